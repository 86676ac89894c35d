// The dates of an academic year as somebody types or pastes them.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/days.h"
#include "lib/result/result.h"

namespace plumbline::calendar {

inline constexpr int most_terms = 6;

struct EnteredSpan {
  std::string first, last;
};
struct EnteredYear {
  int year = 0;
  std::array<EnteredSpan, most_terms> terms;  // rows left empty are no terms
  std::string closed;                         // a day a line
  std::string pasted;  // "Term 1: 1 September to 23 October", a term a line; replaces the rows when given
};
struct Year {
  std::vector<Term> terms;
  std::vector<clock::Date> closed;
};
// Problems name "term-1-first", "term-1-last", "closed" or "pasted".
Result<Year, Problems> read_year(const EnteredYear& entered);
EnteredYear as_entered(const Days& days, int academic_year);

// "1 September 2026", "Tue 1 Sep 2026", "1/9/2026", "2026-09-01"; without a year it is a day of that academic
// year.
std::optional<clock::Date> entered_day(std::string_view text, int academic_year);

}  // namespace plumbline::calendar
