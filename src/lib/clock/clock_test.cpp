#include "lib/clock/clock.h"

#include <gtest/gtest.h>

#include <thread>

namespace plumbline::clock {
namespace {

using namespace std::chrono_literals;

Date day(std::string_view text) { return parse_date(text).value(); }
Instant local(std::string_view text) { return parse_local(text).value(); }

TEST(London, SummerIsAnHourAheadAndWinterIsNot) {
  EXPECT_EQ(iso(local("2026-07-01T09:00")), "2026-07-01T08:00:00.000Z");
  EXPECT_EQ(iso(local("2026-12-01T09:00")), "2026-12-01T09:00:00.000Z");
  EXPECT_EQ(iso_local(local("2026-07-01T09:00")), "2026-07-01T09:00");
}

TEST(London, ATimeSkippedInMarchMovesOn) {
  EXPECT_EQ(iso(local("2026-03-29T00:59")), "2026-03-29T00:59:00.000Z");
  EXPECT_EQ(iso(local("2026-03-29T01:30")), "2026-03-29T01:30:00.000Z");
  EXPECT_EQ(iso_local(local("2026-03-29T01:30")), "2026-03-29T02:30");
  EXPECT_EQ(iso(local("2026-03-29T02:00")), "2026-03-29T01:00:00.000Z");
}

TEST(London, ATimeRepeatedInOctoberIsTheFirst) {
  const Instant first = local("2026-10-25T01:30");
  EXPECT_EQ(iso(first), "2026-10-25T00:30:00.000Z");
  EXPECT_EQ(iso_local(first), "2026-10-25T01:30");
  EXPECT_EQ(iso_local(first + 1h), "2026-10-25T01:30");
  EXPECT_EQ(iso(local("2026-10-25T02:00")), "2026-10-25T02:00:00.000Z");
}

TEST(London, SummerTimeGoesOnPastTheListedYears) {
  EXPECT_EQ(iso(local("2040-07-02T09:00")), "2040-07-02T08:00:00.000Z");
  EXPECT_EQ(iso(local("2040-12-03T09:00")), "2040-12-03T09:00:00.000Z");
  EXPECT_EQ(iso(local("2040-03-25T02:00")), "2040-03-25T01:00:00.000Z");  // the last Sunday of March 2040
  EXPECT_EQ(iso(local("2071-10-25T12:00")), "2071-10-25T12:00:00.000Z");
  EXPECT_EQ(iso(local("2071-10-24T12:00")), "2071-10-24T11:00:00.000Z");
}

TEST(London, TodayTurnsAtMidnightInLondonNotInGreenwich) {
  FrozenClock clock(local("2026-07-01T00:00"));
  EXPECT_EQ(today(clock), day("2026-07-01"));
  clock.set(clock.now() - 1ms);
  EXPECT_EQ(today(clock), day("2026-06-30"));
  EXPECT_EQ(to_local(clock.now()).time, 23h + 59min);
}

TEST(London, ThreadsAgree) {
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int hour = 0; hour < 24 * 400; ++hour) {
        const Instant instant = Instant{} + 490'000h + std::chrono::hours{hour};
        const Local shown = to_local(instant);
        const auto ahead = shown.date + shown.time - instant;
        ASSERT_TRUE(ahead == 0h || ahead == 1h);
      }
    });
  }
}

TEST(Parse, DatesAreIsoAndNothingElse) {
  EXPECT_EQ(iso(day("2026-10-19")), "2026-10-19");
  EXPECT_TRUE(parse_date("2028-02-29"));
  for (const char* bad :
       {"", "2026-2-1", "2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "2026-10-19 ",
        " 2026-10-19", "2026-10-19T09:00", "19/10/2026", "+026-10-19", "0000-01-01"}) {
    EXPECT_FALSE(parse_date(bad)) << bad;
  }
}

TEST(Parse, Times) {
  EXPECT_EQ(parse_time("09:05"), 9h + 5min);
  EXPECT_EQ(parse_time("9:05"), 9h + 5min);
  EXPECT_EQ(parse_time("00:00"), 0min);
  EXPECT_EQ(parse_time("23:59"), 23h + 59min);
  for (const char* bad : {"", "9", "24:00", "12:60", "9:5", "09:05:00", "9.05", "-9:05", "009:05", " 9:05"}) {
    EXPECT_FALSE(parse_time(bad)) << bad;
  }
}

TEST(Parse, LocalTimesAsABrowserSendsThem) {
  EXPECT_EQ(iso_local(local("2026-10-19T09:00")), "2026-10-19T09:00");
  for (const char* bad : {"", "2026-10-19", "2026-10-19 09:00", "2026-10-19T9:00", "2026-10-19T09:00Z",
                          "2026-02-30T09:00", "2026-10-19T24:00"}) {
    EXPECT_FALSE(parse_local(bad)) << bad;
  }
}

TEST(DateOf, KnowsWhichDaysThereAre) {
  EXPECT_EQ(date_of(2028, 2, 29), day("2028-02-29"));
  EXPECT_FALSE(date_of(2027, 2, 29));
  EXPECT_FALSE(date_of(2027, 0, 1));
  EXPECT_FALSE(date_of(2027, 257, 1));
  EXPECT_FALSE(date_of(2027, 1, 257));
  EXPECT_FALSE(date_of(70000, 1, 1));
}

TEST(Words, Dates) {
  const Date date = day("2026-10-19");
  EXPECT_EQ(in_words(date), "19 October 2026");
  EXPECT_EQ(with_weekday(date), "Monday 19 October 2026");
  EXPECT_EQ(day_and_month(date), "19 October");
  EXPECT_EQ(weekday_and_month(date), "Monday 19 October");
  EXPECT_EQ(in_short(date), "19 Oct 2026");
  EXPECT_EQ(in_words(day("2026-09-01")), "1 September 2026");
  EXPECT_EQ(when_in_words(local("2026-10-19T09:00")), "Monday 19 October 2026, 9am");
  EXPECT_EQ(when_in_words(local("2026-07-05T00:30")), "Sunday 5 July 2026, 12:30am");
}

TEST(Words, Times) {
  EXPECT_EQ(time_in_words(9h), "9am");
  EXPECT_EQ(time_in_words(9h + 5min), "9:05am");
  EXPECT_EQ(time_in_words(12h), "midday");
  EXPECT_EQ(time_in_words(0min), "midnight");
  EXPECT_EQ(time_in_words(14h + 30min), "2:30pm");
  EXPECT_EQ(time_in_words(12h + 1min), "12:01pm");
  EXPECT_EQ(time_in_words(23h + 59min), "11:59pm");
  EXPECT_EQ(iso_time(9h + 5min), "09:05");
}

TEST(Words, InstantsBeforeTheEpochToo) {
  EXPECT_EQ(iso(Instant{-1ms}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(iso(Instant{1ms}), "1970-01-01T00:00:00.001Z");
}

TEST(Calendar, MonthsLaterIsTheSameDayOrTheLast) {
  EXPECT_EQ(iso(add_months(day("2026-08-31"), 6)), "2027-02-28");
  EXPECT_EQ(iso(add_months(day("2027-08-31"), 6)), "2028-02-29");
  EXPECT_EQ(iso(add_months(day("2028-02-29"), 12)), "2029-02-28");
  EXPECT_EQ(iso(add_months(day("2028-02-29"), 48)), "2032-02-29");
  EXPECT_EQ(iso(add_months(day("2026-01-15"), -1)), "2025-12-15");
  EXPECT_EQ(iso(add_months(day("2026-11-30"), 3)), "2027-02-28");
}

TEST(Calendar, YearsAndWeekdays) {
  EXPECT_EQ(year_of(day("2026-12-31")), 2026);
  EXPECT_EQ(weekday_of(day("2026-10-18")), 0u);
  EXPECT_EQ(weekday_of(day("2026-10-24")), 6u);
}

TEST(SystemClock, TellsATimeThatIsNotLongAgo) { EXPECT_GT(SystemClock{}.now(), local("2024-01-01T00:00")); }

}  // namespace
}  // namespace plumbline::clock
