#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "calendar/days.h"
#include "calendar/testing/year.h"

namespace plumbline::calendar {
namespace {

using testing::day;
using testing::typical_days;

TEST(WorkingDays, RunThroughSchoolHolidaysAndSkipBankHolidays) {
  const auto days = typical_days();
  EXPECT_EQ(plus_working(days, day("2026-12-17"), 15), day("2027-01-12"));
  EXPECT_EQ(plus_working(days, day("2026-11-16"), 45), day("2027-01-21"));
  EXPECT_EQ(plus_working(days, day("2026-12-14"), 20), day("2027-01-14"));
}

TEST(WorkingDays, GoBackAsTheyGoForth) {
  const auto days = typical_days();
  EXPECT_EQ(plus_working(days, day("2027-03-30"), -1), day("2027-03-25"));
  EXPECT_EQ(working_between(days, day("2026-12-17"), day("2027-01-12")), 15);
  EXPECT_EQ(working_between(days, day("2027-01-12"), day("2026-12-17")), -15);
  EXPECT_EQ(plus_working(days, day("2026-11-21"), 0), day("2026-11-21"));
}

TEST(SchoolDays, OfEachTermAreAsPublished) {
  const auto days = typical_days();
  std::vector<std::int64_t> counts;
  for (const auto& term : days.terms) {
    counts.push_back(school_between(days, term.days.first - std::chrono::days{1}, term.days.last));
  }
  EXPECT_THAT(counts, ::testing::ElementsAre(39, 35, 30, 24, 34, 33));
}

TEST(SchoolDays, StandStillInHolidaysAndOnClosedDays) {
  auto days = typical_days();
  EXPECT_EQ(plus_school(days, day("2026-10-23"), 1), day("2026-11-02"));
  days.closed = {day("2026-11-02")};
  EXPECT_EQ(plus_school(days, day("2026-10-23"), 1), day("2026-11-03"));
  EXPECT_EQ(plus_school(days, day("2026-11-03"), -1), day("2026-10-23"));
}

TEST(SchoolDays, AreUnknownWhereNoTermsAre) {
  const auto days = typical_days();
  EXPECT_EQ(plus_school(days, day("2027-07-20"), 1), day("2027-07-21"));
  EXPECT_EQ(plus_school(days, day("2027-07-20"), 2), std::nullopt);
  EXPECT_EQ(plus_school(Days{}, day("2026-11-02"), 1), std::nullopt);
}

TEST(Years, BeginOnTheFirstOfSeptemberAndOfApril) {
  EXPECT_EQ(academic_year(day("2026-09-01")), 2026);
  EXPECT_EQ(academic_year(day("2027-08-31")), 2026);
  EXPECT_EQ(financial_year(day("2026-03-31")), 2025);
  EXPECT_EQ(financial_year(day("2026-04-01")), 2026);
  EXPECT_EQ(academic_year_span(2026), (Span{day("2026-09-01"), day("2027-08-31")}));
  EXPECT_EQ(financial_year_span(2026), (Span{day("2026-04-01"), day("2027-03-31")}));
}

TEST(Halves, DifferByOneSchoolDayAtMost) {
  const auto days = typical_days();
  for (const auto& term : days.terms) {
    const auto first = half_of(days, term, 1);
    const auto second = half_of(days, term, 2);
    ASSERT_TRUE(first && second);
    const auto in_first = school_between(days, first->first - std::chrono::days{1}, first->last);
    const auto in_second = school_between(days, second->first - std::chrono::days{1}, second->last);
    EXPECT_EQ(in_first + in_second,
              school_between(days, term.days.first - std::chrono::days{1}, term.days.last));
    EXPECT_TRUE(in_first == in_second || in_first == in_second + 1) << "term " << term.number;
    EXPECT_TRUE(school_day(days, first->last) && school_day(days, second->first));
  }
}

TEST(Halves, OfAThirtyNineDayTermMeetAfterTheTwentiethDay) {
  const auto days = typical_days();
  EXPECT_EQ(half_of(days, days.terms[0], 1), (Span{day("2026-09-01"), day("2026-09-28")}));
  EXPECT_EQ(half_of(days, days.terms[0], 2), (Span{day("2026-09-29"), day("2026-10-23")}));
  EXPECT_EQ(half_of(days, days.terms[0], 3), std::nullopt);
}

TEST(BankHolidays, OfTheFileAreTheKnownOnes) {
  std::ifstream file("packs/holidays/england-and-wales.yaml");
  ASSERT_TRUE(file) << "tests run in the project's folder";
  const auto read =
      read_holidays(std::string{std::istreambuf_iterator<char>(file), {}}, "england-and-wales.yaml");
  EXPECT_TRUE(read.mistakes.empty());
  std::vector<clock::Date> of_2027;
  for (const auto& [date, name] : read.holidays) {
    EXPECT_TRUE(working_day(Days{}, date)) << name << " on " << clock::with_weekday(date);
    if (clock::year_of(date) == 2027) of_2027.push_back(date);
  }
  EXPECT_EQ(read.holidays.size(), 9u * 8u);
  EXPECT_THAT(of_2027, ::testing::ElementsAre(day("2027-01-01"), day("2027-03-26"), day("2027-03-29"),
                                              day("2027-05-03"), day("2027-05-31"), day("2027-08-30"),
                                              day("2027-12-27"), day("2027-12-28")));
}

TEST(BankHolidays, NameTheLineOfAMistake) {
  const auto read =
      read_holidays("- {date: 2026-12-25, name: Christmas Day}\n- {date: 25 December, name: x}\n", "h.yaml");
  ASSERT_EQ(read.mistakes.size(), 1u);
  EXPECT_EQ(read.mistakes[0].mark.line, 2);
  EXPECT_EQ(read.mistakes[0].mark.column, 10);
  EXPECT_EQ(read.holidays.size(), 1u);
}

}  // namespace
}  // namespace plumbline::calendar
