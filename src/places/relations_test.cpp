#include "places/relations.h"

#include "places/testing/subject_world.h"

namespace plumbline::places {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Relations : public testing::SubjectWorld {
 protected:
  std::vector<std::string> audiences(const Viewer& who) {
    return door.ask([&](Read& read) { return audiences_through(read, who); });
  }
  std::vector<Relation> at(PlaceId place) {
    return door.ask([&](Read& read) { return relations_to(read, north, "placement", {place}); });
  }
  static std::string head_at(PlaceId place) { return people::audience_through("head", "placement", place); }

  const SubjectId aylin = pupil("Aylin Berg");
};
INSTANTIATE_TEST_SUITE_P(Engines, Relations, history::testing::both_engines, history::testing::engine_name);

TEST_P(Relations, StandOnTheirRecordAndChangeWithIt) {
  auto stay = place_pupil(aylin, mill);
  stay.last_day = today + std::chrono::days{10};
  change([&](Write& write) { relate(write, stay); });
  EXPECT_THAT(at(mill), ElementsAre(stay));

  stay.to = forge;
  change([&](Write& write) { relate(write, stay); });
  EXPECT_THAT(at(mill), IsEmpty());
  EXPECT_THAT(at(forge), ElementsAre(stay));

  change([&](Write& write) { unrelate(write, stay.record); });
  EXPECT_THAT(at(forge), IsEmpty());
}

TEST_P(Relations, AreListedOldestFirstForPlacesAndForSubjects) {
  const auto second = place_pupil(aylin, mill);
  auto first = placement(pupil("Zora Quill"), forge);
  first.first_day = today - std::chrono::days{30};
  change([&](Write& write) { relate(write, first); });
  door.read([&](Read& read) {
    EXPECT_THAT(relations_to(read, north, "placement", {mill, forge, mill}), ElementsAre(first, second));
    EXPECT_THAT(relations_to(read, north, "employment", {mill, forge}), IsEmpty());
    EXPECT_THAT(relations_to(read, south, "placement", {mill, forge}), IsEmpty());
    EXPECT_THAT(relations_to(read, north, "", {}), IsEmpty());
    EXPECT_THAT(relations_of(read, north, "placement", aylin), ElementsAre(second));
    EXPECT_THAT(relations_of_all(read, north, "pupil", today), ElementsAre(first, second));
    EXPECT_THAT(relations_of_all(read, north, "pupil", today - std::chrono::days{1}), ElementsAre(first));
    EXPECT_THAT(relations_at(read, north, centre, today), UnorderedElementsAre(first, second));
    EXPECT_THAT(relations_at(read, north, mill, today), ElementsAre(second));
  });
}

TEST_P(Relations, LeadFromAPlaceToWhereTheyGoAndEverythingAbove) {
  place_pupil(aylin, mill);
  const auto ties = door.ask([&](Read& read) { return ties_from(read, north, {centre, forge}, today); });
  std::vector<PlaceId> reached;
  for (const auto& tie : ties) {
    EXPECT_EQ(tie.kind, "placement");
    EXPECT_EQ(tie.from, centre);
    reached.push_back(tie.to);
  }
  EXPECT_THAT(reached, UnorderedElementsAre(mill, anvil, trust));
}

TEST_P(Relations, GiveAHeadTheAudienceOfThePlacesTheirPupilsAttend) {
  EXPECT_THAT(audiences(head), IsEmpty());
  place_pupil(aylin, mill);
  EXPECT_THAT(audiences(head), UnorderedElementsAre(head_at(mill), head_at(anvil), head_at(trust)));
  EXPECT_THAT(audiences(holding("head", trust)), Contains(head_at(mill))) << "from a place below";
  EXPECT_THAT(audiences(manager), IsEmpty()) << "a placement leads one way";
  EXPECT_THAT(audiences(lead), IsEmpty());
}

TEST_P(Relations, CloseTheAudienceWhenTheLastOneEnds) {
  place_pupil(aylin, mill, today);
  const auto other = place_pupil(pupil("Zora Quill"), mill, today + std::chrono::days{1});
  pass(std::chrono::hours{24});
  EXPECT_THAT(audiences(head), Contains(head_at(mill)));
  pass(std::chrono::hours{24});
  EXPECT_THAT(audiences(head), IsEmpty());

  auto longer = other;
  longer.last_day = std::nullopt;
  change([&](Write& write) { relate(write, longer); });
  EXPECT_THAT(audiences(head), Contains(head_at(mill)));
  change([&](Write& write) { unrelate(write, longer.record); });
  EXPECT_THAT(audiences(head), IsEmpty());
}

TEST_P(Relations, AskTheDatabaseOnceForAViewerAndNotAtAllWithoutAPlace) {
  place_pupil(aylin, mill);
  auto both = head;
  both.holdings.push_back(manager.holdings.front());
  sql::tally() = {};
  EXPECT_THAT(audiences(both), Contains(head_at(mill)));
  EXPECT_EQ(sql::tally().statements, 1);
  sql::tally() = {};
  EXPECT_THAT(audiences(lead), Not(Contains(head_at(mill))));
  EXPECT_EQ(sql::tally().statements, 0);
}

TEST_P(Relations, AreToldInTheHistoryOfTheirSubject) {
  const auto stay = place_pupil(aylin, mill);
  change([&](Write& write) { relate(write, stay); });
  change([&](Write& write) { unrelate(write, stay.record); });
  std::vector<std::string> deeds;
  door.read([&](Read& read) {
    for (const auto& line : history::of_chain(read, aylin.bytes, 10)) deeds.push_back(line.deed);
  });
  EXPECT_THAT(deeds, ElementsAre("unrelated", "related", "added")) << "saying it twice changes nothing";
}

}  // namespace
}  // namespace plumbline::places
