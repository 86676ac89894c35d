#include "lib/json/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace plumbline::json {
namespace {

std::string again(std::string_view text) { return canonical(parse(text).value()); }

TEST(Parse, WhatIsNotJsonIsRefused) {
  EXPECT_TRUE(parse("{\"a\":[1,2,null]}"));
  for (const char* bad :
       {"", "{", "{'a':1}", "[1,]", "01", "NaN", "// a\n1", "1 2", "\"\x01\"", "\"\xff\"", "\"\\ud800\""}) {
    EXPECT_FALSE(parse(bad)) << bad;
  }
}

TEST(Parse, DepthAndSizeAreLimited) {
  EXPECT_TRUE(parse(std::string(32, '[') + std::string(32, ']')));
  EXPECT_FALSE(parse(std::string(33, '[') + std::string(33, ']')));
  EXPECT_FALSE(parse(std::string(1'000'000, '[')));
  const std::size_t limit = std::size_t{16} << 20;
  EXPECT_TRUE(parse('"' + std::string(limit - 2, 'x') + '"'));
  EXPECT_FALSE(parse('"' + std::string(limit - 1, 'x') + '"'));
}

TEST(Canonical, KeysAreSortedByBytesAtEveryLevelAndNoSpaceIsLeft) {
  EXPECT_EQ(again(R"( { "b" : 1, "a" : { "z" : [ ], "é" : { }, "Z" : true }, "" : null, "aa": false } )"),
            R"({"":null,"a":{"Z":true,"z":[],"é":{}},"aa":false,"b":1})");
}

TEST(Canonical, TheSameContentGivesTheSameText) {
  EXPECT_EQ(again(R"({"a":1.0,"b":"\u00e9\/"})"), again(R"({"b":"é/","a":1})"));
}

TEST(Canonical, IntegersStayExact) {
  EXPECT_EQ(again("[9007199254740993,-9223372036854775808,18446744073709551615,-0]"),
            "[9007199254740993,-9223372036854775808,18446744073709551615,0]");
}

// Samples of RFC 8785, appendix B, by their bits.
TEST(Canonical, DoublesAreWrittenAsTheRfcSays) {
  const std::pair<double, std::string> samples[] = {{-0.0, "0"},
                                                    {5e-324, "5e-324"},
                                                    {1.7976931348623157e308, "1.7976931348623157e+308"},
                                                    {9007199254740992.0, "9007199254740992"},
                                                    {295147905179352825856.0, "295147905179352830000"},
                                                    {9.999999999999997e22, "9.999999999999997e+22"},
                                                    {1e23, "1e+23"},
                                                    {999999999999999700000.0, "999999999999999700000"},
                                                    {1e21, "1e+21"},
                                                    {9.999999999999997e-7, "9.999999999999997e-7"},
                                                    {0.000001, "0.000001"},
                                                    {333333333.3333332, "333333333.3333332"},
                                                    {-0.0000033333333333333333, "-0.0000033333333333333333"},
                                                    {0.5, "0.5"},
                                                    {100.0, "100"},
                                                    {-12.25, "-12.25"}};
  for (const auto& [number, text] : samples) EXPECT_EQ(canonical(Value(number)), text);
  EXPECT_THROW(canonical(Value(std::numeric_limits<double>::infinity())), std::invalid_argument);
  EXPECT_THROW(canonical(Value(std::numeric_limits<double>::quiet_NaN())), std::invalid_argument);
}

TEST(Canonical, OnlyWhatMustBeIsEscaped) {
  EXPECT_EQ(again(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\b\f\t\r\u007f")"),
            "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\r\x7f\"");
}

TEST(Text, ReadsBackAsTheSameValue) {
  const Value value = parse(R"({"a":[1,2.5,"x",null,true]})").value();
  EXPECT_EQ(parse(text(value)), value);
}

TEST(StringAt, IsEmptyUnlessThereIsAString) {
  const Object object{{"name", "Ash Green"}, {"age", 3}};
  EXPECT_EQ(string_at(object, "name"), "Ash Green");
  EXPECT_EQ(string_at(object, "age"), "");
  EXPECT_EQ(string_at(object, "place"), "");
}

}  // namespace
}  // namespace plumbline::json
