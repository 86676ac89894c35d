#include "places/places.h"

#include "places/fold.h"
#include "places/testing/place_world.h"

namespace plumbline::places {
namespace {

using testing::day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::names;

class Places : public testing::PlaceWorld {
 protected:
  void belong(BodyId body, PlaceId place, PlaceId parent) {
    change([&](Write& write) { join(write, body, {place, parent, "part", today, {}}); });
  }
  bool sees(const Viewer& who, PlaceId place) {
    return door.ask([&](Read& read) { return static_cast<bool>(visible(read, who, place)); });
  }
  std::vector<std::string> listed(const Viewer& who, std::string_view kind, std::string_view beginning = "") {
    const auto page = door.ask([&](Read& read) { return list(read, who, kind, beginning, "", 50); });
    std::vector<std::string> out;
    for (const auto& line : page.places) out.push_back(line.place.name + " in " + line.parent_name);
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Places, history::testing::both_engines, history::testing::engine_name);

TEST(FoldedNames, SortAndAreFoundWithoutAccentsAndMarks) {
  EXPECT_EQ(folded("St. Mary’s C of E (Aided)"), "st marys c of e aided");
  EXPECT_EQ(folded("  ÉCOLE   Llŷn – Ynys-Môn "), "ecole llyn ynys mon");
  EXPECT_EQ(folded("D'Arcy's"), "darcys");
  EXPECT_EQ(folded("東 School"), "東 school");
  EXPECT_EQ(folded("..."), "");
}

TEST_P(Places, StandInATreeOfDatedMemberships) {
  const auto trust = build(north, "trust", "Wadding Trust");
  const auto centre = build(north, "centre", "Brook Centre", trust);
  const auto site = build(north, "site", "Mill Site", centre);
  const auto up = [&](clock::Date on) {
    return door.ask([&](Read& read) { return and_above(read, site, on); });
  };

  EXPECT_THAT(up(today), ElementsAre(site, centre, trust));
  EXPECT_THAT(up(today - std::chrono::days{1}), ElementsAre(site));
  const auto down = door.ask([&](Read& read) { return below(read, trust, "", today); });
  EXPECT_THAT(names(down), ElementsAre("Brook Centre", "Mill Site"));

  change([&](Write& write) { leave(write, north, centre, trust, "part", today + std::chrono::days{7}); });
  EXPECT_THAT(up(today + std::chrono::days{7}), ElementsAre(site, centre, trust));
  EXPECT_THAT(up(today + std::chrono::days{8}), ElementsAre(site, centre));
}

TEST_P(Places, EndACircleOfMemberships) {
  const auto one = build(north, "centre", "One");
  const auto two = build(north, "centre", "Two", one);
  belong(north, one, two);
  EXPECT_THAT(door.ask([&](Read& read) { return and_above(read, one, today); }), ElementsAre(one, two));
  EXPECT_THAT(names(door.ask([&](Read& read) { return below(read, one, "", today); })), ElementsAre("Two"));
}

TEST_P(Places, JoinOnceHoweverOftenToldTo) {
  const auto one = build(north, "centre", "One");
  const auto two = build(north, "site", "Two", one);
  belong(north, two, one);
  belong(north, two, one);
  EXPECT_EQ(door.ask([&](Read& read) { return memberships(read, two, today); }).size(), 1U);
}

TEST_P(Places, AreSeenOnlyByTheirOwnBodyAndWithinAHoldingsReach) {
  const auto trust = build(north, "trust", "Wadding Trust");
  const auto brook = build(north, "centre", "Brook Centre", trust);
  const auto mill = build(north, "site", "Mill Site", brook);
  const auto heath = build(north, "centre", "Heath Centre", trust);
  const auto whole = viewer(north, {}), at_brook = viewer(north, brook), other = viewer(south, {});

  EXPECT_TRUE(sees(whole, trust) && sees(whole, mill) && sees(whole, heath));
  EXPECT_TRUE(sees(at_brook, brook) && sees(at_brook, mill));
  EXPECT_FALSE(sees(at_brook, trust) || sees(at_brook, heath));
  EXPECT_FALSE(sees(other, trust) || sees(other, mill));

  EXPECT_THAT(listed(whole, "centre"),
              ElementsAre("Brook Centre in Wadding Trust", "Heath Centre in Wadding Trust"));
  EXPECT_THAT(listed(at_brook, ""),
              ElementsAre("Brook Centre in Wadding Trust", "Mill Site in Brook Centre"));
  EXPECT_THAT(listed(other, "centre"), IsEmpty());
  EXPECT_THAT(listed(whole, "", "HEA"), ElementsAre("Heath Centre in Wadding Trust"));
}

TEST_P(Places, OfARegisterAreSeenByAllAndListedOnlyByTheBodyTheyJoined) {
  import("2022-04-20.csv",
         testing::search_header + testing::search_row("900001", "Fernholt School", "Open", "", "", ""));
  const auto school = known("900001")->id;
  const auto trust = build(north, "trust", "Wadding Trust");
  build(south, "trust", "Marsh Trust");
  belong(north, school, trust);

  EXPECT_TRUE(sees(viewer(north, trust), school) && sees(viewer(south, {}), school));
  EXPECT_THAT(listed(viewer(north, trust), "establishment"), ElementsAre("Fernholt School in Wadding Trust"));
  EXPECT_THAT(listed(viewer(south, {}), "establishment"), IsEmpty());
  EXPECT_THAT(names(door.ask([&](Read& read) { return of_kind(read, north, "establishment", today); })),
              ElementsAre("Fernholt School"));
}

TEST_P(Places, AreListedPageByPageWithoutLossOrRepeat) {
  for (int number = 0; number < 7; ++number) build(north, "site", "Hut");
  const auto whole = viewer(north, {});
  std::set<PlaceId> met;
  std::string after;
  for (int pages = 0; pages < 4; ++pages) {
    const auto page = door.ask([&](Read& read) { return list(read, whole, "site", "", after, 2); });
    for (const auto& line : page.places) EXPECT_TRUE(met.insert(line.place.id).second);
    EXPECT_EQ(page.more, pages < 3);
    after = page.places.back().place.id.text();
  }
  EXPECT_EQ(met.size(), 7U);
}

TEST_P(Places, AreOfAKindOnADayOnlyWhileOpen) {
  build(north, "centre", "Brook Centre");
  auto on = [&](clock::Date date) {
    return names(door.ask([&](Read& read) { return of_kind(read, north, "centre", date); }));
  };
  EXPECT_THAT(on(today), ElementsAre("Brook Centre"));
  EXPECT_THAT(on(today - std::chrono::days{1}), IsEmpty());
}

TEST_P(Places, AreRefusedWithTheFieldThatIsWrong) {
  const auto trust = build(north, "trust", "Wadding Trust");
  const auto fields = [&](const Viewer& who, const NewPlace& place) {
    std::vector<std::string> out;
    change([&](Write& write) {
      const auto added = add_checked(write, who, place);
      out.clear();
      if (!added)
        for (const auto& problem : added.error()) out.push_back(problem.field);
    });
    return out;
  };
  NewPlace place{"centre", "Brook Centre", "", "", "", "", trust, "part", today};
  EXPECT_THAT(fields(viewer(south, {}), place), ElementsAre("parent"));
  auto reader = viewer(north, {});
  reader.permissions = {"places.see"};
  EXPECT_THAT(fields(reader, place), ElementsAre(""));
  EXPECT_THAT(fields(viewer(north, {}), place), IsEmpty());
  EXPECT_THAT(fields(viewer(north, {}), place), ElementsAre("name"));

  place.name = " ";
  place.safeguarding_name = "Duty desk";
  EXPECT_THAT(fields(viewer(north, {}), place), ElementsAre("name", "safeguarding_phone"));
  place = {"centre", "Heath Centre", "", "", "Duty desk", "soon", {}, "", today};
  EXPECT_THAT(fields(viewer(north, trust), place), ElementsAre("safeguarding_phone", "parent"));
}

TEST_P(Places, KeepTheirSafeguardingContact) {
  const NewPlace wanted{"centre", "Brook Centre", "Wadding", "ZZ1 1ZZ", "Duty desk", "01632 960 001", {},
                        "",       today};
  const auto id = door.act({}, [&](Write& write) { return add(write, north, wanted); });
  const auto place = door.ask([&](Read& read) { return by_id(read, id); });
  EXPECT_EQ(place->safeguarding_name + " " + place->safeguarding_phone, "Duty desk 01632 960 001");
  EXPECT_EQ(place->postcode, "ZZ1 1ZZ");
}

}  // namespace
}  // namespace plumbline::places
