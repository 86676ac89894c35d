#include "assurance/assurance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assurance/testing/kept_world.h"
#include "records/sight.h"

namespace plumbline::assurance {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::KeptWorld;

class Verdicts : public KeptWorld {
 protected:
  Verdicts() {
    go_to("2026-09-14");
    work([&](Write& write) {
      calendar::refresh(write, library, body, testing::day("2026-12-31"));
      begin(write, engine, body);
      write.forget_touched();
    });
  }
  // "Attic due", worst first.
  std::vector<std::string> now(std::string_view clause, std::optional<PersonId> by = {}) {
    std::vector<std::string> out;
    const auto who = viewer(by.value_or(lead));
    for (const auto& one : door.ask([&](Read& read) { return standings(read, who, clause); })) {
      out.push_back(one.place_name + " " + std::string{key_of(one.verdict)});
    }
    return out;
  }
  std::vector<Account> accounts_of(std::string_view clause) {
    const auto who = viewer(lead);
    return door.ask([&](Read& read) { return accounts(read, who, clause, 100); });
  }
  RecordId look_at(PlaceId place, int minutes = 60, std::string reason = {}) {
    auto deed = plan(place, minutes);
    deed.reason = std::move(reason);
    const auto planned = take(deed);
    EXPECT_TRUE(planned);
    return planned ? planned->record : RecordId{};
  }
  void write_up(RecordId look) {
    records::Deed deed;
    deed.record = look;
    deed.step = "write";
    EXPECT_TRUE(take(deed));
  }
};

TEST_P(Verdicts, EveryClauseStandsSomewhereFromTheBeginning) {
  EXPECT_THAT(now("C-1"), ElementsAre("Attic due", "Porch due"));
  EXPECT_THAT(now("C-3"), ElementsAre(" kept-by-design"));
  EXPECT_THAT(now("C-4"), ElementsAre(" not-testable"));
  EXPECT_THAT(now("C-5"), ElementsAre(" not-applicable"));
}

TEST_P(Verdicts, AStepMovesTheVerdictOfItsPlaceAlone) {
  type("UPDATE verdict SET why = 'as it was' WHERE place IS NOT NULL");
  const auto look = look_at(attic);
  EXPECT_THAT(now("C-1"), ElementsAre("Porch due", "Attic on-track"));
  write_up(look);
  EXPECT_THAT(now("C-1"), ElementsAre("Porch due", "Attic on-track")) << "the second term is still to come";
  for (const auto& account : accounts_of("C-1")) {
    if (account.standing.place == porch) {
      EXPECT_EQ(account.standing.why, "as it was");
      EXPECT_FALSE(account.known_until);
    }
  }
}

TEST_P(Verdicts, WhatWasKnownStaysBesideWhatIsKnown) {
  go_to("2026-10-30");
  EXPECT_EQ(door.act({}, [&](Write& write) { return sweep(write, engine); }), 2);
  EXPECT_THAT(now("C-1"), ElementsAre("Attic breached", "Porch breached"));
  const auto all = accounts_of("C-1");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_FALSE(all[0].known_until);
  EXPECT_EQ(all[2].known_until, all[0].standing.known_from);
  EXPECT_EQ(all[2].standing.verdict, Verdict::due);
  EXPECT_THAT(all[0].standing.why, HasSubstr("was due on 23 October 2026 and has not been done"));
}

TEST_P(Verdicts, WhatWasKnownOnADayLeavesLaterKnowledgeOut) {
  const auto before = clock.now();
  go_to("2026-10-30");
  door.act({}, [&](Write& write) { return sweep(write, engine); });
  const auto keeper = settled("Nadia", "nadia@example.org", "keeper", hill);
  const auto then = [&](PersonId person) {
    std::vector<std::string> out;
    const auto who = viewer(person);
    for (const auto& one : door.ask([&](Read& read) { return standings_known(read, who, "C-1", before); }))
      out.push_back(one.place_name + " " + std::string{key_of(one.verdict)});
    return out;
  };
  EXPECT_THAT(now("C-1"), ElementsAre("Attic breached", "Porch breached"));
  EXPECT_THAT(then(lead), ElementsAre("Attic due", "Porch due"));
  EXPECT_THAT(then(keeper), ElementsAre("Attic due"));
}

TEST_P(Verdicts, ASecondSweepOfTheDayChangesNothing) {
  go_to("2026-10-30");
  const auto once = [&] { return door.act({}, [&](Write& write) { return sweep(write, engine); }); };
  EXPECT_GT(once(), 0);
  EXPECT_EQ(once(), 0);
}

TEST_P(Verdicts, AnOverrideShowsFromThenOn) {
  look_at(attic, 120, "A long house");
  const auto who = viewer(lead);
  const auto found = door.ask([&](Read& read) { return standings(read, who, "C-3"); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].verdict, Verdict::met);
  EXPECT_EQ(found[0].overrides, 1);
  EXPECT_THAT(found[0].why, Not(HasSubstr("A long house"))) << "what somebody wrote stays with the record";
}

TEST_P(Verdicts, AFirstPlaceTakesOverFromTheBody) {
  records::Deed deed;
  deed.type = "period";
  deed.step = "set";
  const auto period = take(deed);
  ASSERT_TRUE(period);
  deed = {};
  deed.record = period->record;
  deed.step = "announce";
  ASSERT_TRUE(take(deed));
  EXPECT_THAT(now("C-5"), ElementsAre("Attic due", "Porch due"));
}

TEST_P(Verdicts, SomebodyOfOneHouseSeesThatHouseAlone) {
  const auto keeper = settled("Nadia", "nadia@example.org", "keeper", hill);
  EXPECT_THAT(now("C-1", keeper), ElementsAre("Attic due"));
  EXPECT_THAT(now("C-3", keeper), IsEmpty());
  const auto who = viewer(keeper);
  const auto found = door.ask([&](Read& read) { return counts(read, who, policy()); });
  ASSERT_EQ(found.size(), 5U);
  EXPECT_THAT(found[0].by_verdict, ElementsAre(std::pair{Verdict::due, 1}));
  auto stranger = who;
  stranger.permissions.clear();
  EXPECT_THAT(door.ask([&](Read& read) { return standings(read, stranger, "C-1"); }), IsEmpty());
}

TEST_P(Verdicts, WhatIsPlannedReadsLikeWhatHasTime) {
  const auto why = [&] {
    const auto who = viewer(lead);
    for (const auto& one : door.ask([&](Read& read) { return standings(read, who, "C-1"); })) {
      if (one.place == attic) return one.why;
    }
    return std::string{};
  };
  const auto look = look_at(attic);
  EXPECT_EQ(why(), "Look at Attic is due on 23 October 2026");
  write_up(look);
  for (const auto& account : accounts_of("C-1"))
    EXPECT_THAT(account.standing.why, Not(HasSubstr("14 September"))) << "the day of the look is not told";
}

TEST_P(Verdicts, OfManyRecordsOnlyReadersSeeTheirOwn) {
  const auto first = look_at(attic), second = look_at(porch);
  const auto keeper = viewer(settled("Nadia", "nadia@example.org", "keeper", hill));
  const auto seen = [&](const people::Viewer& who, std::vector<RecordId> ids) {
    return door.ask([&](Read& read) { return records::seen_among(read, who, ids); });
  };
  const auto of_lead = seen(viewer(lead), {first, second, RecordId{id::secret()}});
  ASSERT_EQ(of_lead.size(), 2U);
  EXPECT_EQ(of_lead.at(second).sees, records::Projection::full);
  EXPECT_EQ(of_lead.at(second).title, "Look, Porch");
  EXPECT_EQ(of_lead.at(second).type, "look");
  EXPECT_THAT(seen(keeper, {first, second}), IsEmpty());
  EXPECT_THAT(seen(viewer(lead), {}), IsEmpty());
}

TEST_P(Verdicts, TheLatestOverridesComeFirst) {
  look_at(attic, 120, "A long house");
  go_to("2026-09-15");
  look_at(porch, 100, "A long porch");
  const auto latest = [&](int limit) {
    std::vector<std::string> out;
    for (const auto& one :
         door.ask([&](Read& read) { return records::latest_overrides(read, body, "C-3", limit); }))
      out.push_back(one.reason);
    return out;
  };
  EXPECT_THAT(latest(5), ElementsAre("A long porch", "A long house"));
  EXPECT_THAT(latest(1), ElementsAre("A long porch"));
}

TEST_P(Verdicts, APlaceThatClosesHasNoVerdictAnyMore) {
  type("UPDATE place SET status = 'closed', closed = 20000 WHERE name = 'Porch'");
  work([&](Write& write) { calendar::refresh(write, library, body, testing::day("2026-12-31")); });
  EXPECT_THAT(now("C-1"), ElementsAre("Attic due"));
}

INSTANTIATE_TEST_SUITE_P(Both, Verdicts, history::testing::both_engines, history::testing::engine_name);

}  // namespace
}  // namespace plumbline::assurance
