// Reading packs: what is right is understood, and every mistake is named where it stands.
#include "policies/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace plumbline::policies {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Files sound = {
    {"pack.yaml",
     "key: garden\nversion: 2\ntitle: Garden policy\nvalid-from: 2026-09-01\nowner: lead\napprover: board\n"
     "review: {by: 2027-08-31, clause: G-1}\n"},
    {"clauses.yaml",
     "- {id: G-1, title: The policy is reviewed each year, level: must}\n"
     "- {id: G-2, title: Beds are weeded, level: should, group: Beds}\n"},
    {"settings.yaml",
     "- {key: weeding-days, clause: G-2, title: Days between weedings, type: days, value: 7, least: 1, most: "
     "30, "
     "changed-by: [lead]}\n"},
    {"places.yaml",
     "kinds:\n- {key: park, title: Park}\n"
     "- {key: bed, title: Bed, plural: Flower beds, inside: park, membership: bed-of, assured: yes}\n"},
    {"roles.yaml",
     "- {key: lead, title: Lead, may: [settings.see], home: lead}\n- {key: board, title: Board}\n"
     "- {key: gardener, title: Gardener, scope: bed, home: provider}\n"}};

std::vector<std::string> said(const Loaded& loaded) {
  std::vector<std::string> out;
  for (const auto& [mark, message] : loaded.mistakes)
    out.push_back(mark.file + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column) + " " +
                  message);
  return out;
}

std::vector<std::string> said_of(const std::string& file, const std::string& text,
                                 const Readers& readers = {}) {
  auto files = sound;
  files[file] = text;
  return said(load(files, readers));
}

TEST(Pack, reads_what_is_written) {
  auto loaded = load(sound, {});
  EXPECT_THAT(said(loaded), IsEmpty());
  const auto& pack = *loaded.pack;
  EXPECT_EQ(pack.title, "Garden policy");
  EXPECT_EQ(pack.version, 2);
  EXPECT_EQ(clock::iso(pack.valid_from), "2026-09-01");
  EXPECT_EQ(clock::iso(*pack.review_by), "2027-08-31");
  EXPECT_EQ(pack.locale, "en-GB");
  EXPECT_EQ(pack.clause("G-2")->level, Level::should);
  EXPECT_EQ(pack.clause("G-2")->mark.line, 2);
  EXPECT_EQ(pack.setting("weeding-days")->most, 30);
  EXPECT_EQ(pack.place_kind("bed")->plural, "Flower beds");
  EXPECT_TRUE(pack.place_kind("bed")->assured);
  EXPECT_EQ(pack.place_kind("park")->plural, "Parks");
  EXPECT_THAT(pack.role("lead")->may, ElementsAre("settings.see"));
  EXPECT_EQ(pack.clause("G-3"), nullptr);
}

struct Wrong {
  std::string file, text, mistake;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.mistake; }
class Mistaken : public ::testing::TestWithParam<Wrong> {};

TEST_P(Mistaken, is_named_where_it_stands) {
  EXPECT_THAT(said_of(GetParam().file, GetParam().text), ElementsAre(GetParam().mistake));
}

const std::string head = "key: garden\nversion: 2\ntitle: Garden policy\n";
INSTANTIATE_TEST_SUITE_P(
    Pack, Mistaken,
    ::testing::Values(Wrong{"pack.yaml", head + "valid-form: 2026-09-01\nvalid-from: 2026-09-01\n",
                            "pack.yaml:4:1 “valid-form” is not understood here; did you mean “valid-from”?"},
                      Wrong{"pack.yaml", head, "pack.yaml:1:1 “valid-from” is missing"},
                      Wrong{"pack.yaml", head + "valid-from: 2026-02-30\n",
                            "pack.yaml:4:13 a date such as 2026-09-01 belongs here"},
                      Wrong{"pack.yaml", "key: garden\nversion: two\ntitle: G\nvalid-from: 2026-09-01\n",
                            "pack.yaml:2:10 a whole number belongs here"},
                      Wrong{"pack.yaml", "key: garden\nversion: 0\ntitle: G\nvalid-from: 2026-09-01\n",
                            "pack.yaml:2:10 versions count from 1"},
                      Wrong{"pack.yaml", "key: My Garden\nversion: 1\ntitle: G\nvalid-from: 2026-09-01\n",
                            "pack.yaml:1:6 “My Garden”: a key is small letters, digits and hyphens"},
                      Wrong{"pack.yaml", head + "valid-from: 2026-09-01\nowner: leed\n",
                            "pack.yaml:5:8 “leed” is no role of this policy; did you mean “lead”?"},
                      Wrong{"pack.yaml",
                            head + "valid-from: 2026-09-01\nreview: {by: 2027-01-01, clause: G-9}\n",
                            "pack.yaml:5:34 “G-9” is no clause of this policy; did you mean “G-1”?"},
                      Wrong{"pack.yaml", head + "valid-from: 2026-09-01\npublisher: [a, b]\n",
                            "pack.yaml:5:12 “publisher” must be a word or a sentence"}));

const std::string first = "- {id: G-1, title: T}\n- {id: G-2, title: T}\n";
INSTANTIATE_TEST_SUITE_P(
    Clauses, Mistaken,
    ::testing::Values(Wrong{"clauses.yaml", first + "- {id: G-1, title: T}\n",
                            "clauses.yaml:3:8 “G-1” is used twice"},
                      Wrong{"clauses.yaml", first + "- {id: G-3, title: T, level: mus}\n",
                            "clauses.yaml:3:30 “mus” is no level; did you mean “must”?"},
                      Wrong{"clauses.yaml", first + "- {id: G-3}\n", "clauses.yaml:3:3 “title” is missing"},
                      Wrong{"clauses.yaml", first + "- G-3\n", "clauses.yaml:3:3 a map belongs here"},
                      Wrong{"clauses.yaml", first + "- {id: G-3, title: T, txet: x}\n",
                            "clauses.yaml:3:23 “txet” is not understood here; did you mean “text”?"}));

const std::string days = "- {key: k, clause: G-2, title: T, type: days, ";
INSTANTIATE_TEST_SUITE_P(
    Settings, Mistaken,
    ::testing::Values(
        Wrong{"settings.yaml", days + "value: 31, most: 30}\n",
              "settings.yaml:1:54 the value is outside what is allowed: Enter 30 or less"},
        Wrong{"settings.yaml", days + "value: 0, least: 1}\n",
              "settings.yaml:1:54 the value is outside what is allowed: Enter 1 or more"},
        Wrong{"settings.yaml", days + "value: soon}\n",
              "settings.yaml:1:54 the value is outside what is allowed: Enter a whole number"},
        Wrong{"settings.yaml", days + "value: 5, least: 9, most: 2}\n",
              "settings.yaml:1:73 the most is less than the least"},
        Wrong{"settings.yaml", days + "value: 5, changed-by: [lead, gardner]}\n",
              "settings.yaml:1:76 “gardner” is no role of this policy; did you mean “gardener”?"},
        Wrong{"settings.yaml", days + "value: 5}\n" + days + "value: 6}\n",
              "settings.yaml:2:9 “k” is used twice"},
        Wrong{"settings.yaml", "- {key: k, title: T, type: days, value: 1}\n",
              "settings.yaml:1:3 “clause” is missing"},
        Wrong{"settings.yaml", "- {key: k, clause: G-2, title: T, type: dys, value: 1}\n",
              "settings.yaml:1:41 “dys” is no type of setting; did you mean “days”?"},
        Wrong{"settings.yaml", "- {key: k, clause: G-2, title: T, type: time, value: noon}\n",
              "settings.yaml:1:54 the value is outside what is allowed: Enter a time such as 09:30"},
        Wrong{"settings.yaml",
              "- {key: k, clause: G-2, title: T, type: choice, value: rd, choices: [red, blue]}\n",
              "settings.yaml:1:56 the value is outside what is allowed: Choose one of the choices; did you "
              "mean "
              "“red”?"}));

INSTANTIATE_TEST_SUITE_P(
    PlacesAndRoles, Mistaken,
    ::testing::Values(
        Wrong{"places.yaml", "kinds:\n- {key: bed, title: B, inside: prak, membership: m}\n",
              "places.yaml:2:32 “prak” is no kind of place of this policy"},
        Wrong{"places.yaml", "kinds:\n- {key: bed, title: B, inside: bed, membership: m}\n",
              "places.yaml:2:32 “bed” lies inside itself"},
        Wrong{"places.yaml", "kinds:\n- {key: park, title: P}\n- {key: bed, title: B, inside: park}\n",
              "places.yaml:3:3 “membership” is missing"},
        Wrong{"places.yaml", "kinds:\n- {key: bed, title: B, assured: perhaps}\n",
              "places.yaml:2:33 yes or no belongs here"},
        Wrong{"roles.yaml",
              "- {key: lead, title: L}\n- {key: board, title: B}\n- {key: hand, title: H, scope: bad}\n",
              "roles.yaml:3:32 “bad” is no kind of place of this policy; did you mean “bed”?"},
        Wrong{"roles.yaml", "- {key: lead, title: L, home: leader}\n- {key: board, title: B}\n",
              "roles.yaml:1:31 “leader” is no kind of home page; did you mean “reader”?"},
        Wrong{"dutys.yaml", "[]", "dutys.yaml:1:1 no part of the software reads “dutys.yaml”"},
        Wrong{"setings.yaml", "[]",
              "setings.yaml:1:1 no part of the software reads “setings.yaml”; did you mean “settings.yaml”?"},
        Wrong{"settings.yml", "[]", "settings.yml:1:1 the name ends in .yml; call it settings.yaml"},
        Wrong{"My notes.yaml", "[]",
              "My notes.yaml:1:1 names of files are small letters, digits and hyphens"}));

TEST(Pack, kinds_that_go_round_are_cut_for_whoever_walks_up_them) {
  auto files = sound;
  files["places.yaml"] =
      "kinds:\n- {key: a, title: A, inside: b, membership: m}\n- {key: bed, title: B, inside: a, membership: "
      "m}\n"
      "- {key: b, title: B, inside: a, membership: m}\n";
  auto loaded = load(files, {});
  EXPECT_THAT(said(loaded), ElementsAre("places.yaml:2:30 “a” lies inside itself",
                                        "places.yaml:4:30 “b” lies inside itself"));
  for (const auto& kind : loaded.pack->place_kinds) {
    int steps = 0;
    for (auto at = loaded.pack->place_kind(kind.inside); at; at = loaded.pack->place_kind(at->inside))
      ++steps;
    EXPECT_LT(steps, 3);
  }
}

struct Colours final : Part {
  std::vector<std::string> names;
};
const Readers with_colours = {{typeid(Colours),
                               {"colours.yaml", "paint/"},
                               [](Reading& reading) {
                                 auto part = std::make_unique<Colours>();
                                 part->names = words(reading, root(reading, "colours.yaml"));
                                 for (const auto& [path, node] : files_in(reading, "paint/"))
                                   part->names.push_back(path);
                                 return part;
                               },
                               nullptr}};

TEST(Pack, each_room_reads_its_own_files) {
  auto files = sound;
  files["colours.yaml"] = "[red, blue]";
  files["paint/oil.yaml"] = "{}";
  files["examples/first.yaml"] = "what: an example";
  files["demonstration.yaml"] = "what: a story";
  auto loaded = load(files, with_colours);
  EXPECT_THAT(said(loaded), IsEmpty());
  EXPECT_THAT(loaded.pack->part<Colours>().names, ElementsAre("red", "blue", "paint/oil.yaml"));
  EXPECT_THROW(load(files, {}).pack->part<Colours>(), std::logic_error);
  EXPECT_THAT(
      said_of("pain/oil.yaml", "{}", with_colours),
      ElementsAre("pain/oil.yaml:1:1 no part of the software reads “pain/oil.yaml”; did you mean “paint/”?"));
}

TEST(Pack, an_empty_folder_is_a_pack_with_one_mistake) {
  auto loaded = load(Files{}, {});
  ASSERT_NE(loaded.pack, nullptr);
  EXPECT_THAT(said(loaded), ElementsAre("pack.yaml:1:1 pack.yaml is missing"));
}

TEST(Pack, a_file_that_is_no_yaml_is_one_mistake_and_the_rest_is_read) {
  auto files = sound;
  files["pack.yaml"] = "key: [garden";
  auto loaded = load(files, {});
  ASSERT_EQ(loaded.mistakes.size(), 1U);
  EXPECT_EQ(loaded.mistakes[0].mark.file, "pack.yaml");
  EXPECT_NE(loaded.pack->clause("G-1"), nullptr);
}

TEST(Hash, changes_with_any_byte_and_with_nothing_else) {
  EXPECT_EQ(hash_of(sound), hash_of(Files{sound}));
  EXPECT_EQ(hash_of(sound).size(), 64U);
  auto files = sound;
  files["examples/one.yaml"] = "a";
  EXPECT_NE(hash_of(files), hash_of(sound));
  EXPECT_NE(hash_of({{"a", "bc"}}), hash_of({{"ab", "c"}}));
}

TEST(Folder, gives_its_yaml_and_nothing_else) {
  auto folder = std::filesystem::temp_directory_path() / ("pack_test_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "records");
  std::filesystem::create_directories(folder / ".git");
  std::ofstream{folder / "pack.yaml"} << "key: a";
  std::ofstream{folder / "records" / "walk.yaml"} << "key: b";
  std::ofstream{folder / "README.md"} << "words";
  std::ofstream{folder / ".git" / "x.yaml"} << "key: c";
  std::filesystem::create_symlink("/etc/hostname", folder / "link.yaml");
  EXPECT_EQ(read_folder(folder), (Files{{"pack.yaml", "key: a"}, {"records/walk.yaml", "key: b"}}));
  std::ofstream{folder / "large.yaml"} << std::string(1024 * 1024 + 1, '#');
  EXPECT_THROW(read_folder(folder), std::runtime_error);
  std::filesystem::remove_all(folder);
  EXPECT_THROW(read_folder(folder), std::runtime_error);
}

TEST(Elements, are_the_maps_that_name_a_clause) {
  auto files = sound;
  files["records/walk.yaml"] =
      "key: walk\nguards:\n- {when: x, clause: G-1}\n- {when: y, clauses: [G-1, G-2]}\n";
  files["examples/walk.yaml"] = "- {clause: G-1}\n";
  std::vector<std::string> names;
  for (const auto& element : elements(parse(files))) names.push_back(element.name);
  EXPECT_THAT(names, ElementsAre("pack.yaml review", "records/walk.yaml guards[0]",
                                 "records/walk.yaml guards[1]", "settings.yaml [0]"));
  EXPECT_THAT(elements(parse(files))[2].clauses, ElementsAre("G-1", "G-2"));
}

TEST(Elements, can_be_taken_out_one_at_a_time) {
  auto files = sound;
  files["records/walk.yaml"] =
      "key: walk\nguards:\n- {when: x, clause: G-1}\n- {when: y, clause: G-2}\nsign: {by: lead, clause: "
      "G-2}\n";
  files["records/whole.yaml"] = "key: whole\nclause: G-1\n";
  auto source = parse(files);
  auto all = elements(source);
  ASSERT_EQ(all.size(), 6U);
  auto guard = without(source, all[1]);
  ASSERT_EQ(guard.files.at("records/walk.yaml").find("guards")->items.size(), 1U);
  EXPECT_EQ(guard.files.at("records/walk.yaml").find("guards")->items[0].text("when"), "y");
  EXPECT_EQ(without(source, all[3]).files.at("records/walk.yaml").find("sign"), nullptr);
  EXPECT_FALSE(without(source, all[4]).files.contains("records/whole.yaml"));
  EXPECT_EQ(elements(without(source, all[5])).size(), 5U);
  EXPECT_EQ(load(without(source, all[5]), "x", {}).pack->settings.size(), 0U);
}

}  // namespace
}  // namespace plumbline::policies
