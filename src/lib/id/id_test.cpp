#include "lib/id/id.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>
#include <unordered_set>
#include <vector>

namespace plumbline::id {
namespace {

constexpr std::int64_t october = 1'792'396'800'000;  // 19 October 2026
constexpr std::int64_t far = 4'000'000'000'000;      // later than any other test's keys

std::int64_t milliseconds_of(const Bytes& bytes) {
  std::int64_t time = 0;
  for (std::size_t i = 0; i < 6; ++i) time = time << 8 | bytes[i];
  return time;
}

TEST(Timed, HasTheLayoutOfRfc9562) {
  const Bytes key = timed(october);
  EXPECT_EQ(milliseconds_of(key), october);
  EXPECT_EQ(key[6] >> 4, 7);
  EXPECT_EQ(key[8] >> 6, 2);
}

TEST(Timed, SortsInTheOrderOfCreationWithinAMillisecond) {
  Bytes last = timed(october + 1);
  for (int i = 0; i < 100'000; ++i) {
    const Bytes next = timed(october + 1 + i / 50'000);
    ASSERT_LT(last, next) << i;
    last = next;
  }
  EXPECT_EQ(milliseconds_of(last), october + 2);
}

TEST(Timed, AClockSetBackDoesNotBreakTheOrder) {
  const Bytes before = timed(october + 10);
  EXPECT_LT(before, timed(october));
  EXPECT_LT(before, timed(-1));
}

TEST(Timed, ThreadsNeverShareAKeyAndEachSeesItsOwnInOrder) {
  constexpr std::size_t each = 25'000;
  std::vector<std::vector<Bytes>> made(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : made) {
      threads.emplace_back([&mine] {
        for (std::size_t i = 0; i < each; ++i) mine.push_back(timed(far));
      });
    }
  }
  std::set<Bytes> all;
  for (const auto& mine : made) {
    EXPECT_TRUE(std::is_sorted(mine.begin(), mine.end()));
    all.insert(mine.begin(), mine.end());
  }
  EXPECT_EQ(all.size(), 4 * each);
}

TEST(Secret, IsAVersionFourKeyThatTellsNoTime) {
  const Bytes one = secret(), other = secret();
  EXPECT_EQ(one[6] >> 4, 4);
  EXPECT_EQ(one[8] >> 6, 2);
  EXPECT_NE(one, other);
}

TEST(Text, GoesThereAndBack) {
  const std::string published = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";  // RFC 9562, appendix A.6
  const auto key = from_text(published);
  ASSERT_TRUE(key);
  EXPECT_EQ(milliseconds_of(*key), 0x017f22e279b0);
  EXPECT_EQ(to_text(*key), published);
  EXPECT_EQ(from_text("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"), key);
  const Bytes made = secret();
  EXPECT_EQ(from_text(to_text(made)), made);
}

TEST(Text, BadTextIsRefused) {
  for (const char* bad :
       {"", "017f22e2", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e-279b0-7cc3-98c4-dc0c0c07398f", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}",
        "017f22e2 79b0 7cc3 98c4 dc0c0c07398f", "-17f22e2-79b0-7cc3-98c4-dc0c0c07398f"}) {
    EXPECT_FALSE(from_text(bad)) << bad;
  }
}

TEST(Of, IdsParseCompareAndHash) {
  using VisitId = Of<struct VisitTag>;
  const VisitId visit{secret()};
  EXPECT_EQ(VisitId::parse(visit.text()), visit);
  EXPECT_FALSE(VisitId::parse("a visit"));
  EXPECT_TRUE(VisitId{}.empty());
  EXPECT_FALSE(visit.empty());
  const std::unordered_set<VisitId> visits{visit, visit};
  EXPECT_EQ(visits.size(), 1u);
}

}  // namespace
}  // namespace plumbline::id
