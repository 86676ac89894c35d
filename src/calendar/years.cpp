#include "calendar/days.h"

namespace plumbline::calendar {

namespace {

constexpr unsigned september = 9, august = 8, april = 4, march = 3;

clock::Date on(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}

int year_beginning(clock::Date day, unsigned first_month) {
  const std::chrono::year_month_day date{day};
  return static_cast<int>(date.year()) - (static_cast<unsigned>(date.month()) < first_month ? 1 : 0);
}

}  // namespace

int academic_year(clock::Date day) { return year_beginning(day, september); }
int financial_year(clock::Date day) { return year_beginning(day, april); }
Span academic_year_span(int year) { return {on(year, september, 1), on(year + 1, august, 31)}; }
Span financial_year_span(int year) { return {on(year, april, 1), on(year + 1, march, 31)}; }

std::string academic_year_in_words(int year) {
  return std::to_string(year) + " to " + std::to_string(year + 1);
}

bool terms_known(const Days& days, int year) {
  return std::any_of(days.terms.begin(), days.terms.end(),
                     [&](const Term& term) { return term.year == year; });
}

const Term* term_of(const Days& days, clock::Date day) {
  auto after = std::partition_point(days.terms.begin(), days.terms.end(),
                                    [&](const Term& term) { return term.days.last < day; });
  return after != days.terms.end() && after->days.holds(day) ? &*after : nullptr;
}

const Term* term_numbered(const Days& days, int year, int number) {
  auto found = std::find_if(days.terms.begin(), days.terms.end(),
                            [&](const Term& term) { return term.year == year && term.number == number; });
  return found == days.terms.end() ? nullptr : &*found;
}

std::optional<Span> half_of(const Days& days, const Term& term, int half) {
  std::vector<clock::Date> open;
  for (auto day = term.days.first; day <= term.days.last; day += std::chrono::days{1}) {
    if (school_day(days, day)) open.push_back(day);
  }
  if (open.size() < 2) return std::nullopt;
  const auto first_half = (open.size() + 1) / 2;
  if (half == 1) return Span{term.days.first, open[first_half - 1]};
  if (half == 2) return Span{open[first_half], term.days.last};
  return std::nullopt;
}

}  // namespace plumbline::calendar
