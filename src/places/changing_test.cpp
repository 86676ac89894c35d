#include "places/changing.h"

#include "places/testing/place_world.h"

namespace plumbline::places {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::names;

class ChangingPlaces : public testing::PlaceWorld {
 protected:
  std::vector<std::string> refused(const Viewer& who, PlaceId place, const PlaceWords& words) {
    const auto done = door.act({}, [&](Write& write) { return places::change(write, who, place, words); });
    return fields(done);
  }
  std::vector<std::string> refused(const Viewer& who, PlaceId place, clock::Date last_day) {
    const auto done = door.act({}, [&](Write& write) { return places::close(write, who, place, last_day); });
    return fields(done);
  }
  std::vector<history::Touched> touched_by(const std::function<Result<Done, Problems>(Write&)>& deed) {
    return door.act({}, [&](Write& write) {
      EXPECT_TRUE(deed(write));
      return write.touched();
    });
  }
  std::vector<std::string> open_on(clock::Date date) {
    return names(door.ask([&](Read& read) { return of_kind(read, north, "site", date); }));
  }

 private:
  static std::vector<std::string> fields(const Result<Done, Problems>& done) {
    std::vector<std::string> out;
    if (!done)
      for (const auto& problem : done.error()) out.push_back(problem.field);
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, ChangingPlaces, history::testing::both_engines,
                         history::testing::engine_name);

TEST_P(ChangingPlaces, GivesANewContactAndKeepsTheRest) {
  const auto site = build(north, "site", "Mill Site");
  EXPECT_THAT(refused(viewer(north, {}), site, {"Mill Site", "", "", "Duty desk", "01632 960 001"}),
              IsEmpty());
  EXPECT_EQ(door.ask([&](Read& read) { return by_id(read, site)->safeguarding_phone; }), "01632 960 001");
  EXPECT_THAT(refused(viewer(north, {}), site, {"", "", "", "Duty desk", ""}),
              ElementsAre("name", "safeguarding_phone"));
}

TEST_P(ChangingPlaces, TakesNoWordThatIsEndless) {
  const auto site = build(north, "site", "Mill Site");
  const std::string longest(200, '1'), longer = longest + "1";
  EXPECT_THAT(refused(viewer(north, {}), site, {longest, longest, longest, longest, longest}), IsEmpty());
  EXPECT_THAT(refused(viewer(north, {}), site, {longer, longer, longer, longer, longer}),
              ElementsAre("name", "town", "postcode", "safeguarding_name", "safeguarding_phone"));
}

TEST_P(ChangingPlaces, BringsNothingElseUpToDate) {
  const auto site = build(north, "site", "Mill Site");
  EXPECT_TRUE(
      touched_by([&](Write& write) {
        return places::change(write, viewer(north, {}), site, {"Mill", "", "", "Desk", "01632 960 002"});
      }).empty());
  EXPECT_FALSE(
      touched_by([&](Write& write) { return places::close(write, viewer(north, {}), site, today); }).empty());
}

TEST_P(ChangingPlaces, IsNotForOthers) {
  const auto site = build(north, "site", "Mill Site");
  const auto elsewhere = build(north, "site", "Heath Site");
  auto reader = viewer(north, {});
  reader.permissions = {"places.see"};
  for (const auto& who : {viewer(south, {}), reader, viewer(north, elsewhere)}) {
    EXPECT_THAT(refused(who, site, {"Ours", "", "", "", ""}), ElementsAre(""));
    EXPECT_THAT(refused(who, site, today), ElementsAre(""));
  }
  EXPECT_EQ(door.ask([&](Read& read) { return by_id(read, site)->name; }), "Mill Site");
}

TEST_P(ChangingPlaces, ClosesAPlaceAndThoseBelowAfterTheirLastDay) {
  const auto centre = build(north, "centre", "Brook Centre");
  build(north, "site", "Mill Site", centre);
  build(north, "site", "Heath Site");
  EXPECT_THAT(refused(viewer(north, {}), centre, today - std::chrono::days{1}), ElementsAre("last_day"));
  EXPECT_THAT(refused(viewer(north, {}), centre, today), IsEmpty());
  EXPECT_THAT(open_on(today), ElementsAre("Heath Site", "Mill Site"));
  EXPECT_THAT(open_on(today + std::chrono::days{1}), ElementsAre("Heath Site"));
  EXPECT_THAT(refused(viewer(north, {}), centre, today), ElementsAre("last_day")) << "it is closed already";
}

}  // namespace
}  // namespace plumbline::places
