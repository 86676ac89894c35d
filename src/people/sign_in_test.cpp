#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people/testing/parish.h"
#include "people/throttle.h"

namespace plumbline::people {
namespace {

using std::chrono::seconds;
using testing::good_password;
using ::testing::HasSubstr;

class SignIn : public testing::Parish {
 protected:
  SignIn() { EXPECT_TRUE(accept(door, steward.token, good_password)); }
  std::optional<Session> session_of(const std::string& token) {
    return door.ask([&](Read& read) { return session(read, token); });
  }
  std::optional<Viewer> viewer_with(const std::string& token) {
    return door.ask([&](Read& read) { return viewer(read, token, testing::grants); });
  }
  std::string ada_signs_in() { return try_password("ada@east.example", good_password)->token; }
  seconds waits(const std::string& email, const std::string& peer) {
    return door.ask([&](Read& read) { return wait_of(read, attempt(email, peer)); });
  }
  void fails(const std::string& email, const std::string& peer) {
    change([&](Write& write) { count_failure(write, attempt(email, peer)); });
  }
};
INSTANTIATE_TEST_SUITE_P(Both, SignIn, testing::both_engines, testing::engine_name);

TEST_P(SignIn, an_unknown_address_and_a_wrong_password_get_the_same_answer) {
  const auto wrong = refusal(try_password("ada@east.example", "not the password"));
  EXPECT_NE(wrong, "");
  EXPECT_EQ(refusal(try_password("nobody@east.example", "not the password")), wrong);
  EXPECT_EQ(refusal(try_password("bo@west.example", "not yet accepted")), wrong);
}

TEST_P(SignIn, a_session_begins_anew_each_time_in_the_only_body) {
  const auto first = ada_signs_in(), second = ada_signs_in();
  EXPECT_NE(first, second);
  EXPECT_EQ(session_of(first)->body, east);
  EXPECT_NE(session_of(first)->csrf, session_of(second)->csrf);
}

// Made by libsodium with one pass over 8 MiB, as a weaker installation might have left it.
TEST_P(SignIn, a_password_kept_weakly_is_kept_well_from_the_next_sign_in_on) {
  const std::string weak =
      "$argon2id$v=19$m=8192,t=1,p=1$b+uupXOydWfsWRJjIUJQ7Q$U7pOZMQrr8oulhumTKSlWecJ6lweTnZC4ELYbSxaHB4";
  type("UPDATE account SET password = '" + weak + "' WHERE email = 'ada@east.example'");
  EXPECT_TRUE(try_password("ada@east.example", "a long enough password"));
  const std::string_view kept = "SELECT password FROM account WHERE email = 'ada@east.example'";
  door.read([&](Read& read) {
    const auto now = read.sql.one({"typed", sql::Shape::one, kept, kept}, {},
                                  [](const sql::Row& row) { return row.string(0); });
    EXPECT_FALSE(crypto::needs_rehash(now));
  });
  EXPECT_TRUE(try_password("ada@east.example", "a long enough password"));
}

TEST_P(SignIn, the_sixth_attempt_waits_and_a_right_password_does_not_help) {
  for (int i = 0; i < 5; ++i)
    EXPECT_THAT(refusal(try_password("ada@east.example", "wrong")), HasSubstr("not right"));
  EXPECT_THAT(refusal(try_password("ada@east.example", good_password)), HasSubstr("Wait 5 seconds"));
  pass(seconds{5});
  EXPECT_TRUE(try_password("ada@east.example", good_password));
}

TEST_P(SignIn, waiting_is_the_same_for_an_address_that_nobody_has) {
  for (int i = 0; i < 5; ++i) try_password("nobody@east.example", "wrong").error();
  EXPECT_THAT(refusal(try_password("nobody@east.example", "wrong")), HasSubstr("Wait 5 seconds"));
}

TEST_P(SignIn, each_failure_doubles_the_wait_up_to_two_minutes) {
  std::vector<int> waited;
  for (int i = 0; i < 11; ++i) {
    fails("ada@east.example", "192.0.2.1");
    waited.push_back(static_cast<int>(waits("ada@east.example", "192.0.2.1").count()));
  }
  EXPECT_THAT(waited, ::testing::ElementsAre(0, 0, 0, 0, 5, 10, 20, 40, 80, 120, 120));
}

TEST_P(SignIn, whoever_guesses_elsewhere_does_not_keep_the_owner_out) {
  for (int i = 0; i < 19; ++i) fails("ada@east.example", "192.0.2.66");
  EXPECT_EQ(waits("ada@east.example", "192.0.2.66"), seconds{120});
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{0});
  EXPECT_TRUE(try_password("ada@east.example", good_password));
  EXPECT_EQ(waits("ada@east.example", "192.0.2.66"), seconds{120}) << "success elsewhere frees no guesser";
}

TEST_P(SignIn, many_peers_at_one_account_wait_ten_seconds_at_most) {
  const auto from = [](int peer) { return "198.51.100." + std::to_string(peer); };
  for (int i = 0; i < 49; ++i) fails("ada@east.example", from(i));
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{0});
  fails("ada@east.example", from(49));
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{5});
  for (int i = 50; i < 200; ++i) fails("ada@east.example", from(i));
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{10});
}

TEST_P(SignIn, a_form_opened_before_the_session_ended_can_be_sent_in_the_next) {
  const auto old = ada_signs_in();
  const auto secret = session_of(old)->csrf;
  pass(std::chrono::hours{2});
  change([&](Write& write) { forget_what_is_over(write); });
  const auto fresh = ada_signs_in();
  change([&](Write& write) { keep_forms(write, old, fresh); });
  EXPECT_EQ(session_of(fresh)->csrf, secret);
}

TEST_P(SignIn, the_secret_of_a_form_never_passes_to_another_account) {
  ASSERT_TRUE(accept(door, other_steward.token, good_password));
  const auto old = ada_signs_in();
  const auto bos = try_password("bo@west.example", good_password)->token;
  const auto own = session_of(bos)->csrf;
  change([&](Write& write) { keep_forms(write, old, bos); });
  EXPECT_EQ(session_of(bos)->csrf, own);
  change([&](Write& write) { keep_forms(write, "made up", bos); });
  EXPECT_EQ(session_of(bos)->csrf, own);
}

TEST_P(SignIn, waiting_does_not_lengthen_the_wait) {
  for (int i = 0; i < 5; ++i) fails("ada@east.example", "192.0.2.1");
  for (int i = 0; i < 20; ++i) try_password("ada@east.example", "wrong").error();
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{5});
}

TEST_P(SignIn, a_quarter_of_an_hour_later_all_is_forgotten) {
  for (int i = 0; i < 40; ++i) fails("ada@east.example", "192.0.2.1");
  pass(std::chrono::minutes{15});
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{0});
}

TEST_P(SignIn, a_peer_that_tries_many_addresses_waits_too) {
  for (int i = 0; i < 20; ++i) fails("person" + std::to_string(i) + "@east.example", "192.0.2.1");
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{5});
  EXPECT_EQ(waits("ada@east.example", "192.0.2.2"), seconds{0});
}

TEST_P(SignIn, success_wipes_the_account_clean_but_not_what_else_the_peer_did) {
  for (int i = 0; i < 4; ++i) fails("ada@east.example", "192.0.2.1");
  for (int i = 0; i < 16; ++i) fails("person@east.example", "192.0.2.1");
  pass(seconds{60});
  ada_signs_in();
  fails("ada@east.example", "192.0.2.9");
  EXPECT_EQ(waits("ada@east.example", "192.0.2.9"), seconds{0});
  pass(std::chrono::minutes{2});
  EXPECT_EQ(waits("ada@east.example", "192.0.2.1"), seconds{0});
}

TEST_P(SignIn, a_session_ends_after_an_idle_hour) {
  const auto token = ada_signs_in();
  pass(std::chrono::minutes{59});
  EXPECT_TRUE(viewer_with(token));
  pass(std::chrono::minutes{1});
  EXPECT_FALSE(viewer_with(token));
  EXPECT_FALSE(session_of(token));
}

TEST_P(SignIn, a_session_in_use_lasts_twelve_hours_and_no_longer) {
  const auto token = ada_signs_in();
  for (int i = 0; i < 23; ++i) {
    pass(std::chrono::minutes{30});
    ASSERT_TRUE(wants_touch(viewer_with(token).value().seen, clock.now()));
    change([&](Write& write) { touch_session(write, token); });
  }
  pass(std::chrono::minutes{29});
  EXPECT_TRUE(viewer_with(token));
  pass(std::chrono::minutes{1});
  EXPECT_FALSE(viewer_with(token));
}

TEST_P(SignIn, a_session_is_noted_as_in_use_once_a_minute) {
  const auto token = ada_signs_in();
  const auto began = session_of(token)->seen;
  pass(seconds{59});
  EXPECT_FALSE(wants_touch(began, clock.now()));
  change([&](Write& write) { touch_session(write, token); });
  EXPECT_EQ(session_of(token)->seen, began);
  pass(seconds{1});
  change([&](Write& write) { touch_session(write, token); });
  EXPECT_EQ(session_of(token)->seen, clock.now());
}

TEST_P(SignIn, signing_out_ends_the_session_at_once) {
  const auto token = ada_signs_in();
  change([&](Write& write) { end_session(write, token); });
  EXPECT_FALSE(session_of(token));
}

TEST_P(SignIn, what_is_over_is_swept_and_what_is_not_stays) {
  const auto old = ada_signs_in();
  for (int i = 0; i < 5; ++i) fails("bo@west.example", "192.0.2.7");
  pass(std::chrono::hours{1});
  const auto fresh = ada_signs_in();
  for (int i = 0; i < 5; ++i) fails("cy@west.example", "192.0.2.8");
  change([&](Write& write) { forget_what_is_over(write); });
  EXPECT_FALSE(session_of(old));
  EXPECT_TRUE(session_of(fresh));
  EXPECT_EQ(waits("cy@west.example", "192.0.2.8"), seconds{5});
}

TEST_P(SignIn, whoever_acts_for_two_bodies_chooses_and_cannot_choose_a_third) {
  const auto again = invite_by(bo(), asked("Ada Stone", "ada@east.example", "warden"));
  ASSERT_TRUE(again);
  ASSERT_TRUE(accept(door, again->token, good_password));
  const auto token = ada_signs_in();
  EXPECT_EQ(session_of(token)->body, std::nullopt);
  EXPECT_FALSE(viewer_with(token));
  const auto choose = [&](BodyId body) {
    return door.act({}, [&](Write& write) { return choose_body(write, token, body); });
  };
  EXPECT_TRUE(choose(west));
  EXPECT_EQ(viewer_with(token).value().body, west);
  const auto north = door.act({}, [](Write& write) { return body_named(write, "North Parish"); });
  EXPECT_FALSE(choose(north));
  EXPECT_EQ(viewer_with(token).value().body, west);
}

TEST_P(SignIn, history_tells_of_a_sign_in_and_never_of_a_failure) {
  ada_signs_in();
  EXPECT_FALSE(try_password("ada@east.example", "wrong"));
  const auto lines = door.ask([&](Read& read) { return history::of_chain(read, steward.person.bytes, 10); });
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.front().deed, "signed-in");
  EXPECT_EQ(lines.front().person_name, "Ada Stone");
}

}  // namespace
}  // namespace plumbline::people
