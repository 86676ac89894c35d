#include "calendar/days.h"

namespace plumbline::calendar {

namespace {

constexpr std::chrono::days one_day{1};

bool listed(const std::vector<clock::Date>& days, clock::Date day) {
  return std::binary_search(days.begin(), days.end(), day);
}

// Days after `from` up to `to` that `counts`; `from` lies before `to`.
template <class Counts>
std::int64_t forwards(clock::Date from, clock::Date to, Counts counts) {
  std::int64_t found = 0;
  for (auto day = from + one_day; day <= to; day += one_day) found += counts(day) ? 1 : 0;
  return found;
}

template <class Counts>
std::int64_t between(clock::Date from, clock::Date to, Counts counts) {
  return from <= to ? forwards(from, to, counts) : -forwards(to, from, counts);
}

}  // namespace

bool working_day(const Days& days, clock::Date day) {
  const std::chrono::weekday weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !listed(days.holidays, day);
}

bool school_day(const Days& days, clock::Date day) {
  return working_day(days, day) && term_of(days, day) && !listed(days.closed, day);
}

clock::Date plus_working(const Days& days, clock::Date from, std::int64_t count) {
  const auto step = count < 0 ? -one_day : one_day;
  auto day = from;
  for (auto left = std::abs(count); left > 0;) {
    day += step;
    if (working_day(days, day)) --left;
  }
  return day;
}

std::optional<clock::Date> plus_school(const Days& days, clock::Date from, std::int64_t count) {
  const auto step = count < 0 ? -one_day : one_day;
  auto day = from;
  for (auto left = std::abs(count); left > 0;) {
    day += step;
    // Weeks without a term are holidays only where the year's terms are known; elsewhere nobody can tell.
    if (!term_of(days, day) && !terms_known(days, academic_year(day))) return std::nullopt;
    if (school_day(days, day)) --left;
  }
  return day;
}

std::int64_t working_between(const Days& days, clock::Date from, clock::Date to) {
  return between(from, to, [&](clock::Date day) { return working_day(days, day); });
}

std::int64_t school_between(const Days& days, clock::Date from, clock::Date to) {
  return between(from, to, [&](clock::Date day) { return school_day(days, day); });
}

}  // namespace plumbline::calendar
