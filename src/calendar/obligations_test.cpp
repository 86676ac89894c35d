#include "calendar/obligations.h"

#include "calendar/testing/owing_world.h"
#include "places/changing.h"

namespace plumbline::calendar {
namespace {

using ::testing::Contains;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

const RecordId first{id::secret()}, second{id::secret()}, letter{id::secret()};

class Obligations : public testing::OwingWorld {};
INSTANTIATE_TEST_SUITE_P(Engines, Obligations, history::testing::both_engines, history::testing::engine_name);

TEST_P(Obligations, AreMadeForEveryPlaceAndTermThatIsNotOverWhenItJoined) {
  EXPECT_GT(refresh(), 0);
  EXPECT_THAT(
      lines("C-1", attic),
      ElementsAre("look 2026/1: 2026-09-01 to 2026-10-23 open", "look 2026/2: 2026-11-02 to 2026-12-18 open",
                  "look 2026/3: 2027-01-04 to 2027-02-12 open", "look 2026/4: 2027-02-22 to 2027-03-25 open",
                  "look 2026/5: 2027-04-12 to 2027-05-28 open",
                  "look 2026/6: 2027-06-07 to 2027-07-21 open"));
  const auto owed_there = owed("C-1", attic);
  EXPECT_EQ(owed_there[0].audience, people::audience("keeper", hill));
  EXPECT_EQ(owed_there[0].warn_from, day("2026-10-09"));
}

TEST_P(Obligations, OfTheBodyTakeTheirDaysFromWindowsExpressionsAndTheReview) {
  refresh();
  EXPECT_THAT(lines("C-1", {}), ElementsAre("set-period 2026: 2026-09-29 to 2026-10-16 open"));
  EXPECT_THAT(lines("C-2", {}), ElementsAre("review review/1: 2026-09-01 to 2027-08-31 open"));
}

TEST_P(Obligations, AreNotMadeTwice) {
  refresh();
  const auto before = owed("C-1", attic).size();
  EXPECT_EQ(refresh(), 0);
  go_to("2026-11-22");
  EXPECT_EQ(refresh(), 0);
  EXPECT_EQ(owed("C-1", attic).size(), before);
}

TEST_P(Obligations, MoveWithTheTermsWhileTheyAreOpen) {
  refresh();
  stand(look(first, "written", attic, "2026-10-12"));
  auto terms = testing::typical_terms();
  terms[0].days.last = day("2026-10-21");
  terms[1].days.last = day("2026-12-16");
  change([&](Write& write) { set_terms(write, body, terms); });
  refresh();
  EXPECT_THAT(lines("C-1", attic), IsSupersetOf({"look 2026/1: 2026-09-01 to 2026-10-23 met",
                                                 "look 2026/2: 2026-11-02 to 2026-12-16 open"}));
  EXPECT_THAT(lines("C-1", porch), Contains("look 2026/1: 2026-09-01 to 2026-10-21 open"));
}

TEST_P(Obligations, AreWithdrawnWhenAPlaceLeavesAndMadeForOneThatJoins) {
  refresh();
  stand(look(first, "written", porch, "2026-10-12"));
  // A place leaves for good; what it did while it was here stays.
  type("UPDATE place SET status = 'closed', closed = 20000 WHERE name = 'Porch'");
  const auto loft = build("room", "Loft", lake);
  go_to("2026-11-10");
  refresh();
  EXPECT_THAT(lines("C-1", porch), IsSupersetOf({"look 2026/1: 2026-09-01 to 2026-10-23 met",
                                                 "look 2026/2: 2026-11-02 to 2026-12-18 withdrawn"}));
  const auto shed = build("room", "Shed", lake);
  refresh();
  EXPECT_THAT(lines("C-1", loft), Contains("look 2026/1: 2026-09-01 to 2026-10-23 open"));
  EXPECT_THAT(lines("C-1", shed).front(), HasSubstr("2026/2"));
}

TEST_P(Obligations, StayLateWhenTheirPlaceCloses) {
  refresh();
  send_letter(letter);
  go_to("2026-11-10");
  change([&](Write& write) {
    people::Viewer keeper;
    keeper.body = body;
    keeper.holdings.push_back({{}, {}, body, "lead", {}, today(), {}});
    keeper.permissions = {"places.edit"};
    ASSERT_TRUE(places::close(write, keeper, porch, today()));
  });
  refresh();
  go_to("2026-11-11");
  refresh();
  EXPECT_THAT(lines("C-1", porch), IsSupersetOf({"look 2026/1: 2026-09-01 to 2026-10-23 open",
                                                 "look 2026/2: 2026-11-02 to 2026-12-18 withdrawn"}));
  EXPECT_THAT(lines("C-2", porch), ElementsAre("answer: 2026-10-19 to 2026-11-02 open"))
      << "what a record asked is late as well";
  EXPECT_THAT(lines("C-1", attic), IsSupersetOf({"look 2026/2: 2026-11-02 to 2026-12-18 open"}));
}

TEST_P(Obligations, AreAskedOfTheRightKeeperAfterARoomMoves) {
  refresh();
  change([&](Write& write) {
    places::leave(write, body, attic, hill, "room-of", day("2026-10-20"));
    places::join(write, body, {attic, lake, "room-of", day("2026-10-21"), {}});
  });
  refresh();
  EXPECT_EQ(owed("C-1", attic)[0].audience, people::audience("keeper", hill));
  go_to("2026-10-21");
  refresh();
  EXPECT_EQ(owed("C-1", attic)[0].audience, people::audience("keeper", lake));
}

TEST_P(Obligations, KeepTheRuleTheyBeganWith) {
  refresh();
  auto files = testing::small_pack();
  files["pack.yaml"].replace(files["pack.yaml"].find("version: 1"), 10, "version: 2");
  auto& duties = files["duties.yaml"];
  duties.replace(duties.find("every: term"), 11, "every: year");
  adopt(files, "2027-01-01");
  refresh();
  EXPECT_THAT(lines("C-1", attic), IsSupersetOf({"look 2026/2: 2026-11-02 to 2026-12-18 open",
                                                 "look 2026/3: 2027-01-04 to 2027-02-12 withdrawn",
                                                 "look 2027: 2027-09-01 to 2028-08-31 open"}));
}

TEST_P(Obligations, AreMetByTheRecordThatThePackNames) {
  refresh();
  stand(look(first, "planned", attic, "2026-10-12"));
  EXPECT_EQ(lines("C-1", attic)[0], "look 2026/1: 2026-09-01 to 2026-10-23 open, in hand");
  stand(look(first, "written", attic, "2026-10-12"));
  EXPECT_EQ(lines("C-1", attic)[0], "look 2026/1: 2026-09-01 to 2026-10-23 met");
  EXPECT_EQ(owed("C-1", attic)[0].met_on, day("2026-10-12"));
  EXPECT_THAT(lines("C-1", cellar)[0], HasSubstr("open"));

  auto mistaken = look(first, "written", attic, "2026-10-12");
  mistaken.withdrawn = true;
  stand(mistaken);
  EXPECT_EQ(lines("C-1", attic)[0], "look 2026/1: 2026-09-01 to 2026-10-23 open");
}

TEST_P(Obligations, AreMetOneByOneTheEarliestFirst) {
  refresh();
  stand(look(first, "written", attic, "2026-10-12"));
  stand(look(second, "written", attic, "2026-10-13"));
  EXPECT_THAT(lines("C-1", attic)[1], HasSubstr("open")) << "a second look in October is not November's";
  stand(look(second, "written", attic, "2026-11-03"));
  EXPECT_EQ(lines("C-1", attic)[1], "look 2026/2: 2026-11-02 to 2026-12-18 met");
}

TEST_P(Obligations, AreLetGoWhenThePlannedDayMovesAway) {
  refresh();
  stand(look(first, "written", attic, "2026-09-12"));
  stand(look(second, "planned", attic, "2026-11-12"));
  EXPECT_THAT(lines("C-1", attic)[1], HasSubstr("in hand"));
  stand(look(second, "planned", cellar, "2026-11-12"));
  EXPECT_EQ(lines("C-1", attic)[1], "look 2026/2: 2026-11-02 to 2026-12-18 open");
  EXPECT_THAT(lines("C-1", cellar)[0], HasSubstr("in hand"));
}

TEST_P(Obligations, AriseFromARecordAndAreMetByItsParts) {
  refresh();
  send_letter(letter);
  EXPECT_THAT(lines("C-2", attic), ElementsAre("answer: 2026-10-19 to 2026-11-02 open"));
  stand({body, first, RecordId{id::secret()}, "reply", "sent", attic, day("2026-10-20"), false});
  EXPECT_THAT(lines("C-2", attic)[0], HasSubstr("open")) << "the reply belongs to another letter";
  stand({body, first, letter, "reply", "sent", attic, day("2026-10-20"), false});
  EXPECT_THAT(lines("C-2", attic)[0], HasSubstr("met"));

  const auto loft = build("room", "Loft", lake);
  refresh();
  EXPECT_THAT(lines("C-2", loft), ElementsAre("answer: 2026-10-19 to 2026-11-02 open"))
      << "it joined while it ran";
  go_to("2026-11-03");
  const auto shed = build("room", "Shed", lake);
  refresh();
  EXPECT_THAT(lines("C-2", shed), IsEmpty()) << "it joined afterwards";

  stand({body, letter, std::nullopt, "letter", "cancelled", std::nullopt, day("2026-11-03"), true});
  EXPECT_THAT(lines("C-2", porch), ElementsAre("answer: 2026-10-19 to 2026-11-02 withdrawn"));
}

TEST_P(Obligations, OfARecordAboutAPlaceAreThosePlacesBelowIt) {
  refresh();
  send_letter(letter, hill);
  EXPECT_EQ(owed("C-2", attic).size(), 1u);
  EXPECT_EQ(owed("C-2", cellar).size(), 1u);
  EXPECT_THAT(owed("C-2", porch), IsEmpty());
  build("room", "Loft", lake);
  const auto shed = build("room", "Shed", hill);
  refresh();
  EXPECT_EQ(owed("C-2", shed).size(), 1u);
  EXPECT_EQ(door.ask([&](Read& read) { return of_clause(read, body, "C-2").size(); }), 4u)
      << "three and the review";
}

TEST_P(Obligations, OfARecordAboutOnePlaceAreOwedNowhereElse) {
  refresh();
  send_letter(letter, porch);
  refresh();
  EXPECT_EQ(owed("C-2", porch).size(), 1u);
  EXPECT_THAT(owed("C-2", attic), IsEmpty()) << "another keeper would learn of the letter";
  const auto loft = build("room", "Loft", lake);
  refresh();
  EXPECT_THAT(owed("C-2", loft), IsEmpty());
}

TEST_P(Obligations, AreWaivedWithAReasonByWhomThePolicyNames) {
  refresh();
  const auto it = owed("C-1", attic)[0];
  const auto lead = viewer("lead", {}, {}), keeper = viewer("keeper", hill, {});
  auto stranger = lead;
  stranger.body = BodyId{id::secret()};
  const auto code = [&](const people::Viewer& by, std::string_view reason) {
    return door.act({}, [&](Write& write) {
      const auto done = waive(write, by, policy(), it.id, reason);
      return done ? std::string{} : done.error().list().front().code;
    });
  };
  EXPECT_EQ(code(keeper, "The room is flooded"), "forbidden");
  EXPECT_EQ(code(stranger, "The room is flooded"), "absent");
  EXPECT_EQ(code(lead, " \n"), "missing");
  EXPECT_EQ(code(lead, "The room is flooded"), "");
  EXPECT_EQ(code(lead, "The room is flooded"), "stale");
  EXPECT_EQ(owed("C-1", attic)[0].reason, "The room is flooded");
  const auto said = door.ask([&](Read& read) { return history::of_chain(read, it.id.bytes, 10); });
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].deed, "waived");
  refresh();
  EXPECT_THAT(lines("C-1", attic)[0], HasSubstr("waived"));
}

}  // namespace
}  // namespace plumbline::calendar
