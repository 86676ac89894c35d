#include "places/testing/place_world.h"

namespace plumbline::places {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::links_header;
using testing::names;
using testing::search_header;
using testing::search_row;
using ::testing::SizeIs;

class Register : public testing::PlaceWorld {
 protected:
  std::vector<std::string> found(std::string_view words, int limit = 20) {
    return names(door.ask([&](Read& read) { return search_register(read, words, limit); }));
  }
  std::optional<std::string> now(const std::string& key) {
    const auto place = known(key);
    const auto next = door.ask([&](Read& read) { return successor(read, place->id); });
    return next ? door.ask([&](Read& read) { return by_id(read, *next); })->register_key : std::nullopt;
  }
  void some_schools() {
    import("2022-04-20.csv", search_header +
                                 search_row("900001", "Fernholt School", "Closed", "", "31-08-2010", "") +
                                 search_row("900002", "Fernholt School", "Open", "", "", "") +
                                 search_row("900003", "Fernholt Infant School", "Open", "", "", "") +
                                 search_row("900004", "Upper Fernholt Academy", "Open", "", "", "") +
                                 search_row("900005", "St Cuthwulf’s Church Schôol", "Open", "", "", ""));
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Register, history::testing::both_engines, history::testing::engine_name);

TEST_P(Register, IsSearchedByWordsTheBestFirst) {
  some_schools();
  EXPECT_THAT(found("fernholt school"),
              ElementsAre("Fernholt School", "Fernholt School", "Fernholt Infant School"));
  EXPECT_EQ(
      door.ask([](Read& read) { return search_register(read, "fernholt school", 1); }).front().register_key,
      "900002");  // the open one before the closed
  EXPECT_THAT(found("fernh"), SizeIs(4));
  EXPECT_EQ(found("fernh").back(), "Upper Fernholt Academy");
  EXPECT_THAT(found("st cuthwulfs school"), ElementsAre("St Cuthwulf’s Church Schôol"));
  EXPECT_THAT(found("acad fernholt"), IsEmpty());  // only the last word may be a beginning
}

TEST_P(Register, IsSearchedByKeyTownAndPostcode) {
  some_schools();
  EXPECT_THAT(found("900004"), ElementsAre("Upper Fernholt Academy"));
  EXPECT_THAT(found("zz12yy upper"), ElementsAre("Upper Fernholt Academy"));
  EXPECT_THAT(found("much wadding"), SizeIs(5));
}

TEST_P(Register, TakesAnyWordsAsWords) {
  some_schools();
  for (const auto* hostile : {"", "   ", "\"", "fern* OR", "'", "a & ! |", "NEAR(", ":*", "\\", "%"})
    found(hostile);
  EXPECT_THAT(found("\"fernholt\" (infant)"), ElementsAre("Fernholt Infant School"));
}

TEST_P(Register, AnswersWithNoMoreThanItWasAskedFor) {
  auto file = search_header;
  for (int key = 910001; key <= 910600; ++key)
    file += search_row(std::to_string(key), "Common School", "Open", "", "", "");
  file += search_row("919999", "Common School of Wadding", "Open", "", "", "");
  import("2022-04-20.csv", file);
  EXPECT_THAT(found("common", 15), SizeIs(15));
  EXPECT_THAT(found("common", 10'000), ::testing::SizeIs(::testing::Le(401)));
  EXPECT_THAT(found("common school of", 3), ElementsAre("Common School of Wadding"));
}

TEST_P(Register, FindsARenamedPlaceByItsNewNameOnly) {
  some_schools();
  import("2023-04-20.csv", search_header + search_row("900004", "Larkspan Academy", "Open", "", "", ""));
  EXPECT_THAT(found("larkspan"), ElementsAre("Larkspan Academy"));
  EXPECT_THAT(found("upper fernholt"), IsEmpty());
}

TEST_P(Register, NeverFindsABodysOwnPlaces) {
  build(north, "centre", "Brook Centre");
  EXPECT_THAT(found("brook"), IsEmpty());
}

TEST_P(Register, FollowsSuccessorsToThePlaceThatStands) {
  some_schools();
  import("2022-04-21.csv", search_header +
                               search_row("900006", "Old Mill School", "Closed", "", "31-08-1990", "") +
                               search_row("900007", "Older Mill School", "Closed", "", "31-08-1980", ""));
  import("links.csv", links_header + "900007,900006,\"x\",\"Successor\",\"01-09-1980\"\r\n" +
                          "900006,900003,\"x\",\"Successor - merged\",\"01-09-1990\"\r\n");
  EXPECT_EQ(now("900007"), "900003");
  EXPECT_EQ(now("900003"), "900003");
  EXPECT_EQ(now("900001"), std::nullopt);  // closed, and nobody says what came after

  import("links.csv", links_header + "900002,900001,\"x\",\"Predecessor\",\"\"\r\n");
  EXPECT_EQ(now("900001"), "900002");  // said from the other end only
  import("links.csv", links_header + "900006,900004,\"x\",\"Successor - Split School\",\"\"\r\n");
  EXPECT_EQ(now("900007"), std::nullopt);  // two came after
}

TEST_P(Register, EndsACircleOfSuccessors) {
  import("2022-04-20.csv", search_header +
                               search_row("900006", "Old Mill School", "Closed", "", "31-08-1990", "") +
                               search_row("900007", "Older Mill School", "Closed", "", "31-08-1980", ""));
  import(
      "links.csv",
      links_header + "900006,900007,\"x\",\"Successor\",\"\"\r\n900007,900006,\"x\",\"Successor\",\"\"\r\n");
  EXPECT_EQ(now("900006"), std::nullopt);
}

}  // namespace
}  // namespace plumbline::places
