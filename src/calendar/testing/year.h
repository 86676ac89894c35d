// A typical year of an invented body, for the tests of this room.
#pragma once
#include "calendar/days.h"

namespace plumbline::calendar::testing {

inline clock::Date day(std::string_view iso) { return clock::parse_date(iso).value(); }

inline std::vector<Term> typical_terms() {
  return {
      {2026, 1, {day("2026-09-01"), day("2026-10-23")}}, {2026, 2, {day("2026-11-02"), day("2026-12-18")}},
      {2026, 3, {day("2027-01-04"), day("2027-02-12")}}, {2026, 4, {day("2027-02-22"), day("2027-03-25")}},
      {2026, 5, {day("2027-04-12"), day("2027-05-28")}}, {2026, 6, {day("2027-06-07"), day("2027-07-21")}}};
}

inline Holidays typical_holidays() {
  return {{day("2026-12-25"), "Christmas Day"},  {day("2026-12-28"), "Boxing Day"},
          {day("2027-01-01"), "New Year's Day"}, {day("2027-03-26"), "Good Friday"},
          {day("2027-03-29"), "Easter Monday"},  {day("2027-05-03"), "Early May"},
          {day("2027-05-31"), "Spring"}};
}

inline Days typical_days() {
  Days days{typical_terms(), {}, {}};
  for (const auto& [date, name] : typical_holidays()) days.holidays.push_back(date);
  return days;
}

}  // namespace plumbline::calendar::testing
