// What a write costs a body with many places: only what it changes is brought up to date.
#include "app/house.h"

#include <gtest/gtest.h>

#include "app/installation.h"
#include "calendar/calendar.h"
#include "calendar/testing/pack.h"
#include "calendar/testing/year.h"
#include "places/changing.h"

namespace plumbline::app {
namespace {

constexpr auto notice = R"(type: notice
clause: C-1
title: A notice
plural: Notices
about: room
named: "A notice"
issued-for: room
stages: [{key: posted, title: Posted}]
steps: [{key: post, button: Post, to: posted}]
readers: [{who: [lead], see: full}]
)";

class Settling : public ::testing::Test {
 protected:
  Settling() {
    auto files = calendar::testing::small_pack();
    files["records/notice.yaml"] = notice;
    const auto loaded = policies::load(files, house.library.readers(), &house.library.facts());
    for (const auto& mistake : loaded.mistakes) ADD_FAILURE() << mistake.message;
    house.door.write({}, [&](history::Write& write) {
      viewer.body = people::body_named(write, "Invented trust");
      calendar::set_terms(write, viewer.body, calendar::testing::typical_terms());
      EXPECT_TRUE(policies::adopt(write, viewer.body, files, loaded, today));
    });
    house.door.read([&](history::Read& read) { house.library.refresh(read); });
    viewer.permissions = {"people.invite", "places.edit"};
    viewer.audiences = {people::audience("lead", std::nullopt)};
    viewer.holdings.push_back({{}, {}, viewer.body, "lead", {}, today, {}});
    hill = build("house", "Hill House", {});
    for (int i = 0; i < 30; ++i) rooms.push_back(build("room", "Room " + std::to_string(i), hill));
  }

  PlaceId build(const std::string& kind, const std::string& name, std::optional<PlaceId> parent) {
    places::NewPlace place;
    place.kind = kind;
    place.name = name;
    place.parent = parent;
    place.membership = kind + "-of";
    place.first_day = today;
    return house.door.act({}, [&](history::Write& write) { return places::add(write, viewer.body, place); });
  }
  std::int64_t statements(const std::function<void(history::Write&)>& deed) {
    sql::tally() = {};
    house.door.write({}, deed);
    return static_cast<std::int64_t>(sql::tally().statements);
  }
  std::size_t notices(PlaceId room) {
    return house.door
        .ask([&](history::Read& read) {
          return records::list(read, viewer, {.type = "notice", .stages = {}, .place = room, .part_of = {}},
                               9);
        })
        .size();
  }
  std::int64_t still_open(PlaceId room) {
    return std::ranges::count(
        house.door.ask([&](history::Read& read) { return calendar::of_place(read, viewer.body, room); }),
        calendar::State::open, &calendar::Obligation::state);
  }

  const clock::Date today = clock::date_of(2026, 10, 19).value();
  clock::FrozenClock clock{clock::to_instant(today, clock::Minutes{9 * 60})};
  std::unique_ptr<sql::Database> database = memory_database();
  House house{*database, clock};
  people::Viewer viewer;
  PlaceId hill;
  std::vector<PlaceId> rooms;
};

TEST_F(Settling, NewWordsAndRolesCostNothingForOtherPlaces) {
  const auto asked = statements([&](history::Write& write) {
    const auto changed =
        places::change(write, viewer, rooms.front(), {"Room 0", "", "", "Duty desk", "01632 960 001"});
    EXPECT_TRUE(changed) << changed.error().list().front().message;
  });
  EXPECT_LT(asked, 15);
  const auto granted = statements([&](history::Write& write) {
    const auto person = people::add_person(write, "Ruth Marsh");
    people::grant(write, {{}, person, viewer.body, "lead", {}, today, {}});
    people::grant(write, {{}, person, viewer.body, "keeper", hill, today, {}});
  });
  EXPECT_LT(granted, 30) << "of thirty rooms none is looked at";
}

TEST_F(Settling, AddingAPlaceIssuesThereAndAsksForEachTypeOnce) {
  EXPECT_EQ(notices(rooms.front()), 1U);
  const auto shed = build("room", "Shed", hill);
  EXPECT_EQ(notices(shed), 1U);
  EXPECT_EQ(notices(rooms.back()), 1U);
  const auto again = statements(
      [&](history::Write& write) { records::issue(write, house.engine, viewer.body, std::nullopt); });
  EXPECT_LT(again, 10) << "nothing is missing at any of the rooms";
}

TEST_F(Settling, ClosingLetsGoOfWhatWouldBeOwedAndReopeningBringsItBack) {
  const auto room = rooms.front();
  const auto before = still_open(room);
  ASSERT_GT(before, 0);
  house.door.write({},
                   [&](history::Write& write) { EXPECT_TRUE(places::close(write, viewer, room, today)); });
  clock.set(clock.now() + std::chrono::hours{24});
  house.door.write({}, [&](history::Write& write) { bring_up_to_date(write, house, viewer.body); });
  EXPECT_EQ(still_open(room), 0);
  house.door.write({}, [&](history::Write& write) { EXPECT_TRUE(places::reopen(write, viewer, room)); });
  EXPECT_EQ(still_open(room), before);
}

}  // namespace
}  // namespace plumbline::app
