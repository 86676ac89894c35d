#include "lib/yaml/yaml.h"

#include <gtest/gtest.h>

namespace plumbline::yaml {
namespace {

Node tree(std::string_view text) {
  Parsed parsed = parse(text, "pack.yaml");
  if (parsed.mistake) throw std::runtime_error(parsed.mistake->message);
  return *parsed.root;
}

std::string place(const Mark& mark) {
  return mark.file + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

// "pack.yaml:2:1 message" of the mistake, or "fine".
std::string mistake(std::string_view text) {
  const Parsed parsed = parse(text, "pack.yaml");
  EXPECT_NE(parsed.root.has_value(), parsed.mistake.has_value());
  return parsed.mistake ? place(parsed.mistake->mark) + " " + parsed.mistake->message : "fine";
}

TEST(Tree, KeepsTheOrderOfTheFileAndEveryMark) {
  const Node root = tree(
      "zebra: 1\n"
      "apple:\n"
      "  - first\n"
      "  - second: {deep: yes}\n");
  ASSERT_TRUE(root.is_map());
  ASSERT_EQ(root.pairs.size(), 2u);
  EXPECT_EQ(root.pairs[0].first.scalar, "zebra");
  EXPECT_EQ(place(root.pairs[0].first.mark), "pack.yaml:1:1");
  EXPECT_EQ(place(root.pairs[0].second.mark), "pack.yaml:1:8");
  const Node& list = root.pairs[1].second;
  ASSERT_TRUE(list.is_list());
  EXPECT_EQ(place(root.pairs[1].first.mark), "pack.yaml:2:1");
  EXPECT_EQ(place(list.items[0].mark), "pack.yaml:3:5");
  EXPECT_EQ(place(list.items[1].pairs[0].first.mark), "pack.yaml:4:5");
  EXPECT_EQ(place(list.items[1].pairs[0].second.find("deep")->mark), "pack.yaml:4:20");
}

TEST(Tree, ScalarsStayTextAndTellWhetherTheyWereQuoted) {
  const Node root =
      tree("a: 12\nb: \"12\"\nc: '12'\nd: no\ne: |\n  two\n  lines\nf: null\ng:\nh: ~\ni: \"null\"\n");
  EXPECT_EQ(root.text("a"), "12");
  EXPECT_FALSE(root.find("a")->quoted);
  EXPECT_TRUE(root.find("b")->quoted);
  EXPECT_TRUE(root.find("c")->quoted);
  EXPECT_EQ(root.text("d"), "no");
  EXPECT_EQ(root.text("e"), "two\nlines\n");
  EXPECT_EQ(root.text("f"), "");
  EXPECT_EQ(root.text("g"), "");
  EXPECT_EQ(root.text("h"), "");
  EXPECT_EQ(root.text("i"), "null");
}

TEST(Tree, FindAndTextOfWhatIsNotThere) {
  const Node root = tree("list: [1]\n");
  EXPECT_EQ(root.find("other"), nullptr);
  EXPECT_EQ(root.text("list"), "");
  EXPECT_EQ(root.find("list")->find("x"), nullptr);
}

TEST(Tree, AnEmptyFileIsAnEmptyScalar) {
  EXPECT_TRUE(tree("").is_scalar());
  EXPECT_EQ(tree("# only a comment\n").scalar, "");
  EXPECT_EQ(place(tree("").mark), "pack.yaml:1:1");
}

TEST(Tree, ReadsWelshAndAByteOrderMark) {
  EXPECT_EQ(tree("\xef\xbb\xbfname: T\xc5\xb7 Gwyn\n").text("name"), "T\xc5\xb7 Gwyn");
}

TEST(Mistakes, NameTheLineAndColumn) {
  EXPECT_EQ(mistake("a: 1\nb: 2\na: 3\n"), "pack.yaml:3:1 \"a\" stands twice in the same map.");
  EXPECT_EQ(mistake("a: {x: 1, \"x\": 2}\n"), "pack.yaml:1:11 \"x\" stands twice in the same map.");
  EXPECT_EQ(mistake("a: [1, 2\nb: 3\n").substr(0, 12), "pack.yaml:2:");
  EXPECT_EQ(mistake("a:\n\t- tab\n").substr(0, 12), "pack.yaml:2:");
}

TEST(Mistakes, SameKeyInDifferentMapsIsFine) { EXPECT_EQ(mistake("a: {x: 1}\nb: {x: 1}\n"), "fine"); }

TEST(Mistakes, AnchorsAliasesAndTagsAreRefused) {
  EXPECT_EQ(mistake("a: &x 1\n").substr(0, 14), "pack.yaml:1:4 ");
  EXPECT_NE(mistake("a: &x 1\n").find("anchor"), std::string::npos);
  EXPECT_NE(mistake("a: &x [1]\n").find("anchor"), std::string::npos);
  EXPECT_NE(mistake("a: 1\nb: *a\n"), "fine");
  EXPECT_NE(mistake("a: !!int 1\n").find("tag"), std::string::npos);
  EXPECT_NE(mistake("a: !thing {b: 1}\n").find("tag"), std::string::npos);
  EXPECT_NE(mistake("a: ! [1]\n").find("tag"), std::string::npos);
}

TEST(Mistakes, OneDocumentAFile) {
  EXPECT_EQ(mistake("---\na: 1\n...\n"), "fine");
  EXPECT_EQ(mistake("a: 1\n---\nb: 2\n").substr(0, 12), "pack.yaml:2:");
}

TEST(Mistakes, KeysAreWords) {
  EXPECT_EQ(mistake("? [a, b]\n: 1\n"), "pack.yaml:1:3 A key must be a word, not a list or a map.");
  EXPECT_EQ(mistake("{{a: 1}: 2}\n"), "pack.yaml:1:2 A key must be a word, not a list or a map.");
}

TEST(Mistakes, DepthAndSizeAreLimited) {
  EXPECT_EQ(mistake(std::string(64, '[') + std::string(64, ']')), "fine");
  EXPECT_NE(mistake(std::string(65, '[') + std::string(65, ']')).find("64 deep"), std::string::npos);
  EXPECT_NE(mistake(std::string(100'000, '[')), "fine");
  EXPECT_EQ(mistake(std::string((4 << 20) + 1, '#')), "pack.yaml:1:1 The file is larger than 4 MiB.");
}

TEST(Mistakes, InvisibleBytesAreNotReadPast) {
  EXPECT_EQ(mistake("a: 1\nb: \x04\nc: 2\n").substr(0, 14), "pack.yaml:2:4 ");
  EXPECT_NE(mistake(std::string_view("a: 1\0b: 2\n", 10)), "fine");
  EXPECT_NE(mistake("\xff\xfe"), "fine");
}

TEST(Nearest, FindsTheSlipOfTheFinger) {
  const std::vector<std::string> known{"activity", "audience", "evidence", "form"};
  EXPECT_EQ(nearest("activty", known), "activity");
  EXPECT_EQ(nearest("acitvity", known), "activity");
  EXPECT_EQ(nearest("from", known), "form");
  EXPECT_EQ(nearest("Evidence", known), "evidence");
  EXPECT_EQ(nearest("wording", known), "");
  EXPECT_EQ(nearest("", known), "");
  EXPECT_EQ(nearest("x", {}), "");
}

TEST(Nearest, OfEquallyNearWordsTheFirst) {
  EXPECT_EQ(nearest("cat", {"bat", "car"}), "bat");
  EXPECT_EQ(nearest("cat", {"car", "bat"}), "car");
}

}  // namespace
}  // namespace plumbline::yaml
