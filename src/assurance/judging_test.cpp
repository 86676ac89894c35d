#include "assurance/judging.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assurance/testing/kept_world.h"

namespace plumbline::assurance {
namespace {

using calendar::Obligation;
using calendar::State;
using testing::day;
using ::testing::HasSubstr;
using ::testing::Not;

const auto today = day("2026-10-19");

struct Judging : ::testing::Test {
  Judging() {
    policy.from = day("2026-09-01");
    policy.pack = policies::load(testing::kept_pack(), library.readers(), &library.facts()).pack;
  }
  Assessment of(std::string_view clause, std::vector<Obligation> owed,
                std::vector<records::Override> overrides = {}, clock::Date on = today) const {
    return judge(policy, *policy.pack->clause(clause),
                 {std::move(owed), std::move(overrides), "Attic, Hill House"}, on);
  }

  records::Abilities abilities{testing::silent_tell()};
  policies::Library library{{forms::reader(), calendar::reader(), records::reader(abilities)},
                            testing::facts_with(testing::no_notices())};
  policies::Policy policy;
};

Obligation owed(std::string_view opens, std::string_view due, State state = State::open) {
  Obligation out;
  out.duty = "look";
  out.clause = "C-1";
  out.opens = day(opens);
  out.due = day(due);
  out.state = state;
  return out;
}
Obligation warned(Obligation one, std::string_view from) {
  one.warn_from = day(from);
  return one;
}
Obligation in_hand(Obligation one) {
  one.in_hand = RecordId{id::secret()};
  return one;
}
Obligation met(Obligation one, std::string_view on) {
  one.state = State::met;
  one.met_on = day(on);
  return one;
}
records::Override override_on(std::string_view iso) {
  records::Override out;
  out.person_name = "Ruth Okafor";
  out.at = clock::to_instant(day(iso), clock::Minutes{600});
  return out;
}

struct Case {
  const char* what;
  std::vector<Obligation> obligations;
  Verdict verdict;
  const char* changes_on;
};

TEST_F(Judging, TheVerdictOfWhatIsOwed) {
  const std::vector<Case> cases = {
      {"not yet open", {owed("2026-11-02", "2026-12-18")}, Verdict::on_track, "2026-11-02"},
      {"open, nothing in hand", {owed("2026-09-01", "2026-12-18")}, Verdict::due, "2026-12-19"},
      {"warned before it opens",
       {warned(owed("2026-10-26", "2026-11-06"), "2026-10-19")},
       Verdict::due,
       "2026-10-26"},
      {"warning lies ahead",
       {warned(owed("2026-09-01", "2026-12-18"), "2026-12-04")},
       Verdict::due,
       "2026-12-04"},
      {"half of the warning has passed",
       {warned(owed("2026-09-01", "2026-10-23"), "2026-10-09")},
       Verdict::at_risk,
       "2026-10-24"},
      {"in hand, however near",
       {in_hand(warned(owed("2026-09-01", "2026-10-20"), "2026-10-06"))},
       Verdict::on_track,
       "2026-10-21"},
      {"due today", {owed("2026-09-01", "2026-10-19")}, Verdict::due, "2026-10-20"},
      {"past due", {owed("2026-09-01", "2026-10-18")}, Verdict::breached, "2027-09-01"},
      {"past due and only planned",
       {in_hand(owed("2026-09-01", "2026-10-18"))},
       Verdict::breached,
       "2027-09-01"},
      {"done in time", {met(owed("2026-09-01", "2026-10-23"), "2026-10-01")}, Verdict::met, "2027-09-01"},
      {"waived", {owed("2026-09-01", "2026-10-18", State::waived)}, Verdict::not_applicable, "2027-09-01"},
      {"still open from last year", {owed("2026-03-01", "2026-07-01")}, Verdict::breached, "2027-09-01"},
      {"done last year, waiting for none",
       {met(owed("2026-03-01", "2026-07-01"), "2026-06-01")},
       Verdict::not_applicable,
       "2027-09-01"},
      {"next year does not count yet",
       {met(owed("2026-09-01", "2026-10-23"), "2026-10-01"), owed("2027-09-01", "2027-10-20")},
       Verdict::met,
       "2027-09-01"},
      {"the worst of several",
       {met(owed("2026-09-01", "2026-10-23"), "2026-10-01"), owed("2026-09-01", "2026-10-10"),
        owed("2026-11-02", "2026-12-18")},
       Verdict::breached,
       "2026-11-02"},
      {"waived beside met",
       {owed("2026-09-01", "2026-10-18", State::waived), met(owed("2026-09-01", "2026-10-23"), "2026-10-01")},
       Verdict::met,
       "2027-09-01"},
  };
  for (const auto& one : cases) {
    const auto found = of("C-1", one.obligations);
    EXPECT_EQ(key_of(found.verdict), key_of(one.verdict)) << one.what;
    ASSERT_TRUE(found.changes_on) << one.what;
    EXPECT_EQ(clock::iso(*found.changes_on), one.changes_on) << one.what;
    EXPECT_FALSE(found.why.empty()) << one.what;
  }
}

TEST_F(Judging, ReasonsAreSentencesWithTheWorstFirst) {
  EXPECT_EQ(of("C-1", {owed("2026-09-01", "2026-10-10")}).why.front().text,
            "Look at Attic, Hill House was due on 10 October 2026 and has not been done");
  const auto late = of("C-1", {met(owed("2026-09-01", "2026-10-10"), "2026-10-12")});
  EXPECT_EQ(late.verdict, Verdict::met);
  EXPECT_EQ(late.why.front().text, "Look at Attic, Hill House was due on 10 October 2026: done late");
  const auto several =
      of("C-1", {met(owed("2026-09-01", "2026-10-01"), "2026-09-20"), owed("2026-09-01", "2026-10-10")});
  EXPECT_THAT(several.why.front().text, HasSubstr("has not been done"));
}

TEST_F(Judging, AReasonTellsNothingOfARecordBeyondTheVerdict) {
  const auto of_one = [&](const Obligation& one) { return of("C-1", {one}).why.front().text; };
  EXPECT_EQ(of_one(met(owed("2026-09-01", "2026-10-23"), "2026-10-14")), "Look at Attic, Hill House: done");
  EXPECT_EQ(of_one(in_hand(owed("2026-11-02", "2026-12-18"))), of_one(owed("2026-11-02", "2026-12-18")))
      << "on track because it is planned reads like on track because there is time";
  EXPECT_EQ(of_one(in_hand(owed("2026-09-01", "2026-12-18"))),
            "Look at Attic, Hill House is due on 18 December 2026");
  for (const auto& one :
       {owed("2026-09-01", "2026-12-18"), warned(owed("2026-09-01", "2026-10-23"), "2026-10-09"),
        in_hand(owed("2026-09-01", "2026-10-18"))}) {
    EXPECT_THAT(of_one(one), ::testing::AllOf(Not(HasSubstr("plan")), Not(HasSubstr("hand"))));
  }
}

TEST_F(Judging, NothingIsHeldAgainstABodyBeforeItAdopts) {
  const auto found = of("C-1", {owed("2026-08-01", "2026-08-10")}, {}, day("2026-08-20"));
  EXPECT_EQ(found.verdict, Verdict::before_adoption);
  EXPECT_EQ(found.changes_on, day("2026-09-01"));
}

TEST_F(Judging, AClauseThatNothingKeepsIsNotTestable) {
  const auto found = of("C-4", {});
  EXPECT_EQ(found.verdict, Verdict::not_testable);
  EXPECT_EQ(found.why.front().text, "No part of the policy pack keeps this clause yet");
}

TEST_F(Judging, ADutyThatNothingHasCalledForIsNotApplicable) {
  EXPECT_EQ(of("C-5", {}).verdict, Verdict::not_applicable);
  EXPECT_EQ(of("C-1", {owed("2026-09-01", "2026-10-10", State::withdrawn)}).verdict, Verdict::not_testable);
}

TEST_F(Judging, KeptByDesignUntilSomebodyOverrides) {
  EXPECT_EQ(of("C-3", {}).verdict, Verdict::kept_by_design);
  const auto found = of("C-3", {}, {override_on("2026-10-13"), override_on("2026-10-01")});
  EXPECT_EQ(found.verdict, Verdict::met);
  EXPECT_EQ(found.overrides, 2);
  EXPECT_EQ(found.why.front().text, "Ruth Okafor gave a reason on 13 October 2026 and went on");
  EXPECT_EQ(found.changes_on, day("2027-09-01"));
  EXPECT_EQ(of("C-3", {}, {override_on("2026-07-01")}).verdict, Verdict::kept_by_design)
      << "an override counts in its own year";
}

TEST(Verdicts, KeysLeadBackToTheirVerdict) {
  for (int i = 0; i <= static_cast<int>(Verdict::breached); ++i) {
    const auto verdict = static_cast<Verdict>(i);
    EXPECT_EQ(verdict_of(key_of(verdict)), verdict);
  }
  EXPECT_FALSE(verdict_of("excellent"));
}

}  // namespace
}  // namespace plumbline::assurance
