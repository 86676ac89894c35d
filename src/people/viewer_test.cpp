#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people/testing/parish.h"

namespace plumbline::people {
namespace {

using ::testing::ElementsAre;
using testing::fourth_field;
using ::testing::HasSubstr;
using testing::third_field;

class Viewers : public testing::Parish {
 protected:
  HoldingId given(PersonId person, BodyId body, const std::string& role, std::optional<PlaceId> place,
                  std::chrono::days from = {}) {
    return door.act({}, [&](Write& write) {
      return grant(write, {.id = {},
                           .person = person,
                           .body = body,
                           .role = role,
                           .place = place,
                           .first_day = today() + from,
                           .last_day = {}});
    });
  }
  std::string ended(const Viewer& by, HoldingId holding, clock::Date last_day) {
    return refusal(
        door.act(actor(by), [&](Write& write) { return end_holding(write, by, holding, last_day); }));
  }
  std::vector<std::string> names(BodyId body, std::string_view role, const std::vector<PlaceId>& places) {
    std::vector<std::string> out;
    door.read([&](Read& read) {
      for (const auto& contact : contacts(read, body, role, places)) out.push_back(contact.name);
    });
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Both, Viewers, testing::both_engines, testing::engine_name);

TEST_P(Viewers, a_role_that_is_given_or_ended_leaves_nothing_to_bring_up_to_date) {
  const auto by = ada();
  const auto touched = door.act(actor(by), [&](Write& write) {
    const auto held = grant(write, {.id = {},
                                    .person = steward.person,
                                    .body = east,
                                    .role = "warden",
                                    .place = third_field,
                                    .first_day = today(),
                                    .last_day = {}});
    EXPECT_TRUE(end_holding(write, by, held, today()));
    return write.touched().size();
  });
  EXPECT_EQ(touched, 0U);
}

TEST_P(Viewers, audiences_are_the_roles_where_they_are_held_and_the_person) {
  given(steward.person, east, "warden", third_field);
  EXPECT_THAT(ada().audiences,
              ElementsAre(audience(steward.person), "role:steward@*", "role:steward@any",
                          "role:warden@0190a000-0000-7000-8000-000000000003", "role:warden@any"));
  EXPECT_EQ(audience("warden", third_field), "role:warden@" + third_field.text());
  EXPECT_EQ(audience("warden", std::nullopt), "role:warden@*");
  EXPECT_EQ(joined({"a", "b"}), "a\nb");
}

TEST_P(Viewers, permissions_are_those_of_all_roles_held_and_no_others) {
  EXPECT_THAT(ada().permissions, ElementsAre("people.invite", "people.see"));
  given(steward.person, east, "warden", third_field);
  given(steward.person, east, "warden", fourth_field);
  EXPECT_THAT(ada().permissions, ElementsAre("people.invite", "people.see", "places.see"));
  EXPECT_TRUE(may(ada(), "people.see"));
  EXPECT_FALSE(may(ada(), "people"));
  EXPECT_FALSE(may(ada(), ""));
}

TEST_P(Viewers, a_role_at_a_place_counts_there_and_below_only) {
  given(steward.person, east, "warden", third_field);
  EXPECT_TRUE(holds(ada(), "warden"));
  EXPECT_TRUE(holds_at(ada(), "warden", {third_field}));
  EXPECT_TRUE(holds_at(ada(), "warden", {fourth_field, third_field}));
  EXPECT_FALSE(holds_at(ada(), "warden", {fourth_field}));
  EXPECT_TRUE(holds_at(ada(), "steward", {fourth_field}));
}

TEST_P(Viewers, the_viewer_of_an_ended_holding_is_gone_at_once) {
  const auto cy = invite_by(ada(), asked("Cy Marsh", "cy@east.example", "warden"));
  ASSERT_TRUE(cy);
  ASSERT_TRUE(accept(door, cy->token, testing::good_password));
  const auto token = door.act({}, [&](Write& write) { return begin_session(write, cy->account, east); });
  const auto by_token = [&] {
    return door.ask([&](Read& read) { return viewer(read, token, testing::grants); });
  };
  const auto holding = by_token().value().holdings.front().id;
  EXPECT_EQ(ended(ada(), holding, today() - std::chrono::days{1}), "");
  EXPECT_FALSE(by_token());
  EXPECT_FALSE(seen_as(cy->person, east));
  EXPECT_TRUE(door.ask([&](Read& read) { return session(read, token); }));
  EXPECT_TRUE(door.ask([&](Read& read) { return bodies_of(read, cy->account); }).empty());
}

TEST_P(Viewers, a_holding_counts_from_its_first_day_to_its_last) {
  const auto holding = given(steward.person, east, "warden", {}, std::chrono::days{1});
  EXPECT_FALSE(holds(ada(), "warden"));
  pass(std::chrono::days{1});
  EXPECT_TRUE(holds(ada(), "warden"));
  EXPECT_EQ(ended(ada(), holding, today()), "");
  EXPECT_TRUE(holds(ada(), "warden"));
  pass(std::chrono::days{1});
  EXPECT_FALSE(holds(ada(), "warden"));
}

TEST_P(Viewers, an_ending_changes_no_past_and_does_not_lengthen) {
  const auto holding = given(steward.person, east, "warden", {});
  const std::chrono::days day{1};
  EXPECT_THAT(ended(ada(), holding, today() - 2 * day), HasSubstr("yesterday or later"));
  EXPECT_EQ(ended(ada(), holding, today() + 5 * day), "");
  EXPECT_THAT(ended(ada(), holding, today() + 6 * day), HasSubstr("24 October 2026"));
  EXPECT_EQ(ended(ada(), holding, today() - day), "");
  EXPECT_THAT(ended(ada(), holding, today() - day), HasSubstr("already"));
}

TEST_P(Viewers, nobody_ends_what_another_body_gave_or_without_the_right) {
  const auto in_west = given(steward.person, west, "warden", {});
  EXPECT_NE(ended(ada(), in_west, today()), "");
  const auto as_warden = seen_as(steward.person, west).value();
  EXPECT_NE(ended(as_warden, in_west, today()), "");
  EXPECT_EQ(ended(bo(), in_west, today()), "");
}

TEST_P(Viewers, holdings_in_two_bodies_are_invisible_to_each_other) {
  given(steward.person, west, "warden", third_field);
  const auto in_east = ada();
  EXPECT_FALSE(holds(in_east, "warden"));
  EXPECT_FALSE(may(in_east, "places.see"));
  EXPECT_THAT(in_east.audiences, ElementsAre(audience(steward.person), "role:steward@*", "role:steward@any"));
  const auto in_west = seen_as(steward.person, west).value();
  const auto west_steward = bo();
  EXPECT_FALSE(holds(in_west, "steward"));
  EXPECT_FALSE(may(in_west, "people.see"));
  door.read([&](Read& read) {
    for (const auto& holder : holders(read, in_east)) EXPECT_EQ(holder.holding.body, east);
    EXPECT_EQ(holders(read, in_east).size(), 1u);
    EXPECT_EQ(holders(read, west_steward).size(), 2u);
  });
}

TEST_P(Viewers, the_people_page_lists_today_and_what_comes_and_who_is_not_in_yet) {
  const auto gone = given(steward.person, east, "warden", third_field);
  given(steward.person, east, "ringer", {}, std::chrono::days{30});
  ASSERT_EQ(ended(ada(), gone, today() - std::chrono::days{1}), "");
  change([&](Write& write) { join_without_password(write, steward.account); });
  ASSERT_TRUE(invite_by(ada(), asked("cy Marsh", "cy@east.example", "warden")));
  const auto by = ada();
  const auto list = door.ask([&](Read& read) { return holders(read, by); });
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0].holding.role, "steward");
  EXPECT_TRUE(list[0].accepted);
  EXPECT_EQ(list[1].holding.role, "ringer");
  EXPECT_EQ(list[2].name, "cy Marsh");
  EXPECT_EQ(list[2].email, "cy@east.example");
  EXPECT_FALSE(list[2].accepted);
}

TEST_P(Viewers, only_whoever_may_see_people_gets_a_list) {
  const auto cy = invite_by(ada(), asked("Cy Marsh", "cy@east.example", "warden"));
  const auto warden = seen_as(cy->person, east).value();
  EXPECT_TRUE(door.ask([&](Read& read) { return holders(read, warden); }).empty());
}

TEST_P(Viewers, those_to_tell_hold_the_role_at_one_of_the_places) {
  given(steward.person, east, "warden", third_field);
  given(steward.person, east, "warden", fourth_field);
  given(other_steward.person, east, "warden", fourth_field);
  given(other_steward.person, west, "warden", third_field);
  EXPECT_THAT(names(east, "warden", {third_field}), ElementsAre("Ada Stone"));
  EXPECT_THAT(names(east, "warden", {third_field, fourth_field}), ElementsAre("Ada Stone", "Bo Reed"));
  EXPECT_THAT(names(east, "warden", {}), ElementsAre());
  EXPECT_THAT(names(east, "steward", {}), ElementsAre("Ada Stone"));
}

TEST_P(Viewers, a_body_is_made_once_and_found_by_its_name) {
  change([&](Write& write) {
    EXPECT_EQ(body_named(write, " East Parish "), east);
    set_root(write, east, third_field);
  });
  door.read([&](Read& read) {
    EXPECT_EQ(bodies(read).size(), 2u);
    EXPECT_EQ(find_body(read, "East Parish")->root, third_field);
    EXPECT_EQ(body_by_id(read, west)->name, "West Parish");
    EXPECT_EQ(find_body(read, "South Parish"), std::nullopt);
    EXPECT_EQ(person_name(read, steward.person), "Ada Stone");
  });
}

}  // namespace
}  // namespace plumbline::people
