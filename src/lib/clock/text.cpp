// Dates and times as machines and people write them.
#include <array>

#include "lib/clock/clock.h"

namespace plumbline::clock {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

struct Parts {
  int year;
  unsigned month, day;
};

Parts parts_of(Date date) {
  const std::chrono::year_month_day split{date};
  return {static_cast<int>(split.year()), static_cast<unsigned>(split.month()),
          static_cast<unsigned>(split.day())};
}

std::string padded(long number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string month_name(Date date) { return std::string(months[parts_of(date).month - 1]); }
std::string weekday_name(Date date) { return std::string(weekdays[weekday_of(date)]); }

// A number of exactly this many digits at the front of the text, which is shortened by it.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(0, width)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(width);
  return number;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  return date_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<Minutes> parse_time(std::string_view text) {
  const auto hour = take_number(text, text.size() == 4 ? 1 : 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || !text.empty() || *hour > 23 || *minute > 59) return std::nullopt;
  return Minutes{*hour * 60 + *minute};
}

std::optional<Instant> parse_local(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto time = parse_time(text.substr(11));
  if (!date || !time) return std::nullopt;
  return to_instant(*date, *time);
}

std::string iso(Date date) {
  const Parts parts = parts_of(date);
  return padded(parts.year, 4) + '-' + padded(parts.month, 2) + '-' + padded(parts.day, 2);
}

std::string iso(Instant instant) {
  const Date date = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - date};
  return iso(date) + 'T' + padded(time.hours().count(), 2) + ':' + padded(time.minutes().count(), 2) + ':' +
         padded(time.seconds().count(), 2) + '.' + padded(time.subseconds().count(), 3) + 'Z';
}

std::string iso_local(Instant instant) {
  const Local local = to_local(instant);
  return iso(local.date) + 'T' + iso_time(local.time);
}

std::string iso_time(Minutes time) {
  return padded(time.count() / 60, 2) + ':' + padded(time.count() % 60, 2);
}

std::string in_words(Date date) { return day_and_month(date) + ' ' + std::to_string(year_of(date)); }

std::string with_weekday(Date date) { return weekday_name(date) + ' ' + in_words(date); }

std::string day_and_month(Date date) { return std::to_string(parts_of(date).day) + ' ' + month_name(date); }

std::string weekday_and_month(Date date) { return weekday_name(date) + ' ' + day_and_month(date); }

std::string in_short(Date date) {
  const Parts parts = parts_of(date);
  return std::to_string(parts.day) + ' ' + month_name(date).substr(0, 3) + ' ' + std::to_string(parts.year);
}

std::string time_in_words(Minutes time) {
  const long hour = time.count() / 60 % 24, minute = time.count() % 60;
  if (minute == 0 && hour == 0) return "midnight";
  if (minute == 0 && hour == 12) return "midday";
  std::string text = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
  if (minute != 0) text += ':' + padded(minute, 2);
  return text + (hour < 12 ? "am" : "pm");
}

std::string when_in_words(Instant instant) {
  const Local local = to_local(instant);
  return with_weekday(local.date) + ", " + time_in_words(local.time);
}

}  // namespace plumbline::clock
