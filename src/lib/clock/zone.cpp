// The only file that knows the time zone library.
#include "lib/clock/zone.h"

#include <date/tz.h>

namespace plumbline::clock {

namespace {

const date::time_zone& london() {
  static const date::time_zone* const zone = date::locate_zone("Europe/London");
  return *zone;
}

// The zone database lists changes up to 2037. The calendar repeats every 28 years, and with it the rule of
// the last Sundays, so that a later year is read as an earlier one that looks the same.
constexpr std::chrono::days same_calendar{28 * 365 + 7};
constexpr std::chrono::seconds last_listed =
    std::chrono::sys_days{std::chrono::year{2037} / 1 / 1}.time_since_epoch();

std::chrono::seconds within_listed(std::chrono::seconds since_epoch) {
  if (since_epoch < last_listed) return since_epoch;
  return since_epoch - same_calendar * ((since_epoch - last_listed) / same_calendar + 1);
}

}  // namespace

std::chrono::seconds offset_at(std::chrono::sys_seconds instant) {
  // A page formats many instants of one season: the last answer is nearly always the next one.
  thread_local date::sys_info season = london().get_info(date::sys_seconds{});
  const date::sys_seconds listed{within_listed(instant.time_since_epoch())};
  if (listed < season.begin || listed >= season.end) season = london().get_info(listed);
  return season.offset;
}

std::chrono::seconds offset_of_local(std::chrono::local_seconds wall) {
  return london().get_info(date::local_seconds{within_listed(wall.time_since_epoch())}).first.offset;
}

}  // namespace plumbline::clock
