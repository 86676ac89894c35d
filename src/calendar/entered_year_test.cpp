#include "calendar/entered_year.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/year.h"

namespace plumbline::calendar {
namespace {

using testing::day;
using ::testing::ElementsAre;

std::vector<std::string> fields(const Result<Year, Problems>& result) {
  std::vector<std::string> out;
  if (result) return out;
  for (const auto& problem : result.error()) out.push_back(problem.field);
  return out;
}

EnteredYear typical() { return as_entered(testing::typical_days(), 2026); }

TEST(EnteredDays, AreReadAsPeopleWriteThem) {
  for (const auto* text : {"1 September 2026", "1 Sep 2026", "Tuesday 1 September 2026", "Tue, 1st Sept 2026",
                           "01/09/2026", "2026-09-01", "1 september", " 1 Sep "}) {
    EXPECT_EQ(entered_day(text, 2026), day("2026-09-01")) << text;
  }
  EXPECT_EQ(entered_day("8 January", 2026), day("2027-01-08"));
  for (const auto* text :
       {"", "September", "31 September 2026", "1 Smarch 2026", "1 9 2026 4", "0/0/2026", "99999999999 May"}) {
    EXPECT_EQ(entered_day(text, 2026), std::nullopt) << text;
  }
}

TEST(EnteredYears, ComeBackAsTheyWereSaved) {
  const auto read = read_year(typical());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->terms, testing::typical_terms());
}

TEST(EnteredYears, MayLackTerms) {
  EnteredYear entered;
  entered.year = 2026;
  entered.terms[1] = {"2 November", "18 December"};
  const auto read = read_year(entered);
  ASSERT_TRUE(read);
  EXPECT_THAT(read->terms, ElementsAre(Term{2026, 2, {day("2026-11-02"), day("2026-12-18")}}));
  EXPECT_THAT(fields(read_year({2026, {}, "", ""})), ElementsAre("term-1-first"));
}

TEST(EnteredYears, SayWhichBoxIsWrong) {
  auto entered = typical();
  entered.terms[0].last = "soon";
  entered.terms[1].first = "";
  entered.terms[2] = {"12 February 2027", "4 January 2027"};
  entered.terms[3].first = "22 February 2031";
  entered.terms[5].first = "20 May 2027";
  EXPECT_THAT(fields(read_year(entered)),
              ElementsAre("term-1-last", "term-2-first", "term-3-last", "term-4-first", "term-6-first"));
}

TEST(EnteredYears, ArePastedALineATerm) {
  EnteredYear entered;
  entered.year = 2026;
  entered.pasted =
      "Term 1: Tue 1 September 2026 to Fri 23 October 2026\r\n\n2 Nov – 18 Dec\n4/1/2027\t12/2/2027\n";
  const auto read = read_year(entered);
  ASSERT_TRUE(read);
  const auto terms = testing::typical_terms();
  EXPECT_THAT(read->terms, ElementsAre(terms[0], terms[1], terms[2]));
  entered.pasted += "and so on";
  EXPECT_THAT(fields(read_year(entered)), ElementsAre("pasted"));
}

TEST(EnteredYears, HoldClosedDaysOnlyInsideTerms) {
  auto entered = typical();
  entered.closed = "2 November\n4 January 2027\n";
  const auto read = read_year(entered);
  ASSERT_TRUE(read);
  EXPECT_THAT(read->closed, ElementsAre(day("2026-11-02"), day("2027-01-04")));
  entered.closed = "26 October\nsome day\n";
  EXPECT_THAT(fields(read_year(entered)), ElementsAre("closed", "closed"));
}

}  // namespace
}  // namespace plumbline::calendar
