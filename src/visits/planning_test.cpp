#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/year.h"
#include "visits/visits.h"

namespace plumbline::visits {
namespace {

using calendar::testing::day;
using std::chrono::minutes;
using ::testing::ElementsAre;

struct Planning : ::testing::Test {
  Planning() { days.terms = calendar::testing::typical_terms(); }

  Visit visit(std::string_view on, int begins, int lasts) const {
    return {.record = RecordId{id::secret()},
            .type = "look",
            .stage = "planned",
            .place = attic,
            .place_name = "Attic",
            .part_of = {},
            .day = day(on),
            .time = minutes{begins},
            .minutes = lasts,
            .visitors = {ruth}};
  }
  // "2026-10-12 09:30", a line each.
  std::vector<std::string> proposed(std::vector<clock::Minutes> times, const std::vector<Visit>& planned,
                                    std::size_t places) const {
    Wanted wanted{.places = std::vector<PlaceId>(places, attic),
                  .visitors = {ruth},
                  .window = {day("2026-10-12"), day("2026-10-13")},
                  .usual_times = std::move(times)};
    std::vector<std::string> out;
    for (const auto& one : propose(wanted, planned, days))
      out.push_back(clock::iso(one.day) + (one.time ? " " + clock::iso_time(*one.time) : ""));
    return out;
  }
  std::vector<std::string> sentences(const std::vector<Visit>& visits,
                                     std::optional<std::int64_t> most) const {
    std::vector<std::string> out;
    for (const auto& one : clashes(visits, days, {{ruth, "Ruth"}}, most)) out.push_back(one.sentence);
    return out;
  }

  calendar::Days days;
  PlaceId attic{id::secret()};
  PersonId ruth{id::secret()};
};

const std::vector<clock::Minutes> twice{minutes{9 * 60 + 30}, minutes{13 * 60}};

TEST_F(Planning, TimesAreThoseThatThePolicyFindsUsual) {
  EXPECT_THAT(proposed(twice, {}, 5),
              ElementsAre("2026-10-12 09:30", "2026-10-12 13:00", "2026-10-13 09:30", "2026-10-13 13:00"))
      << "a fifth place finds nobody free";
  EXPECT_THAT(proposed({minutes{10 * 60}}, {}, 2), ElementsAre("2026-10-12 10:00", "2026-10-13 10:00"));
}

TEST_F(Planning, WithoutUsualTimesADayIsProposedAndTheTimeIsLeftToPeople) {
  EXPECT_THAT(proposed({}, {}, 3), ElementsAre("2026-10-12", "2026-10-13"));
  EXPECT_THAT(proposed({}, {visit("2026-10-12", 600, 60)}, 1), ElementsAre("2026-10-13"));
}

TEST_F(Planning, WhoeverVisitsAlreadyIsFreeOnlyInTheOtherPartOfTheDay) {
  EXPECT_THAT(proposed(twice, {visit("2026-10-12", 8 * 60 + 45, 60)}, 1), ElementsAre("2026-10-12 13:00"));
  EXPECT_THAT(proposed(twice, {visit("2026-10-12", 14 * 60, 60)}, 1), ElementsAre("2026-10-12 09:30"));
  EXPECT_THAT(proposed(twice, {visit("2026-10-12", 12 * 60 + 30, 60)}, 1), ElementsAre("2026-10-13 09:30"))
      << "a visit across the middle of the day takes both parts";
}

TEST_F(Planning, APolicyThatSaysNothingOfAFortnightWarnsOfNothing) {
  const std::vector visits{visit("2026-10-12", 600, 60), visit("2026-10-13", 600, 60)};
  EXPECT_THAT(sentences(visits, {}), ElementsAre());
  EXPECT_THAT(sentences(visits, 1),
              ElementsAre("Attic would have 2 visits in a fortnight. Your policy warns above 1."));
  EXPECT_THAT(sentences({visit("2026-09-28", 600, 60), visit("2026-10-12", 600, 60)}, 1), ElementsAre());
}

TEST(Manner, IsWhatTheTypeSaysAndNothingElse) {
  records::Type type;
  EXPECT_TRUE(manner_of(type).usual_times.empty());
  const auto says = yaml::parse(
      R"({half-days: 6, most-in-a-fortnight: visits-a-fortnight, usual-times: ["09:30", "13:00"]})",
      "look.yaml");
  type.extensions.push_back({"visit", "", *says.root});
  const auto manner = manner_of(type);
  EXPECT_EQ(manner.half_days.number, 6);
  EXPECT_EQ(manner.most_in_a_fortnight.setting, "visits-a-fortnight");
  EXPECT_FALSE(manner.most_in_a_fortnight.number);
  EXPECT_FALSE(manner.usual_minutes.on({}, {}));
  EXPECT_EQ(manner.usual_times, twice);
}

}  // namespace
}  // namespace plumbline::visits
