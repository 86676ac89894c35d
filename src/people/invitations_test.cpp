#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people/testing/parish.h"

namespace plumbline::people {
namespace {

using testing::good_password;
using ::testing::HasSubstr;

class Invitations : public testing::Parish {};
INSTANTIATE_TEST_SUITE_P(Both, Invitations, testing::both_engines, testing::engine_name);

TEST_P(Invitations, the_page_says_who_invites_whom_into_what) {
  const auto cy = invite_by(ada(), asked(" Cy Marsh ", "Cy@East.Example", "warden"));
  ASSERT_TRUE(cy);
  const auto offer = door.ask([&](Read& read) { return invitation_offer(read, cy->token); });
  ASSERT_TRUE(offer);
  EXPECT_EQ(offer->name, "Cy Marsh");
  EXPECT_EQ(offer->email, "cy@east.example");
  EXPECT_EQ(offer->body_name, "East Parish");
  EXPECT_EQ(offer->invited_by, "Ada Stone");
}

TEST_P(Invitations, an_accepted_invitation_lets_its_person_sign_in) {
  ASSERT_TRUE(accept(door, steward.token, good_password));
  const auto in = try_password("ADA@east.example ", good_password);
  ASSERT_TRUE(in);
  const auto ada = door.ask([&](Read& read) { return viewer(read, in->token, testing::grants); });
  ASSERT_TRUE(ada);
  EXPECT_EQ(ada->name, "Ada Stone");
  EXPECT_EQ(ada->body_name, "East Parish");
}

TEST_P(Invitations, an_invitation_works_once) {
  ASSERT_TRUE(accept(door, steward.token, good_password));
  EXPECT_THAT(refusal(accept(door, steward.token, "another good long one")), HasSubstr("has been used"));
  EXPECT_FALSE(try_password("ada@east.example", "another good long one"));
  EXPECT_FALSE(door.ask([&](Read& read) { return invitation_offer(read, steward.token); }));
}

TEST_P(Invitations, one_acceptance_uses_up_every_invitation_of_the_account) {
  const auto again = invite_by(bo(), asked("Ada Stone", "ada@east.example", "warden"));
  ASSERT_TRUE(again);
  ASSERT_FALSE(again->token.empty());
  ASSERT_TRUE(accept(door, again->token, good_password));
  EXPECT_FALSE(accept(door, steward.token, "another good long one"));
}

TEST_P(Invitations, an_invitation_ends_after_fourteen_days) {
  pass(std::chrono::days{14} - std::chrono::seconds{1});
  EXPECT_TRUE(door.ask([&](Read& read) { return invitation_offer(read, steward.token); }));
  pass(std::chrono::seconds{1});
  EXPECT_FALSE(accept(door, steward.token, good_password));
}

TEST_P(Invitations, a_made_up_token_opens_nothing) {
  EXPECT_FALSE(accept(door, crypto::token(), good_password));
  EXPECT_FALSE(accept(door, "", good_password));
}

TEST_P(Invitations, a_weak_password_leaves_the_invitation_open) {
  EXPECT_THAT(refusal(accept(door, steward.token, "short")), HasSubstr("at least 12"));
  EXPECT_TRUE(accept(door, steward.token, good_password));
}

TEST_P(Invitations, whoever_has_joined_gains_another_role_without_a_new_invitation) {
  ASSERT_TRUE(accept(door, steward.token, good_password));
  const auto again = invite_by(ada(), asked("Somebody Else", "ada@east.example", "warden"));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->token, "");
  EXPECT_EQ(again->person, steward.person);
  EXPECT_EQ(ada().name, "Ada Stone");
  EXPECT_EQ(ada().holdings.size(), 2U);
}

// Everything that the lead of one body may do with an address must leave another body's role alone.
class TwoBodies : public Invitations {
 protected:
  static constexpr auto address = "cy@marsh.example";
  Invited from_east() { return *invite_by(ada(), asked("Cy Marsh", address, "steward")); }
  Invited from_west() { return *invite_by(bo(), asked("Cy Marsh", address, "warden")); }
  std::vector<std::string> opened(const std::string& password) {
    std::vector<std::string> out;
    const auto in = try_password(address, password);
    if (!in) return out;
    for (const auto& body : door.ask([&](Read& read) { return bodies_of(read, in->account); }))
      out.push_back(body.name);
    return out;
  }
  const std::string other_password = "another good long one";
};
INSTANTIATE_TEST_SUITE_P(Both, TwoBodies, testing::both_engines, testing::engine_name);

TEST_P(TwoBodies, the_link_may_be_shown_only_while_one_body_knows_the_address) {
  EXPECT_FALSE(from_east().by_mail_only);
  EXPECT_TRUE(from_west().by_mail_only);
  EXPECT_TRUE(invite_by(bo(), asked("Cy Marsh", address, "steward"))->by_mail_only);
  EXPECT_TRUE(invite_by(ada(), asked("Cy Marsh", address, "warden"))->by_mail_only);
}

TEST_P(TwoBodies, a_link_that_was_shown_is_worthless_once_another_body_invites) {
  const auto shown = from_west();
  const auto mailed = from_east();
  EXPECT_FALSE(accept(door, shown.token, good_password));
  ASSERT_TRUE(accept(door, mailed.token, good_password));
  EXPECT_THAT(opened(good_password), ::testing::ElementsAre("East Parish", "West Parish"));
}

TEST_P(TwoBodies, whoever_took_the_account_first_does_not_enter_the_second_body) {
  ASSERT_TRUE(accept(door, from_west().token, other_password));
  const auto taken = try_password(address, other_password);
  ASSERT_TRUE(taken);
  const auto mailed = from_east();
  ASSERT_NE(mailed.token, "");
  EXPECT_THAT(opened(other_password), ::testing::ElementsAre("West Parish"));
  EXPECT_FALSE(door.act({}, [&](Write& write) { return choose_body(write, taken->token, east); }));
  const auto session = door.act({}, [&](Write& write) { return begin_session(write, taken->account, east); });
  EXPECT_FALSE(door.ask([&](Read& read) { return viewer(read, session, testing::grants); }));
}

TEST_P(TwoBodies, whoever_receives_the_mail_takes_the_account_over_and_everybody_else_is_out) {
  ASSERT_TRUE(accept(door, from_west().token, other_password));
  const auto taken = try_password(address, other_password);
  ASSERT_TRUE(taken);
  ASSERT_TRUE(accept(door, from_east().token, good_password));
  EXPECT_FALSE(door.ask([&](Read& read) { return session(read, taken->token); }));
  EXPECT_FALSE(try_password(address, other_password));
  EXPECT_THAT(opened(good_password), ::testing::ElementsAre("East Parish", "West Parish"));
}

TEST_P(TwoBodies, a_second_letter_from_the_same_body_leaves_the_first_one_valid) {
  from_east();
  const auto mailed = from_west();
  ASSERT_TRUE(invite_by(ada(), asked("Cy Marsh", address, "warden")));
  EXPECT_TRUE(accept(door, mailed.token, good_password));
}

TEST_P(TwoBodies, the_people_page_waits_for_the_acceptance_of_its_own_body) {
  const auto waiting = [&](const Viewer& viewer) {
    const auto all = door.ask([&](Read& read) { return holders(read, viewer); });
    const auto found = std::ranges::find(all, address, &Holder::email);
    return found != all.end() && !found->accepted;
  };
  ASSERT_TRUE(accept(door, from_west().token, good_password));
  from_east();
  EXPECT_FALSE(waiting(bo()));
  EXPECT_TRUE(waiting(ada()));
}

TEST_P(Invitations, the_same_role_is_not_given_twice_for_the_same_days) {
  EXPECT_THAT(refusal(invite_by(ada(), asked("Ada Stone", "ada@east.example", "steward"))),
              HasSubstr("already"));
  auto elsewhere = asked("Ada Stone", "ada@east.example", "steward");
  elsewhere.place = testing::third_field;
  EXPECT_TRUE(invite_by(ada(), elsewhere));
  EXPECT_FALSE(invite_by(ada(), elsewhere));
}

TEST_P(Invitations, only_whoever_may_invite_can) {
  const auto warden = invite_by(ada(), asked("Cy Marsh", "cy@east.example", "warden"));
  ASSERT_TRUE(warden);
  const auto cy = seen_as(warden->person, east).value();
  EXPECT_THAT(refusal(invite_by(cy, asked("Di Fen", "di@east.example", "warden"))), HasSubstr("may not"));
}

TEST_P(Invitations, mistakes_stand_beside_their_fields) {
  auto wrong = asked("  ", "not an address", "");
  wrong.last_day = today() - std::chrono::days{1};
  const auto result = invite_by(ada(), wrong);
  ASSERT_FALSE(result);
  std::set<std::string> fields;
  for (const auto& problem : result.error()) fields.insert(problem.field);
  EXPECT_THAT(fields, ::testing::ElementsAre("email", "last_day", "name", "role"));
}

TEST_P(Invitations, history_tells_of_invitation_acceptance_and_role_and_keeps_no_secret) {
  ASSERT_TRUE(accept(door, steward.token, good_password));
  std::string all;
  door.read([&](Read& read) {
    history::export_lines(read, [&](const std::string& line) { all += line; });
    EXPECT_EQ(history::verify(read).first_fault, std::nullopt);
  });
  EXPECT_THAT(all, HasSubstr("\"invited\""));
  EXPECT_THAT(all, HasSubstr("\"accepted\""));
  EXPECT_THAT(all, HasSubstr("\"holding-granted\""));
  EXPECT_EQ(all.find(steward.token), all.npos);
  EXPECT_EQ(all.find("argon2"), all.npos);
}

TEST(Passwords, are_long_and_not_the_obvious_ones) {
  const auto refused = [](std::string_view password) {
    return password_problems(password, "ada.stone@east.example").any();
  };
  for (const auto* bad :
       {"", "elevenchars", "123456789012", "aaaaaaaaaaaaaaa", "abababababab", "Password1234", "P4ssw0rd!2026",
        "ada.stone@east.example", "AdaStone2026!!", "qwertyuiop12", "abcdefghijkl"})
    EXPECT_TRUE(refused(bad)) << bad;
  EXPECT_TRUE(refused(std::string(50, 'x') + std::string(79, 'y')));
  for (const auto* good :
       {"three herons wade", "Zwölf Reiher waten", "k8#Vw2!pQz9x", "correct horse battery"})
    EXPECT_FALSE(refused(good)) << good;
}

}  // namespace
}  // namespace plumbline::people
