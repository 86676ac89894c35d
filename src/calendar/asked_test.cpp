#include <chrono>

#include "calendar/queries.h"
#include "calendar/testing/owing_world.h"

namespace plumbline::calendar {
namespace {

using ::testing::Contains;
using testing::day;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Asking : public testing::OwingWorld {
 protected:
  std::vector<Obligation> late(const people::Viewer& who) {
    return door.ask([&](Read& read) { return late_for(read, who, today(), 50); });
  }
  std::int64_t counted(const people::Viewer& who, std::string_view kind) {
    const Sought sought{{day("2026-10-01"), day("2026-10-31")}, std::string{kind}};
    std::int64_t out = 0;
    for (const auto& each : door.ask([&](Read& read) { return counts_by_due(read, who, sought); }))
      out += each.count;
    EXPECT_EQ(static_cast<std::size_t>(out),
              door.ask([&](Read& read) { return due_within(read, who, sought, 50); }).size());
    return out;
  }
  void add_rooms(int count) {
    change([&](Write& write) {
      for (int number = 0; number < count; ++number) {
        places::NewPlace place;
        place.kind = "room";
        place.name = "Room " + std::to_string(number);
        place.parent = number % 2 ? hill : lake;
        place.membership = "room-of";
        place.first_day = today();
        places::add(write, body, place);
      }
    });
  }
  bool reads_whole_table(const sql::Query& query, sql::Values values) {
    for (const auto& step : database->explain(query, values)) {
      if (step.starts_with("SCAN o") || step.find("Seq Scan on obligation") != step.npos) return true;
    }
    return false;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Asking, history::testing::both_engines, history::testing::engine_name);

TEST_P(Asking, ShowsAKeeperWhatIsOwedAtTheirHouseAndNowhereElse) {
  refresh();
  const auto keeper = viewer("keeper", hill, {});
  const auto owed_now = door.ask([&](Read& read) { return owed_by(read, keeper, day("2026-12-31"), 50); });
  ASSERT_EQ(owed_now.size(), 4u);
  for (const auto& it : owed_now) EXPECT_TRUE(it.place == attic || it.place == cellar);
  EXPECT_TRUE(std::is_sorted(owed_now.begin(), owed_now.end(),
                             [](const Obligation& a, const Obligation& b) { return a.due < b.due; }));
  EXPECT_EQ(door.ask([&](Read& read) { return owed_by(read, keeper, day("2026-12-31"), 1); }).size(), 1u);
  const auto guest = viewer("guest", hill, {});
  EXPECT_THAT(door.ask([&](Read& read) { return owed_by(read, guest, day("2026-12-31"), 50); }), IsEmpty());
}

TEST_P(Asking, ShowsWhatIsLateWithinReach) {
  refresh();
  go_to("2026-10-24");
  EXPECT_EQ(late(viewer("lead", {}, {"calendar.see"})).size(), 4u) << "three rooms and the period";
  EXPECT_EQ(late(viewer("keeper", hill, {"calendar.see"})).size(), 2u);
  EXPECT_EQ(late(viewer("guest", hill, {"calendar.see"})).size(), 2u);
  EXPECT_THAT(late(viewer("guest", hill, {})), IsEmpty());
  auto elsewhere = viewer("lead", {}, {"calendar.see"});
  elsewhere.body = BodyId{id::secret()};
  EXPECT_THAT(late(elsewhere), IsEmpty());
}

TEST_P(Asking, CountsByMonthAndKindOfPlace) {
  refresh();
  EXPECT_EQ(counted(viewer("lead", {}, {"calendar.see"}), ""), 4);
  EXPECT_EQ(counted(viewer("lead", {}, {"calendar.see"}), "room"), 3);
  EXPECT_EQ(counted(viewer("lead", {}, {"calendar.see"}), "house"), 0);
  EXPECT_EQ(counted(viewer("keeper", hill, {"calendar.see"}), "room"), 2);
  EXPECT_EQ(counted(viewer("lead", {}, {}), ""), 0);
}

TEST_P(Asking, GivesEachPlaceItsOwn) {
  refresh();
  const auto there = door.ask([&](Read& read) { return of_place(read, body, porch); });
  EXPECT_EQ(there.size(), 6u);
  EXPECT_EQ(door.ask([&](Read& read) { return by_id(read, there[0].id)->place; }), porch);
  EXPECT_THAT(door.ask([&](Read& read) { return of_place(read, BodyId{id::secret()}, porch); }), IsEmpty());
}

TEST_P(Asking, GivesWhatWasDoneUnderAClauseTheLatestFirst) {
  refresh();
  go_to("2026-10-20");
  const RecordId first{id::secret()}, second{id::secret()};
  stand(look(first, "written", attic, "2026-09-20"));
  stand(look(second, "written", porch, "2026-10-02"));
  const auto done = [&](int limit) {
    std::vector<RecordId> out;
    for (const auto& one : door.ask([&](Read& read) { return met_under(read, body, "C-1", limit); }))
      out.push_back(*one.met_by);
    return out;
  };
  EXPECT_THAT(done(10), ::testing::ElementsAre(second, first)) << "what is still open is no proof";
  EXPECT_THAT(done(1), ::testing::ElementsAre(second));
}

TEST_P(Asking, FindsItsListsByIndex) {
  add_rooms(500);
  refresh();
  type("ANALYZE");
  const auto until = day("2026-12-31");
  const BodyId one_of_many{id::secret()};
  const PersonId person{id::secret()};
  const RecordId record{id::secret()};
  EXPECT_FALSE(reads_whole_table(queries::owed_by_audiences, {one_of_many, "a\nb", until, 50}));
  EXPECT_FALSE(reads_whole_table(queries::late_of_body, {one_of_many, until, 50}));
  EXPECT_FALSE(reads_whole_table(queries::late_in_reach, {one_of_many, person, until, until, 50}));
  EXPECT_FALSE(reads_whole_table(queries::due_of_body, {one_of_many, until, until, "", 50}));
  EXPECT_FALSE(reads_whole_table(queries::due_in_reach, {one_of_many, person, until, until, until, "", 50}));
  EXPECT_FALSE(reads_whole_table(queries::counts_of_body, {one_of_many, until, until, ""}));
  EXPECT_FALSE(reads_whole_table(queries::counts_in_reach, {one_of_many, person, until, until, until, ""}));
  EXPECT_FALSE(reads_whole_table(queries::obligations_of_place, {one_of_many, porch}));
  EXPECT_FALSE(reads_whole_table(queries::obligations_of_clause, {one_of_many, "C-1"}));
  EXPECT_FALSE(reads_whole_table(queries::met_under_clause, {one_of_many, "C-1", 60}));
  EXPECT_FALSE(reads_whole_table(queries::obligations_of_clause_at, {one_of_many, "C-1", porch}));
  EXPECT_FALSE(reads_whole_table(queries::open_at_place, {one_of_many, "look", porch, until}));
  EXPECT_FALSE(reads_whole_table(queries::open_of_no_place, {one_of_many, "look", until}));
  EXPECT_FALSE(reads_whole_table(queries::obligations_of_record, {record}));
  EXPECT_FALSE(reads_whole_table(queries::obligations_of_origin, {record}));
}

TEST_P(Asking, DaysAreKeptUntilTheyChange) {
  const auto math = day_math();
  const auto after = [&](Read& read) {
    return math.plus(testing::LetterScene(read, policy()), day("2026-10-23"), 1, "school-days");
  };
  EXPECT_EQ(door.ask(after), day("2026-11-02"));
  try {  // a change that is undone must not be remembered
    change([&](Write& write) {
      set_closed(write, body, {day("2026-11-02")});
      EXPECT_EQ(after(write), day("2026-11-03"));
      throw history::Abandon{};
    });
  } catch (const history::Abandon&) {
  }
  EXPECT_EQ(door.ask(after), day("2026-11-02"));
  change([&](Write& write) { set_closed(write, body, {day("2026-11-02"), day("2026-11-03")}); });
  EXPECT_EQ(door.ask(after), day("2026-11-04"));
  change([&](Write& write) { set_closed(write, body, 2026, {}); });
  EXPECT_EQ(door.ask(after), day("2026-11-02"));
  const auto window = door.ask([&](Read& read) {
    return math.window(testing::LetterScene(read, policy()), "early", day("2026-09-02"));
  });
  EXPECT_EQ(window->first, day("2026-09-29"));
}

TEST_P(Asking, PlansThousandsOfPlacesQuickly) {
  constexpr int rooms = 4000;
  add_rooms(rooms);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(refresh(), 6 * (rooms + 3) + 2);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  RecordProperty("seconds", std::to_string(took.count()));
  EXPECT_LT(took.count(), 60) << "one statement a place too many shows here";
}

}  // namespace
}  // namespace plumbline::calendar
