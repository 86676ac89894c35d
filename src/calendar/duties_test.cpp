#include "calendar/duties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/pack.h"
#include "calendar/testing/year.h"

namespace plumbline::calendar {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using testing::day;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::typical_days;

policies::Loaded loaded(policies::Files files) { return policies::load(files, {reader()}); }

policies::Loaded with_duties(const std::string& duties) {
  auto files = testing::small_pack();
  files["duties.yaml"] = duties;
  return loaded(std::move(files));
}

auto mistake_at(int line, const std::string& words) {
  return AllOf(Field(&yaml::Mistake::mark, Field(&yaml::Mark::line, line)),
               Field(&yaml::Mistake::message, HasSubstr(words)));
}

std::string keys(const std::vector<Period>& periods) {
  std::string out;
  for (const auto& period : periods) out += period.key + " ";
  return out;
}

TEST(Duties, AreReadAsThePackSaysThem) {
  const auto read = loaded(testing::small_pack());
  for (const auto& mistake : read.mistakes)
    ADD_FAILURE() << mistake.mark.file << ":" << mistake.mark.line << " " << mistake.message;
  const auto& part = read.pack->part<CalendarPart>();
  ASSERT_EQ(part.duties.size(), 4u);
  const auto* look = part.duty("look");
  ASSERT_TRUE(look);
  EXPECT_EQ(look->owner, "keeper");
  EXPECT_EQ(look->every, "term");
  EXPECT_EQ(look->warn_setting, "warning");
  EXPECT_THAT(look->met_by->stages, ElementsAre("written", "published"));
  EXPECT_TRUE(part.duty("answer")->met_by->same_origin);
  EXPECT_EQ(part.duty("answer")->after->step, "send");
  EXPECT_EQ(part.duty("nothing"), nullptr);
}

TEST(Duties, NameUnknownWordsByLineWithASuggestion) {
  const auto read = with_duties(R"(- key: look
  clause: C-9
  what: Look
  owner: keper
  each: roam
  every: window:erly
  warn: warnin
  waved-by: [lead]
)");
  EXPECT_THAT(read.mistakes, Contains(mistake_at(2, "C-9")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(4, "keeper")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(5, "room")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(6, "window:early")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(7, "warning")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(8, "waived-by")));
}

TEST(Duties, SayWhenTheyAreOwed) {
  const auto read = with_duties(R"(- {key: a, clause: C-1, what: A, owner: lead}
- {key: b, clause: C-1, what: B, owner: lead, after: {record: letter, step: send}}
- {key: c, clause: C-1, what: C, owner: lead, every: year, after: {record: letter, step: send}, due: today}
- {key: d, clause: C-1, what: D, owner: lead, every: year, met-by: {record: x, stage: y, same-origin: yes}}
- {key: d, clause: C-1, what: D, owner: lead, every: year, link: somewhere}
)");
  EXPECT_THAT(read.mistakes, Contains(mistake_at(1, "when is it owed")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(2, "“due” is missing")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(3, "not both")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(4, "gave rise")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(5, "used twice")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(5, "record-type/step")));
}

TEST(Windows, RefuseATermThatNoYearHas) {
  auto files = testing::small_pack();
  files["calendar.yaml"] =
      "windows:\n  - {key: early, title: E, clause: C-1, parts: [{term: 7, half: 2}]}\n"
      "  - {key: late, title: L, clause: C-1, parts: []}\n";
  const auto read = loaded(std::move(files));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(2, "from 1 to 6")));
  EXPECT_THAT(read.mistakes, Contains(mistake_at(3, "at least one")));
}

TEST(Windows, AreTheUnionOfTheirPartsInOrder) {
  const auto read = loaded(testing::small_pack());
  const auto* window = read.pack->part<CalendarPart>().window("long");
  ASSERT_TRUE(window);
  const auto days = typical_days();
  EXPECT_THAT(spans(days, *window, 2026), ElementsAre(Span{day("2026-09-29"), day("2026-10-23")},
                                                      Span{day("2026-11-02"), day("2026-12-18")}));
  EXPECT_EQ(whole_span(days, *window, 2026), (Span{day("2026-09-29"), day("2026-12-18")}));
  EXPECT_THAT(spans(days, *window, 2027), IsEmpty());
}

TEST(Windows, NearADayIsTheOneThatHoldsItOrTheNext) {
  const auto read = loaded(testing::small_pack());
  const auto* window = read.pack->part<CalendarPart>().window("early");
  auto days = typical_days();
  const Span early{day("2026-09-29"), day("2026-10-23")};
  EXPECT_EQ(window_near(days, *window, day("2026-09-02")), early);
  EXPECT_EQ(window_near(days, *window, day("2026-10-23")), early);
  EXPECT_EQ(window_near(days, *window, day("2026-10-24")), std::nullopt) << "next year's terms are not known";
  days.terms.push_back({2027, 1, {day("2027-09-01"), day("2027-10-22")}});
  EXPECT_EQ(window_near(days, *window, day("2026-10-24"))->last, day("2027-10-22"));
}

TEST(Periods, TouchTheSpanTheyAreAskedFor) {
  const auto days = typical_days();
  const CalendarPart part;
  const Span within{day("2026-11-22"), day("2027-04-15")};
  EXPECT_EQ(keys(periods(days, part, "year", within)), "2026 ");
  EXPECT_EQ(keys(periods(days, part, "financial-year", within)), "F2026 F2027 ");
  EXPECT_EQ(keys(periods(days, part, "term", within)), "2026/2 2026/3 2026/4 2026/5 ");
  EXPECT_EQ(keys(periods(days, part, "half-term", {day("2026-11-22"), day("2027-01-06")})),
            "2026/2.1 2026/2.2 2026/3.1 ");
  EXPECT_EQ(keys(periods(days, part, "quarter", within)), "2026Q3 2026Q4 2027Q1 ");
  EXPECT_EQ(keys(periods(days, part, "month", {day("2027-03-31"), day("2027-04-01")})), "2026M12 2027M1 ");
}

TEST(Sentences, SayADutyInPlainWords) {
  const auto read = loaded(testing::small_pack());
  std::vector<std::string> said;
  for (const auto& sentence : reader().explain(*read.pack))
    said.push_back(sentence.clause + ": " + sentence.text);
  EXPECT_THAT(said, Contains("C-1: Early looks is the second half of term 1."));
  EXPECT_THAT(
      said,
      Contains(
          "C-1: Look at a room is owed by Keeper for each Room, every term. It is met by a look that is "
          "written or published. It counts as due soon 14 days before. Lead may waive it and says why."));
  EXPECT_THAT(said, Contains(HasSubstr("after “send” of a letter")));
}

}  // namespace
}  // namespace plumbline::calendar
