// Time. Instants are UTC to the millisecond; dates are calendar dates without a zone; people read
// Europe/London. Nobody else reads the machine's clock.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::clock {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::sys_days;
using Minutes = std::chrono::minutes;  // a time of day is minutes since midnight, London

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// A clock that stands still until somebody moves it: tests and the demonstration.
class FrozenClock final : public Clock {
 public:
  explicit FrozenClock(Instant start) : now_(start.time_since_epoch().count()) {}
  Instant now() const override { return Instant{std::chrono::milliseconds{now_.load()}}; }
  void set(Instant to) { now_.store(to.time_since_epoch().count()); }

 private:
  std::atomic<std::int64_t> now_;
};

struct Local {  // what a clock on a wall in London shows
  Date date;
  Minutes time;
};

Local to_local(Instant instant);
Instant to_instant(Date date,
                   Minutes time);  // a time skipped in March moves on; one repeated in October is the first
Date today(const Clock& clock);    // London's date

std::optional<Date> parse_date(std::string_view text);                // 2026-10-19, and nothing else
std::optional<Minutes> parse_time(std::string_view text);             // 09:05 or 9:05
std::optional<Instant> parse_local(std::string_view text);            // 2026-10-19T09:00 in London
std::optional<Date> date_of(int year, unsigned month, unsigned day);  // nullopt when no such day

std::string iso(Date date);                  // 2026-10-19
std::string iso(Instant instant);            // 2026-10-19T08:00:00.000Z
std::string iso_local(Instant instant);      // 2026-10-19T09:00, London
std::string iso_time(Minutes time);          // 09:05
std::string in_words(Date date);             // 19 October 2026
std::string with_weekday(Date date);         // Monday 19 October 2026
std::string day_and_month(Date date);        // 19 October
std::string weekday_and_month(Date date);    // Monday 19 October
std::string in_short(Date date);             // 19 Oct 2026
std::string time_in_words(Minutes time);     // 9am, 9:05am, midday, midnight, 2:30pm
std::string when_in_words(Instant instant);  // Monday 19 October 2026, 9am

int year_of(Date date);
unsigned weekday_of(Date date);          // 0 Sunday … 6 Saturday
Date add_months(Date date, int months);  // same day number, else the last day of the month

}  // namespace plumbline::clock
