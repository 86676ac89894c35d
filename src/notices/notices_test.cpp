#include "notices/notices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assurance/testing/kept_world.h"
#include "notices/outbox.h"

namespace plumbline::notices {
namespace {

using assurance::testing::KeptWorld;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(NextTry, AfterOneFiveAndFifteenMinutesThenHourlyForADay) {
  const clock::Instant made{};
  EXPECT_EQ(next_try(made, made, 1), made + minutes{1});
  EXPECT_EQ(next_try(made, made + minutes{1}, 2), made + minutes{6});
  EXPECT_EQ(next_try(made, made + minutes{6}, 3), made + minutes{21});
  EXPECT_EQ(next_try(made, made + minutes{21}, 4), made + minutes{81});
  EXPECT_EQ(next_try(made, made + hours{23}, 26), made + hours{24});
  EXPECT_FALSE(next_try(made, made + hours{23} + minutes{1}, 26));
}

class Notices : public KeptWorld {
 protected:
  Notices() : KeptWorld(tell(), sources()) { go_to("2026-10-19"); }

  LetterId post_one(const std::string& to = "nadia@example.org") {
    return door.act({}, [&](Write& write) {
      return post(write, {body, to, "A period", "Something to read"});
    });
  }
  Kept kept(LetterId id) {
    const auto who = viewer(lead);
    return door.ask([&](Read& read) { return letter(read, who, id).value(); });
  }
  std::vector<Kept> all() {
    const auto who = viewer(lead);
    return door.ask([&](Read& read) { return letters(read, who, 100); });
  }
  static mail::Sent answer(int reply) {
    return {.accepted = reply == 250,
            .worth_retrying = reply < 500 && reply != 250,
            .reply = reply,
            .error = reply == 250 ? "" : "the relay said " + std::to_string(reply)};
  }
  int send(int reply) {
    return send_waiting(door, [&](const Kept&) { return answer(reply); });
  }

  RecordId announced() {
    records::Deed deed;
    deed.type = "period";
    deed.step = "set";
    const auto period = take(deed);
    EXPECT_TRUE(period);
    EXPECT_TRUE(step(period->record, "announce"));
    return period->record;
  }
  Result<records::Taken, records::Refused> step(RecordId record, std::string name) {
    records::Deed deed;
    deed.record = record;
    deed.step = std::move(name);
    return take(deed);
  }
  // "Hill House Nadia waiting"
  std::vector<std::string> log(RecordId record) {
    std::vector<std::string> out;
    for (const auto& line : door.ask([&](Read& read) { return told(read, record, "period-notice"); })) {
      out.push_back(line.place_name + " " + line.name + " " + line.status);
    }
    return out;
  }
  Result<int, Problems> again(RecordId record, PersonId by) {
    const auto who = viewer(by);
    return door.act(people::actor(who),
                    [&](Write& write) { return tell_again(write, who, engine, record, "period-notice"); });
  }
};

TEST_P(Notices, ALetterLeavesOnce) {
  const auto id = post_one();
  std::vector<std::string> carried;
  const auto carry = [&](const Kept& letter) {
    carried.push_back(letter.letter.to);
    return answer(250);
  };
  EXPECT_EQ(send_waiting(door, carry), 1);
  EXPECT_EQ(send_waiting(door, carry), 0);
  EXPECT_THAT(carried, ElementsAre("nadia@example.org"));
  EXPECT_EQ(kept(id).state, Road::sent);
  EXPECT_EQ(kept(id).left, clock.now());
}

TEST_P(Notices, WhatTheRelayPutsOffIsTriedAgainLater) {
  const auto id = post_one();
  EXPECT_EQ(send(451), 0);
  EXPECT_EQ(kept(id).state, Road::waiting);
  EXPECT_EQ(kept(id).error, "the relay said 451");
  EXPECT_EQ(send(250), 0) << "not before a minute has passed";
  pass(minutes{1});
  EXPECT_EQ(send(250), 1);
  EXPECT_EQ(kept(id).tries, 2);
  EXPECT_EQ(kept(id).error, "");
}

TEST_P(Notices, AfterADayOfTriesALetterIsGivenUp) {
  const auto id = post_one();
  for (int quarter = 0; quarter < 4 * 26; ++quarter) {
    send(451);
    pass(minutes{15});
  }
  EXPECT_EQ(kept(id).state, Road::failed);
  EXPECT_GT(kept(id).tries, 20);
  EXPECT_LT(kept(id).tries, 30);
}

TEST_P(Notices, ARefusalForGoodIsNotTriedAgain) {
  const auto id = post_one();
  send(550);
  EXPECT_EQ(kept(id).state, Road::bounced);
  pass(hours{2});
  EXPECT_EQ(send(250), 0);
  EXPECT_EQ(kept(id).tries, 1);
}

TEST_P(Notices, ALetterInOneServersHandsIsLeftAloneByOthers) {
  const auto id = post_one();
  const auto first = lease(door);
  ASSERT_TRUE(first);
  EXPECT_FALSE(lease(door));
  pass(lease_lasts);
  const auto second = lease(door);
  ASSERT_TRUE(second) << "a server that died holds nothing for ever";
  settle(door, *first, answer(451));
  EXPECT_EQ(kept(id).tries, 0) << "whoever lost the lease says nothing any more";
  settle(door, *second, answer(250));
  EXPECT_EQ(kept(id).state, Road::sent);
}

TEST_P(Notices, EveryHouseIsToldOrNotedAsNotReachable) {
  settled("Nadia", "nadia@example.org", "keeper", hill);
  const auto period = announced();
  EXPECT_THAT(log(period), ElementsAre("Hill House Nadia waiting", "Lake House  no-address"));
  ASSERT_EQ(all().size(), 1U);
  EXPECT_EQ(all()[0].letter.subject, "A period");
  EXPECT_THAT(all()[0].letter.text, HasSubstr("Looks begin after 19 October 2026.\n\nFor Hill House.\n"));
}

TEST_P(Notices, OneLetterForAnAddressHoweverManyPlaces) {
  settled("Nadia", "nadia@example.org", "keeper", hill);
  settled("Nadia", "nadia@example.org", "keeper", lake);
  const auto period = announced();
  EXPECT_THAT(log(period), ElementsAre("Hill House Nadia waiting", "Lake House Nadia waiting"));
  ASSERT_EQ(all().size(), 1U);
  EXPECT_THAT(all()[0].letter.text, HasSubstr("For Hill House and Lake House."));
}

TEST_P(Notices, AConditionCountsOnlyWhatHasLeft) {
  settled("Nadia", "nadia@example.org", "keeper", hill);
  settled("Omar", "omar@example.org", "keeper", lake);
  const auto period = announced();
  const auto early = step(period, "open");
  ASSERT_FALSE(early);
  ASSERT_TRUE(early.error().problems.any());
  EXPECT_EQ(early.error().problems.list().front().clause, "C-2");
  EXPECT_EQ(deliver_within(door), 2);
  EXPECT_THAT(log(period), ElementsAre("Hill House Nadia sent", "Lake House Omar sent"));
  EXPECT_TRUE(step(period, "open"));
}

TEST_P(Notices, AHouseWithNobodyToTellIsNotTold) {
  settled("Nadia", "nadia@example.org", "keeper", hill);
  const auto period = announced();
  deliver_within(door);
  EXPECT_FALSE(step(period, "open"));
}

TEST_P(Notices, TellingAgainReachesOnlyWhoWasNotReached) {
  const auto nadia = settled("Nadia", "nadia@example.org", "keeper", hill);
  const auto period = announced();
  deliver_within(door);
  EXPECT_EQ(*again(period, lead), 0);
  settled("Omar", "omar@example.org", "keeper", lake);
  EXPECT_EQ(*again(period, lead), 1);
  EXPECT_THAT(log(period),
              ElementsAre("Hill House Nadia sent", "Lake House  no-address", "Lake House Omar waiting"));
  EXPECT_FALSE(again(period, nadia)) << "who may not give the notice may not repeat it";
  deliver_within(door);
  EXPECT_TRUE(step(period, "open"));
}

TEST_P(Notices, WhatCameBackCountsAsNotTold) {
  settled("Nadia", "nadia@example.org", "keeper", hill);
  settled("Omar", "omar@example.org", "keeper", lake);
  const auto period = announced();
  deliver_within(door);
  const auto who = viewer(lead);
  const auto letter = all()[0].id;
  EXPECT_TRUE(door.act({}, [&](Write& write) { return bounced(write, who, letter, "mailbox unavailable"); }));
  EXPECT_EQ(kept(letter).state, Road::bounced);
  EXPECT_FALSE(step(period, "open"));
}

TEST_P(Notices, LettersAreForHoldersOfThePermission) {
  const auto id = post_one();
  auto keeper = viewer(settled("Nadia", "nadia@example.org", "keeper", hill));
  EXPECT_THAT(door.ask([&](Read& read) { return letters(read, keeper, 10); }), IsEmpty());
  EXPECT_FALSE(door.act({}, [&](Write& write) { return bounced(write, keeper, id, "no"); }));
}

TEST_P(Notices, ThePolicyPageSaysWhoIsWrittenTo) {
  const auto map = yaml::parse("{tell: period-notice, role: keeper, each: house}", "a").root.value();
  EXPECT_EQ(tell().explain(*policy().pack, map),
            "Writes to every keeper of each house (“period notice”) and keeps what became of every letter.");
}

INSTANTIATE_TEST_SUITE_P(Both, Notices, history::testing::both_engines, history::testing::engine_name);

}  // namespace
}  // namespace plumbline::notices
