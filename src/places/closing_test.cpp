#include "places/changing.h"
#include "places/testing/subject_world.h"

namespace plumbline::places {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::names;

class ClosingPlaces : public testing::SubjectWorld {
 protected:
  static constexpr std::chrono::days one_day{1};

  std::string closed(PlaceId place, clock::Date last_day) {
    return refusal(door.act({}, [&](Write& write) { return places::close(write, keeper, place, last_day); }));
  }
  std::string reopened(const Viewer& who, PlaceId place) {
    return refusal(door.act({}, [&](Write& write) { return places::reopen(write, who, place); }));
  }
  static std::string refusal(const Result<Done, Problems>& done) {
    return done ? std::string{} : done.error().list().front().message;
  }
  std::vector<std::string> open_on(std::string_view kind, clock::Date day) {
    return names(door.ask([&](Read& read) { return of_kind(read, north, kind, day); }));
  }
  std::vector<std::string> deeds(PlaceId place) {
    std::vector<std::string> out;
    for (const auto& line : door.ask([&](Read& read) { return history::of_chain(read, place.bytes, 10); }))
      out.push_back(line.deed);
    return out;
  }

  const Viewer keeper = viewer(north, std::nullopt);
};
INSTANTIATE_TEST_SUITE_P(Engines, ClosingPlaces, history::testing::both_engines,
                         history::testing::engine_name);

TEST_P(ClosingPlaces, IsMadeKnownBeforeItHappens) {
  pass(std::chrono::hours{3 * 24});
  EXPECT_THAT(closed(mill, today + 2 * one_day), HasSubstr("today or later"));
  EXPECT_THAT(open_on("site", today + 3 * one_day), ElementsAre("Mill Lane"));
  EXPECT_EQ(closed(mill, today + 3 * one_day), "");
  EXPECT_THAT(open_on("site", today + 3 * one_day), ElementsAre("Mill Lane"));
  EXPECT_THAT(open_on("site", today + 4 * one_day), IsEmpty());
}

TEST_P(ClosingPlaces, WaitsForThoseWhoAreStillTiedToIt) {
  place_pupil(pupil("Aylin Berg"), mill, today + 5 * one_day);
  EXPECT_THAT(closed(anvil, today + 4 * one_day), HasSubstr("1 record ties"));
  EXPECT_THAT(closed(centre, today + 4 * one_day), HasSubstr("1 record ties")) << "from there, too";
  const auto open_end = place_pupil(pupil("Zora Quill"), mill);
  EXPECT_THAT(closed(mill, today + 4 * one_day), HasSubstr("2 records tie"));
  EXPECT_EQ(closed(forge, today), "") << "nobody is there";
  change([&](Write& write) { unrelate(write, open_end.record); });
  EXPECT_EQ(closed(anvil, today + 5 * one_day), "");
}

TEST_P(ClosingPlaces, CanBeUndoneWithThoseThatClosedWithIt) {
  const auto yard = build(north, "site", "Old Yard", anvil);
  EXPECT_EQ(closed(yard, today), "");
  EXPECT_EQ(closed(anvil, today + one_day), "");
  EXPECT_EQ(reopened(keeper, anvil), "");
  EXPECT_THAT(open_on("provider", today + 2 * one_day), ElementsAre("Anvil Yard", "Forge Farm"));
  EXPECT_THAT(open_on("site", today + 2 * one_day), ElementsAre("Mill Lane")) << "the yard closed by itself";
  EXPECT_THAT(deeds(mill), ElementsAre("reopened", "closed", "joined", "added"));
  EXPECT_THAT(reopened(keeper, anvil), HasSubstr("is not closed"));
}

TEST_P(ClosingPlaces, IsUndoneByNobodyElseAndUnderAFreeNameOnly) {
  EXPECT_EQ(closed(forge, today), "");
  auto reader = keeper;
  reader.permissions = {"places.see"};
  for (const auto& who : {viewer(south, std::nullopt), reader, viewer(north, anvil)})
    EXPECT_THAT(reopened(who, forge), HasSubstr("no such place"));
  build(north, "provider", "Forge Farm");
  EXPECT_THAT(reopened(keeper, forge), HasSubstr("under this name"));
}

}  // namespace
}  // namespace plumbline::places
