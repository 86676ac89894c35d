#include "lib/utf8/utf8.h"

#include <gtest/gtest.h>

namespace plumbline::utf8 {
namespace {

TEST(Utf8, EveryCharacterGoesThereAndBack) {
  for (char32_t c = 1; c <= 0x10ffff; ++c) {
    std::string text;
    append(text, c);
    const bool surrogate = c >= 0xd800 && c <= 0xdfff;
    ASSERT_EQ(valid(text), !surrogate) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(length_at(text, 0), surrogate ? 0 : text.size());
  }
}

TEST(Utf8, BrokenTextIsNotValid) {
  for (const char* bad :
       {"\x80", "\xc3", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xe2\x82", "\xed\xa0\x80",
        "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "Caf\xe9 is closed"}) {
    EXPECT_FALSE(valid(bad)) << bad;
    EXPECT_FALSE(valid(std::string("twelve bytes") + bad));
  }
  EXPECT_TRUE(valid(""));
  EXPECT_TRUE(valid("Ysgol y Gogledd, caf\xc3\xa9, \xf0\x9f\x8f\xab"));
}

TEST(Utf8, TellsAscii) {
  EXPECT_TRUE(ascii("a text of more than eight bytes"));
  EXPECT_FALSE(ascii("a text of more than eight b\xc3\xa9tes"));
}

}  // namespace
}  // namespace plumbline::utf8
