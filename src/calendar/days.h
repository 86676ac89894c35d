// Three kinds of day (domain practice in England): a calendar day; a working day, Monday to Friday and no
// bank holiday, running through school holidays; a school day, a day on which that body's term dates say
// schools are open.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "history/history.h"
#include "lib/yaml/yaml.h"

namespace plumbline::calendar {

using history::Read;
using history::Write;

struct Span {
  clock::Date first, last;  // both inside
  bool holds(clock::Date day) const { return first <= day && day <= last; }
  bool operator==(const Span&) const = default;
};
struct Term {
  int year = 0;    // the calendar year in which the academic year begins
  int number = 0;  // 1 to 6 (or 3)
  Span days;
  bool operator==(const Term&) const = default;
};

// What is known of a body's days. Made once per body from the database and kept by the caller for as long as
// it reads.
struct Days {
  std::vector<Term> terms;            // in order
  std::vector<clock::Date> holidays;  // bank holidays, sorted
  std::vector<clock::Date> closed;    // days inside terms on which pupils do not come, sorted
};
Days days_of(Read& read, BodyId body);

// Each leaves one entry in history, and none when nothing is different.
void set_terms(Write& write, BodyId body,
               const std::vector<Term>& terms);  // replaces the years that it names
void set_closed(Write& write, BodyId body,
                const std::vector<clock::Date>& days);  // replaces the years they lie in
void set_closed(Write& write, BodyId body, int academic_year,
                const std::vector<clock::Date>& days);  // of that year
using Holidays = std::vector<std::pair<clock::Date, std::string>>;
void set_holidays(Write& write, const Holidays& holidays);  // the whole table

// A file of bank holidays: a list of `{date: 2026-12-25, name: Christmas Day}`.
struct HolidayFile {
  Holidays holidays;
  std::vector<yaml::Mistake> mistakes;
};
HolidayFile read_holidays(std::string_view text, std::string file_name);

bool working_day(const Days& days, clock::Date day);
bool school_day(const Days& days, clock::Date day);
// `count` days of the unit after `from` (before it when negative); from itself is day 0.
clock::Date plus_working(const Days& days, clock::Date from, std::int64_t count);
// Nothing when that leads into an academic year whose terms are not known.
std::optional<clock::Date> plus_school(const Days& days, clock::Date from, std::int64_t count);
// Days after `from` up to `to`; negative when `to` lies before.
std::int64_t working_between(const Days& days, clock::Date from, clock::Date to);
std::int64_t school_between(const Days& days, clock::Date from, clock::Date to);

int academic_year(clock::Date day);   // 2026 for 1 September 2026 to 31 August 2027
int financial_year(clock::Date day);  // 2026 for 1 April 2026 to 31 March 2027
Span academic_year_span(int year);
Span financial_year_span(int year);
std::string academic_year_in_words(int year);  // "2026 to 2027"

bool terms_known(const Days& days, int academic_year);
const Term* term_of(const Days& days, clock::Date day);
const Term* term_numbered(const Days& days, int academic_year, int number);
// Half 1 or 2 of a term, by school days: the halves differ by one day at most, and the first has the odd one.
// The first ends on a school day and the second begins on the next.
std::optional<Span> half_of(const Days& days, const Term& term, int half);

}  // namespace plumbline::calendar
