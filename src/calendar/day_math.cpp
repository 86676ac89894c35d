#include "calendar/duties.h"
#include "calendar/revision.h"
#include "policies/library.h"

namespace plumbline::calendar {

namespace {

// Days of bodies, kept for as long as the database says that they are the same.
class DaysShelf {
 public:
  std::shared_ptr<const Days> days(Read& read, BodyId body) {
    const auto current = revision(read, body);
    {
      std::lock_guard lock(mutex_);
      auto found = kept_.find(body);
      if (found != kept_.end() && found->second.revision == current) return found->second.days;
    }
    auto days = std::make_shared<const Days>(days_of(read, body));
    std::lock_guard lock(mutex_);
    kept_[body] = {current, days};
    return days;
  }

 private:
  struct Kept {
    Revision revision;
    std::shared_ptr<const Days> days;
  };
  std::mutex mutex_;
  std::map<BodyId, Kept> kept_;
};

// Beyond this many days nobody plans; a mistyped number must not keep a server busy.
constexpr std::int64_t farthest = 100'000;

bool near(std::int64_t count) { return -farthest <= count && count <= farthest; }

bool years_known(const Days& days, clock::Date from, clock::Date to) {
  const auto [first, last] = std::minmax(academic_year(from), academic_year(to));
  for (int year = first; year <= last; ++year) {
    if (!terms_known(days, year)) return false;
  }
  return true;
}

std::optional<std::int64_t> between(const Days& days, clock::Date from, clock::Date to,
                                    std::string_view unit) {
  const std::int64_t calendar = (to - from).count();
  if (!near(calendar)) return std::nullopt;
  if (unit == "calendar-days") return calendar;
  if (unit == "working-days") return working_between(days, from, to);
  if (unit == "school-days" && years_known(days, from, to)) return school_between(days, from, to);
  return std::nullopt;
}

std::optional<clock::Date> plus(const Days& days, clock::Date from, std::int64_t count,
                                std::string_view unit) {
  if (!near(count)) return std::nullopt;
  if (unit == "calendar-days") return from + std::chrono::days{count};
  if (unit == "months") return clock::add_months(from, static_cast<int>(count));
  if (unit == "working-days") return plus_working(days, from, count);
  if (unit == "school-days") return plus_school(days, from, count);
  return std::nullopt;
}

}  // namespace

policies::DayMath day_math() {
  using policies::Scene;
  auto shelf = std::make_shared<DaysShelf>();
  auto days_at = [shelf](const Scene& scene) { return shelf->days(scene.read(), scene.body()); };
  policies::DayMath math;
  math.between = [days_at](const Scene& scene, clock::Date from, clock::Date to, std::string_view unit) {
    return between(*days_at(scene), from, to, unit);
  };
  math.plus = [days_at](const Scene& scene, clock::Date from, std::int64_t count, std::string_view unit) {
    return plus(*days_at(scene), from, count, unit);
  };
  math.window = [days_at](const Scene& scene, std::string_view key,
                          clock::Date day) -> std::optional<std::pair<clock::Date, clock::Date>> {
    const auto* part = scene.policy().pack->part_if<CalendarPart>();
    const auto* window = part ? part->window(key) : nullptr;
    const auto span = window ? window_near(*days_at(scene), *window, day) : std::nullopt;
    if (!span) return std::nullopt;
    return std::pair{span->first, span->last};
  };
  return math;
}

}  // namespace plumbline::calendar
