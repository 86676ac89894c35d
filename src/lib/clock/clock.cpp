#include "lib/clock/clock.h"

#include "lib/clock/zone.h"

namespace plumbline::clock {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

Instant SystemClock::now() const {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Local to_local(Instant instant) {
  const auto wall = instant + offset_at(floor<seconds>(instant));
  const Date date = floor<days>(wall);
  return {date, floor<Minutes>(wall - date)};
}

Instant to_instant(Date date, Minutes time) {
  const std::chrono::local_seconds wall{date.time_since_epoch() + time};
  return Instant{wall.time_since_epoch() - offset_of_local(wall)};
}

Date today(const Clock& clock) { return to_local(clock.now()).date; }

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  // Four digits is what every format here can write and read again.
  if (year < 1 || year > 9999 || month > 12 || day > 31) return std::nullopt;
  const std::chrono::year_month_day wanted{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
  if (!wanted.ok()) return std::nullopt;
  return Date{wanted};
}

int year_of(Date date) { return static_cast<int>(std::chrono::year_month_day{date}.year()); }

unsigned weekday_of(Date date) { return std::chrono::weekday{date}.c_encoding(); }

Date add_months(Date date, int months) {
  const std::chrono::year_month_day from{date};
  const std::chrono::year_month_day to = from + std::chrono::months{months};
  if (to.ok()) return Date{to};
  return Date{to.year() / to.month() / std::chrono::last};
}

}  // namespace plumbline::clock
