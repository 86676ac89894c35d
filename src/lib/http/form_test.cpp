#include "lib/http/form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plumbline::http {
namespace {

using testing::ElementsAre;

TEST(Decoded, TurnsEscapesIntoBytes) {
  EXPECT_EQ(decoded("caf%C3%a9", false), "caf\xC3\xA9");
  EXPECT_EQ(decoded("a+b", true), "a b");
  EXPECT_EQ(decoded("a+b", false), "a+b");
  EXPECT_EQ(decoded("1%2B1", true), "1+1");
}

TEST(Decoded, LeavesWhatIsNoEscape) {
  for (const auto* text : {"100%", "50% off", "%4", "%zz", "%%", "%g1"})
    EXPECT_EQ(decoded(text, false), text);
  EXPECT_EQ(decoded("%%41", false), "%A");
}

TEST(ParseForm, KeepsOrderRepeatsAndEmptyValues) {
  const auto form = parse_form("clause=4.2&clause=5&note=&flag&=odd&&last=a%26b%3Dc");
  EXPECT_THAT(form.all("clause"), ElementsAre("4.2", "5"));
  EXPECT_TRUE(form.has("note"));
  EXPECT_TRUE(form.has("flag"));
  EXPECT_FALSE(form.has("absent"));
  EXPECT_EQ(form.text("note"), "");
  EXPECT_EQ(form.text("last"), "a&b=c");
  EXPECT_EQ(form.text("clause"), "4.2");
  EXPECT_EQ(form.list().size(), 6u);
}

TEST(ParseForm, SplitsAtTheFirstEqualsSign) { EXPECT_EQ(parse_form("a=b=c").text("a"), "b=c"); }

TEST(ParseForm, GivesOnlyWhatADatabaseCanKeep) {
  EXPECT_EQ(parse_form("a=x%00y").text("a"), "x\xEF\xBF\xBDy");
  EXPECT_EQ(parse_form("a=%FF").text("a"), "\xEF\xBF\xBD");
  EXPECT_EQ(parse_form("a=%C0%AF").text("a"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "an overlong slash";
  EXPECT_EQ(parse_form("a=%F0%9F%A6%89").text("a"), "\xF0\x9F\xA6\x89");
}

TEST(ParseForm, HasACapOnFields) {
  EXPECT_TRUE(parse_form_up_to("a=1&b=2", 2));
  EXPECT_FALSE(parse_form_up_to("a=1&b=2&c=3", 2));
}

}  // namespace
}  // namespace plumbline::http
