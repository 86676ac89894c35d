#include "lib/crypto/crypto.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <thread>

namespace plumbline::crypto {
namespace {

// The first number on a line of /proc/self/status, in KiB.
long memory_line(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name + ":")) return std::stol(line.substr(name.size() + 1));
  }
  return -1;
}

Key some_key(std::uint8_t first) {
  Key key;
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(first + i);
  return key;
}

TEST(Hash, Sha256GivesThePublishedValues) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// The expected value was computed by another implementation (Python's hashlib).
TEST(Hash, KeyedHashIsBlake2bAndDependsOnTheKey) {
  EXPECT_EQ(hex(keyed_hash(some_key(0), "abc")),
            "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
  EXPECT_NE(keyed_hash(some_key(0), "abc"), keyed_hash(some_key(1), "abc"));
}

TEST(Text, Base64urlNeedsNoEscapingInAnAddress) {
  const std::array<std::uint8_t, 4> bytes{0xfb, 0xff, 0xfe, 0x01};
  EXPECT_EQ(base64url(bytes), "-__-AQ");
  EXPECT_EQ(base64url({}), "");
}

TEST(Random, TokensAreLongAndNeverRepeat) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string made = token();
    EXPECT_EQ(made.size(), 43u);
    EXPECT_TRUE(seen.insert(made).second);
  }
}

TEST(Random, DigitsAreDigitsAndAllOfThemOccur) {
  const std::string code = digits(2000);
  ASSERT_EQ(code.size(), 2000u);
  EXPECT_EQ(code.find_first_not_of("0123456789"), std::string::npos);
  EXPECT_EQ(std::set<char>(code.begin(), code.end()).size(), 10u);
}

TEST(Same, ComparesWholeTexts) {
  EXPECT_TRUE(same("", ""));
  EXPECT_TRUE(same("secret", "secret"));
  EXPECT_FALSE(same("secret", "secreT"));
  EXPECT_FALSE(same("secret", "secret "));
}

TEST(Password, OnlyTheRightOneMatches) {
  const std::string stored = hash_password("a long pass phrase");
  EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << stored;
  EXPECT_TRUE(password_matches(stored, "a long pass phrase"));
  EXPECT_FALSE(password_matches(stored, "a long pass phrasE"));
  EXPECT_FALSE(password_matches("", "a long pass phrase"));
  EXPECT_FALSE(password_matches("$argon2id$nonsense", "a long pass phrase"));
  EXPECT_NE(stored, hash_password("a long pass phrase"));
}

// A hash published with the Argon2 reference implementation.
TEST(Password, ReadsHashesOfOtherPrograms) {
  const std::string published =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  EXPECT_TRUE(password_matches(published, "password"));
}

TEST(Password, WeakerHashesAskToBeMadeAgain) {
  EXPECT_FALSE(needs_rehash(hash_password("x")));
  EXPECT_TRUE(
      needs_rehash("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
  EXPECT_TRUE(needs_rehash("not a hash"));
}

TEST(Password, ACrowdNeverHoldsMoreThanTwoSeatsOfMemory) {
  const long before = memory_line("VmRSS");
  std::vector<std::jthread> crowd;
  for (int i = 0; i < 6; ++i) crowd.emplace_back([] { hash_password("x"); });
  crowd.clear();
  const long peak = memory_line("VmHWM");
  ASSERT_GT(before, 0);
  EXPECT_GT(peak - before, 60 * 1024);
  EXPECT_LT(peak - before, 170 * 1024);
}

TEST(Mask, LooksDifferentEachTimeAndGivesTheSecretBack) {
  const std::string secret = token();
  EXPECT_NE(masked(secret), masked(secret));
  EXPECT_EQ(unmasked(masked(secret)), secret);
  EXPECT_EQ(masked(secret).find(secret), std::string::npos);
}

TEST(Mask, WhatIsNoMaskUnmasksToNothing) {
  EXPECT_EQ(unmasked(""), "");
  EXPECT_EQ(unmasked("!!!!"), "");
  EXPECT_EQ(unmasked("AAAA"), "");  // three bytes: no two halves
  EXPECT_EQ(unmasked("AAA="), "");
}

TEST(Seal, OpensWithItsKeyOnly) {
  const std::string plain("a TOTP seed \0 with a zero", 25);
  const std::string closed = sealed(some_key(7), plain);
  EXPECT_EQ(opened(some_key(7), closed), plain);
  EXPECT_NE(closed, sealed(some_key(7), plain));
  EXPECT_THROW(opened(some_key(8), closed), std::runtime_error);
  EXPECT_EQ(opened(some_key(7), sealed(some_key(7), "")), "");
}

TEST(Seal, EveryChangedByteIsNoticed) {
  const std::string closed = sealed(some_key(7), "plain");
  for (std::size_t i = 0; i < closed.size(); ++i) {
    std::string changed = closed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_THROW(opened(some_key(7), changed), std::runtime_error) << i;
    EXPECT_THROW(opened(some_key(7), closed.substr(0, i)), std::runtime_error) << i;
  }
}

}  // namespace
}  // namespace plumbline::crypto
