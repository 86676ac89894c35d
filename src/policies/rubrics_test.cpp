// Rubrics that a policy pins, the bands that conditions name, and the ones that packs share.
#include "policies/rubrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "lib/files/files.h"
#include "policies/library.h"

namespace plumbline::policies {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Le;
using ::testing::SizeIs;

const std::string judged_gardens = R"(key: gardens
title: Gardens
scales:
  - key: three
    title: Three words
    grades:
      - {key: splendid, title: Splendid, band: fine, worth: 3}
      - {key: decent, title: Decent, band: fine, worth: 2}
      - {key: bleak, title: Bleak, band: sorry, worth: 1}
areas:
  - {key: beds, title: Beds, scale: three, criteria: [Weeded, Watered]}
  - {key: paths, title: Paths, scale: three}
  - {key: gates, title: Gates, scale: three, judged: no}
  - {key: whole, title: The whole, scale: three, derived: yes}
)";

Files garden(const std::string& pinned = "[gardens]", const std::string& rubric = judged_gardens) {
  return {{"pack.yaml",
           "key: garden\nversion: 1\ntitle: Garden\nvalid-from: 2026-01-01\nrubrics: " + pinned + "\n"},
          {"rubrics/gardens.yaml", rubric}};
}

std::vector<std::string> mistakes_in(const Files& files) {
  std::vector<std::string> out;
  for (const auto& one : load(files, {rubrics_reader()}).mistakes)
    out.push_back(one.mark.file + ":" + std::to_string(one.mark.line) + ":" +
                  std::to_string(one.mark.column) + " " + one.message);
  return out;
}

std::string with(std::string text, std::string_view before, std::string_view after) {
  return text.replace(text.find(before), before.size(), after);
}

TEST(Rubrics, are_read_in_the_order_in_which_they_are_pinned) {
  auto files = garden("[parks, gardens]");
  files["rubrics/parks.yaml"] = with(judged_gardens, "key: gardens", "key: parks");
  const auto loaded = load(files, {rubrics_reader()});
  ASSERT_THAT(loaded.mistakes, IsEmpty());
  const auto& part = loaded.pack->part<RubricsPart>();
  EXPECT_EQ(part.in_force()->key, "parks");
  const auto* rubric = part.rubric("gardens");
  EXPECT_EQ(rubric->scale_of("beds")->grades[1].title, "Decent");
  EXPECT_FALSE(rubric->area("gates")->judged);
  EXPECT_TRUE(rubric->area("whole")->derived);
  EXPECT_THAT(rubric->area("beds")->criteria, ElementsAre("Weeded", "Watered"));
}

TEST(Rubrics, that_lie_nowhere_are_named_where_they_are_pinned) {
  EXPECT_THAT(
      mistakes_in(garden("[gardens, gardns]")),
      ElementsAre("pack.yaml:5:20 “gardns” is no rubric of this pack or of the folder of shared rubrics; did "
                  "you mean “gardens”?"));
}

TEST(Rubrics, are_checked_before_anybody_is_judged_by_them) {
  EXPECT_THAT(mistakes_in(garden("[gardens, gardens]")),
              ElementsAre("pack.yaml:5:20 “gardens” is pinned twice"));
  EXPECT_THAT(mistakes_in(garden("[]")),
              ElementsAre("rubrics/gardens.yaml:1:1 pack.yaml does not pin “gardens”"));
  EXPECT_THAT(mistakes_in(garden("[gardens]", with(judged_gardens, "worth: 2", "worth: 4"))),
              ElementsAre(HasSubstr("rubrics/gardens.yaml:8:9 grades stand best first")));
  EXPECT_THAT(mistakes_in(garden("[gardens]", with(judged_gardens, "scale: three", "scale: thre"))),
              ElementsAre(HasSubstr("“thre” is no scale of this rubric; did you mean “three”?")));
  EXPECT_THAT(mistakes_in(garden("[gardens]", with(judged_gardens, "key: gardens", "key: parks"))),
              ElementsAre(HasSubstr("the key is the name of the file: “gardens”")));
}

struct NoDatabase final : sql::Snapshot {
  sql::Engine engine() const override { return sql::Engine::sqlite; }
  void each(const sql::Query&, sql::Values, const std::function<void(const sql::Row&)>&) override {}
};

// Somebody has judged the beds splendid and the paths decent, and not the gates.
class Judged final : public Scene {
 public:
  Judged() { policy_.pack = load(garden(), {rubrics_reader()}).pack; }
  history::Read& read() const override { return read_; }
  const Policy& policy() const override { return policy_; }
  BodyId body() const override { return {}; }
  std::optional<PlaceId> place() const override { return std::nullopt; }
  Fact name(std::string_view name) const override {
    if (name == "beds") return std::int64_t{3};
    if (name == "paths") return std::int64_t{2};
    return Unknown{};
  }

 private:
  mutable NoDatabase none_;
  mutable history::Read read_{none_, clock::Instant{}};
  Policy policy_;
};

struct Asked {
  std::string answer;
  std::vector<std::string> mistakes;
};
Asked ask(const std::string& text) {
  const Judged scene;
  const auto source = parse({{"c.yaml", text}});
  Mistakes mistakes = source.mistakes;
  Reading reading{source, *scene.policy().pack, mistakes, nullptr, {}};
  const auto expr = read_expr(reading, source.files.at("c.yaml"), {"beds", "paths", "gates"});
  Asked out;
  const auto fact = value(expr, scene, {});
  out.answer = std::holds_alternative<Unknown>(fact) ? "?" : in_words(fact);
  for (const auto& one : mistakes)
    out.mistakes.push_back(std::to_string(one.mark.column) + " " + one.message);
  return out;
}

TEST(Grades, are_rolled_up_by_the_lowest_or_the_highest) {
  EXPECT_EQ(ask("{least: [beds, paths]}").answer, "2");
  EXPECT_EQ(ask("{most: [paths, beds, 1]}").answer, "3");
  EXPECT_EQ(ask("{least: [beds]}").answer, "3");
  EXPECT_EQ(ask("{least: [1.5, paths]}").answer, "1.5");
  EXPECT_EQ(ask("{least: [beds, gates]}").answer,
            "?");  // an area that nobody judged lifts nothing and hides nothing
  EXPECT_EQ(ask("{most: [beds, gates]}").answer, "?");
  EXPECT_THAT(ask("{least: []}").mistakes, ElementsAre("9 “least” takes a list of 1 or more values"));
  EXPECT_THAT(ask("{least: [beds, \"good\"]}").mistakes,
              ElementsAre("16 this is a text, and a number belongs here"));
}

TEST(Bands, are_worth_their_lowest_grade) {
  EXPECT_EQ(ask("{band: fine}").answer, "2");
  EXPECT_EQ(ask("{band: sorry, rubric: gardens}").answer, "1");
  EXPECT_EQ(ask("{at-least: [paths, {band: fine}]}").answer, "yes");
  EXPECT_EQ(ask("{below: [paths, {band: fine}]}").answer, "no");
  EXPECT_EQ(ask("{below: [gates, {band: fine}]}").answer, "?");
}

TEST(Bands, that_nobody_knows_are_mistakes) {
  EXPECT_THAT(ask("{band: fin}").mistakes,
              ElementsAre("8 “fin” is no band of Gardens; did you mean “fine”?"));
  EXPECT_THAT(ask("{band: fine, rubric: garden}").mistakes,
              ElementsAre("22 “garden” is no rubric that this policy pins; did you mean “gardens”?"));
  EXPECT_THAT(ask("{is: [{band: fine}, \"fine\"]}").mistakes,
              ElementsAre("21 this is a text, and a number belongs here"));
  EXPECT_THAT(ask("{band: fine, of: gardens}").mistakes, SizeIs(1));
}

// A folder of packs as it lies on a disk.
class SharedRubrics : public ::testing::Test {
 protected:
  SharedRubrics() : packs_(std::filesystem::temp_directory_path() / ("packs-" + std::to_string(::getpid()))) {
    write("rubrics/gardens.yaml", judged_gardens);
    write("rubrics/parks.yaml", with(judged_gardens, "key: gardens", "key: parks"));
  }
  ~SharedRubrics() override { std::filesystem::remove_all(packs_); }
  void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories((packs_ / path).parent_path());
    std::ofstream{packs_ / path} << text;
  }
  void write_pack(const std::string& pinned) { write("ours/pack.yaml", garden(pinned).at("pack.yaml")); }
  std::filesystem::path packs_;
};

TEST_F(SharedRubrics, enter_the_pack_that_pins_them) {
  write_pack("[gardens]");
  const auto files = read_pack(packs_ / "ours");
  EXPECT_THAT(files, SizeIs(2));
  EXPECT_EQ(files.at("rubrics/gardens.yaml"), judged_gardens);
  EXPECT_NE(hash_of(files), hash_of(read_folder(packs_ / "ours")));
  EXPECT_THAT(mistakes_in(files), IsEmpty());
}

TEST_F(SharedRubrics, give_way_to_the_words_that_a_pack_carries_itself) {
  write_pack("[gardens]");
  const auto own = with(judged_gardens, "title: Gardens", "title: Our gardens");
  write("ours/rubrics/gardens.yaml", own);
  EXPECT_EQ(read_pack(packs_ / "ours").at("rubrics/gardens.yaml"), own);
}

TEST_F(SharedRubrics, are_found_from_a_pack_that_lies_elsewhere) {
  write("far/away/pack.yaml", garden("gardens").at("pack.yaml"));
  EXPECT_THAT(mistakes_in(read_pack(packs_ / "far" / "away")), SizeIs(1));
  EXPECT_THAT(mistakes_in(read_pack(packs_ / "far" / "away", packs_)), IsEmpty());
}

TEST_F(SharedRubrics, are_suggested_when_a_pin_is_misspelt) {
  write_pack("[gardns]");
  EXPECT_THAT(
      mistakes_in(read_pack(packs_ / "ours")),
      ElementsAre(HasSubstr("pack.yaml:5:11 “gardns” is no rubric of this pack or of the folder of shared "
                            "rubrics; did you mean “gardens”?")));
}

TEST(TheFrameworkOf2019, has_four_grades_and_says_what_to_look_for_in_each_area) {
  auto files = garden("[inspection-2019]");
  files.erase("rubrics/gardens.yaml");
  files["rubrics/inspection-2019.yaml"] = *files::read("packs/rubrics/inspection-2019.yaml");
  const auto loaded = load(files, {rubrics_reader()});
  ASSERT_THAT(loaded.mistakes, IsEmpty());
  const auto& part = loaded.pack->part<RubricsPart>();
  const auto& rubric = *part.in_force();
  EXPECT_THAT(rubric.areas, SizeIs(5));
  for (const auto& area : rubric.areas) {
    EXPECT_THAT(area.criteria, SizeIs(AllOf(Ge(4U), Le(6U)))) << area.key;
    EXPECT_THAT(rubric.scale_of(area.key)->grades, SizeIs(4));
  }
  EXPECT_FALSE(rubric.area("leadership")->judged);
  EXPECT_TRUE(rubric.area("overall")->derived);
  EXPECT_EQ(worth_of_band(part, "", "good"), 3);
}

}  // namespace
}  // namespace plumbline::policies
