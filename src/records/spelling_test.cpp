#include "records/spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace plumbline::records {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> found(std::vector<std::string> names, std::string_view text) {
  NameIndex index;
  for (const auto& name : names) index.add(name);
  return index.found_in(text);
}
bool finds(const std::string& name, std::string_view text) { return !found({name}, text).empty(); }

TEST(NamesInText, AreFoundHoweverTheyAreTyped) {
  EXPECT_TRUE(finds("Owen Tasker", "A good start by Owen Tasker."));
  EXPECT_TRUE(finds("Owen Tasker", "OWEN TASKER began"));
  EXPECT_TRUE(finds("Owen Tasker", "by owen tasker"));
  EXPECT_TRUE(finds("Owen Tasker", "led by Owen\r\nTasker and"));
  EXPECT_TRUE(finds("Owen Tasker", "led by Owen  \t Tasker"));
  EXPECT_TRUE(finds("Owen Tasker", "led by Owen\u00a0Tasker")) << "a space that does not break";
  EXPECT_TRUE(finds("Owen Tasker", "“Owen Tasker” said"));
  EXPECT_TRUE(finds("Owen Tasker", "Owen Tas\u00adker")) << "a soft hyphen";
  EXPECT_TRUE(finds("Owen Tasker", "owen_tasker.pdf"));
}

TEST(NamesInText, MayBePossessive) {
  EXPECT_TRUE(finds("Owen Tasker", "Owen Tasker's lesson"));
  EXPECT_TRUE(finds("Owen Tasker", "OWEN TASKER’S LESSON"));
  EXPECT_TRUE(finds("Owen Tasker", "Mr Tasker’s lesson"));
  EXPECT_TRUE(finds("Iris Jones", "Iris Jones' lesson"));
}

TEST(NamesInText, MayHaveAccentsOrNot) {
  EXPECT_TRUE(finds("Zoë Muñoz", "by Zoe Munoz"));
  EXPECT_TRUE(finds("Zoe Munoz", "by ZOË MUÑOZ"));
  EXPECT_TRUE(finds("Zoë Muñoz", "by Zoe\u0308 Mun\u0303oz")) << "accents apart from their letters";
  EXPECT_TRUE(finds("Linh Nguyễn", "by Linh Nguyen"));
  EXPECT_TRUE(finds("Gwen Ẁatcyn", "by Gwen Watcyn"));
}

TEST(NamesInText, MayBeDoubleBarrelled) {
  EXPECT_TRUE(finds("Ann Hope-Quill", "by Ann Hope-Quill"));
  EXPECT_TRUE(finds("Ann Hope-Quill", "by Ann Hope–Quill"));
  EXPECT_TRUE(finds("Ann Hope-Quill", "by Ann Hope‑Quill"));
  EXPECT_TRUE(finds("Ann Hope-Quill", "by Ann Hope Quill"));
  EXPECT_TRUE(finds("Ann Hope-Quill", "by Ms Hope-Quill"));
  EXPECT_TRUE(finds("Ian O'Dell", "by Ian O’Dell"));
  EXPECT_TRUE(finds("Ian O'Dell", "by Mr ODell"));
}

TEST(NamesInText, AreFoundBehindATitle) {
  for (const auto* title : {"Mr", "MR.", "mrs", "Ms.", "Miss", "Mx", "Dr.", "Sir", "Madam"})
    EXPECT_TRUE(finds("Kit Green", std::string{"seen with "} + title + " Green today")) << title;
  EXPECT_TRUE(finds("Dr Kit Green", "seen with Kit Green"));
  EXPECT_TRUE(finds("Jan van der Berg", "with Mr van der Berg"));
  EXPECT_TRUE(finds("Jan van der Berg", "with Mr Berg"));
  EXPECT_TRUE(finds("Owen James Tasker", "with Owen Tasker"));
}

TEST(NamesInText, AreNotSeenInWordsThatNameNobody) {
  EXPECT_FALSE(finds("Kit Green", "the walls are green, and Green Lane is near"));
  EXPECT_FALSE(finds("Kit Green", "Kit was seen reading"));
  EXPECT_FALSE(finds("Kit Green", "a first-aid kit. Green walls")) << "a sentence ends between";
  EXPECT_FALSE(finds("Kit Green", "a kit, green in colour"));
  EXPECT_FALSE(finds("Kit Green", "the kitgreen and Kit Greenwood and mr greenish"));
  EXPECT_FALSE(finds("Kit", "Kit was here"));
  EXPECT_FALSE(finds("", "Mr"));
}

TEST(NamesInText, AreSaidAsTheyStandThereOnceEach) {
  EXPECT_THAT(found({"Owen Tasker", "Zoë Muñoz", "Kit Green"}, "zoe munoz, OWEN TASKER and Owen Tasker"),
              ElementsAre("zoe munoz", "OWEN TASKER"));
  EXPECT_THAT(found({"Zoe Munoz"}, "by “Zoe\u0308 Mun\u0303oz’s” hand"),
              ElementsAre("Zoe\u0308 Mun\u0303oz"));
  EXPECT_THAT(found({"Owen Tasker"}, "led by Owen \r\n Tasker."), ElementsAre("Owen Tasker"));
  EXPECT_THAT(found({"Kit Green"}, "with 'Kit Green's' class"), ElementsAre("Kit Green"));
  EXPECT_THAT(found({}, "Owen Tasker"), IsEmpty());
}

TEST(NamesInText, OfASurnameTellNobodyWhoIsMeant) {
  EXPECT_THAT(found({"Owen Tasker"}, "seen with Mr. Tasker’s group"), ElementsAre("Mr. Tasker"));
  EXPECT_THAT(found({"Owen Tasker", "Olive Tasker"}, "seen with Dr Tasker"), ElementsAre("Dr Tasker"))
      << "nor how many of that surname there are";
}

TEST(NamesInText, AnyBytesAreRead) {
  std::uint32_t state = 7;
  NameIndex index;
  index.add("Owen Tasker");
  index.add(std::string{"\xff\xfe \xc3"});
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
    index.found_in(text + "\nOwen Tasker");
  }
  EXPECT_TRUE(finds("Owen Tasker", std::string{"\xc3\xff\xe2\x80\n"} + "Owen Tasker"));
}

TEST(NamesInText, TakeTimeInProportionToTheText) {
  NameIndex index;
  for (int i = 0; i < 2000; ++i) index.add("Owen Tasker" + std::to_string(i));
  std::string text;
  while (text.size() < 200'000) text += "owen tasker mr owen ";
  const auto before = std::chrono::steady_clock::now();
  EXPECT_THAT(index.found_in(text), IsEmpty());
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{5});
}

}  // namespace
}  // namespace plumbline::records
