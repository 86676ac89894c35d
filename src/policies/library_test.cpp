// Adopting, changing values and finding what is in force, on both engines.
#include "policies/library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "history/testing/on_both_engines.h"

namespace plumbline::policies {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

clock::Date day(std::string_view text) { return *clock::parse_date(text); }

Files garden(int version, const std::string& days = "7") {
  return {
      {"pack.yaml", "key: garden\nversion: " + std::to_string(version) +
                        "\ntitle: Garden policy\nvalid-from: 2026-09-01\nowner: lead\n"},
      {"clauses.yaml",
       "- {id: G-1, title: Beds are weeded, text: Every bed is weeded., group: Beds, source: Rule_book 2}\n"
       "- {id: G-2, title: Gates are painted, level: should}\n"},
      {"settings.yaml",
       "- {key: weeding-days, clause: G-1, title: Days between weedings, type: days, value: " + days +
           ", least: 1, most: 30, changed-by: [lead]}\n"
           "- {key: opening, clause: G-2, title: Opening, type: time, value: 09:30}\n"},
      {"places.yaml", "kinds:\n- {key: bed, title: Bed}\n"},
      {"roles.yaml",
       "- {key: lead, title: Lead, may: [settings.see]}\n- {key: gardener, title: Gardener, scope: bed}\n"}};
}

std::string said(const Problems& problems) {
  return problems.any() ? problems.list().front().field + "|" + problems.list().front().message : "";
}

class Adopting : public history::testing::OnBothEngines {
 protected:
  Adopting() {
    change([&](Write& write) {
      north = people::body_named(write, "North");
      south = people::body_named(write, "South");
    });
  }
  std::string adopt_files(BodyId body, const Files& files, std::string_view from) {
    return door.act({}, [&](Write& write) {
      auto result = adopt(write, body, files, load(files, {}), day(from));
      return result ? std::string{} : said(result.error());
    });
  }
  void refresh(Library& of) {
    door.read([&](Read& read) { of.refresh(read); });
  }
  people::Viewer viewer(BodyId body, const std::string& role) {
    people::Viewer out;
    out.body = body;
    people::Holding holding;
    holding.body = body;
    holding.role = role;
    out.holdings.push_back(holding);
    return out;
  }
  std::string set(const people::Viewer& by, std::string_view key, std::string_view value,
                  std::string_view from) {
    refresh(library);
    auto policy = library.in_force(north, clock::today(clock));
    return door.act({}, [&](Write& write) {
      auto result = set_value(write, by, *policy, key, value, day(from));
      return result ? std::string{} : said(result.error());
    });
  }
  std::string weeding_days(std::string_view on) {
    refresh(library);
    return library.in_force(north, clock::today(clock))->setting("weeding-days", day(on));
  }
  std::vector<std::string> deeds(BodyId body) {
    return door.ask([&](Read& read) {
      std::vector<std::string> out;
      for (const auto& line : history::of_chain(read, body.bytes, 50))
        if (line.about == "policy") out.push_back(line.deed);
      return out;
    });
  }

  BodyId north, south;
  Library library{{}, {}};
};
INSTANTIATE_TEST_SUITE_P(Both, Adopting, history::testing::both_engines, history::testing::engine_name);

TEST_P(Adopting, a_policy_is_in_force_from_its_day) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  refresh(library);
  EXPECT_EQ(library.in_force(north, day("2026-09-30")), nullptr);
  ASSERT_NE(library.in_force(north, day("2026-10-01")), nullptr);
  EXPECT_EQ(library.in_force(north, day("2026-10-01"))->pack->title, "Garden policy");
  EXPECT_EQ(library.in_force(south, day("2026-10-01")), nullptr);
  EXPECT_THAT(deeds(north), ElementsAre("adopted"));
}

TEST_P(Adopting, each_day_has_the_version_of_its_time) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  ASSERT_EQ(adopt_files(north, garden(2, "9"), "2027-01-01"), "");
  refresh(library);
  EXPECT_EQ(library.in_force(north, day("2026-12-31"))->pack->version, 1);
  EXPECT_EQ(library.in_force(north, day("2027-01-01"))->pack->version, 2);
  EXPECT_EQ(library.in_force(north, day("2027-01-01"))->setting("weeding-days", day("2027-01-01")), "9");
  EXPECT_EQ(library.versions(north).size(), 2U);
  auto first = library.versions(north)[0];
  EXPECT_EQ(library.by_id(first->id), first);
}

TEST_P(Adopting, what_is_adopted_outlives_the_folder_and_the_process) {
  auto files = garden(1);
  files["examples/one.yaml"] = "said: é “quoted”\n";
  ASSERT_EQ(adopt_files(north, files, "2026-10-01"), "");
  Library another{{}, {}};
  refresh(another);
  EXPECT_EQ(another.in_force(north, day("2026-10-01"))->pack->hash, hash_of(files));
  EXPECT_EQ(another.in_force(north, day("2026-10-01"))->pack->clauses.size(), 2U);
}

TEST_P(Adopting, two_bodies_share_one_pack) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  ASSERT_EQ(adopt_files(south, garden(1), "2026-11-01"), "");
  refresh(library);
  EXPECT_EQ(library.in_force(north, day("2026-11-01"))->pack,
            library.in_force(south, day("2026-11-01"))->pack);
  EXPECT_EQ(library.all_in_force(day("2026-10-15")).size(), 1U);
  EXPECT_EQ(library.all_in_force(day("2026-11-15")).size(), 2U);
}

TEST_P(Adopting, what_cannot_be_adopted_is_refused_in_a_sentence) {
  auto wrong = garden(1);
  wrong["clauses.yaml"] += "- {id: G-3}\n";
  EXPECT_EQ(adopt_files(north, wrong, "2026-10-01"), "|clauses.yaml:3:3 “title” is missing");
  EXPECT_EQ(adopt_files(north, garden(2), "2026-08-31"), "from|This version is valid from 1 September 2026");
  ASSERT_EQ(adopt_files(north, garden(2), "2026-10-01"), "");
  EXPECT_EQ(adopt_files(north, garden(2), "2026-11-01"), "|Version 2 has been adopted already");
  EXPECT_EQ(adopt_files(north, garden(1), "2026-11-01"),
            "|Version 1 is older than version 2, which is adopted");
  EXPECT_EQ(adopt_files(south, garden(2, "8"), "2026-11-01"),
            "|Version 2 has been adopted with other contents. What has changed needs a new version");
  EXPECT_EQ(adopt_files(north, garden(3), "2026-09-15"),
            "from|The policy adopted last begins on 1 October 2026; choose that day or a later one");
  refresh(library);
  EXPECT_EQ(library.versions(north).size(), 1U);
  EXPECT_EQ(library.versions(south).size(), 0U);
}

TEST_P(Adopting, roles_kinds_and_permissions_are_the_policy_s) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  refresh(library);
  auto on = day("2026-10-19");
  EXPECT_THAT(library.permissions(north, "lead", on), ElementsAre("settings.see"));
  EXPECT_THAT(library.permissions(north, "stranger", on), IsEmpty());
  EXPECT_THAT(library.permissions(south, "lead", on), IsEmpty());
  ASSERT_EQ(library.roles(north, on).size(), 2U);
  const auto roles = library.roles(north, on);
  EXPECT_TRUE(roles[0].held_at(""));
  EXPECT_FALSE(roles[0].held_at("bed"));
  EXPECT_FALSE(roles[1].held_at("")) << "a gardener without a bed would tend them all";
  EXPECT_TRUE(roles[1].held_at("bed"));
  EXPECT_FALSE(roles[1].held_at("shed"));
  EXPECT_EQ(library.place_kinds(north, on)[0].plural, "Beds");
}

TEST_P(Adopting, a_value_changes_from_its_day_on) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  auto lead = viewer(north, "lead");
  ASSERT_EQ(set(lead, "weeding-days", "14", "2026-11-01"), "");
  EXPECT_EQ(weeding_days("2026-10-31"), "7");
  EXPECT_EQ(weeding_days("2026-11-01"), "14");
  ASSERT_EQ(set(lead, "weeding-days", "21", "2026-11-01"),
            "");  // thought better of it, the clock standing still
  EXPECT_EQ(weeding_days("2026-12-01"), "21");
  EXPECT_EQ(library.in_force(north, day("2026-10-19"))->number("weeding-days", day("2026-12-01")), 21);
  EXPECT_EQ(library.in_force(north, day("2026-10-19"))->number("opening", day("2026-12-01")), 570);
  EXPECT_THAT(deeds(north), ElementsAre("setting-changed", "setting-changed", "adopted"));
}

TEST_P(Adopting, a_value_is_refused_to_the_wrong_hands_and_outside_its_range) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  auto lead = viewer(north, "lead");
  EXPECT_EQ(set(viewer(north, "gardener"), "weeding-days", "14", "2026-11-01"),
            "|Days between weedings is changed by Lead");
  EXPECT_EQ(set(lead, "opening", "10:00", "2026-11-01"),
            "|Opening is changed by nobody: a new version of the policy does");
  EXPECT_EQ(set(lead, "weeding-days", "31", "2026-11-01"), "value|Enter 30 or less");
  EXPECT_EQ(set(lead, "weeding-days", "soon", "2026-11-01"), "value|Enter a whole number");
  EXPECT_EQ(set(lead, "weeding-days", "8", "2026-10-18"),
            "from|A value changes from today or from a later day");
  EXPECT_EQ(set(lead, "unheard-of", "8", "2026-11-01"), "|This policy has no such setting");
  EXPECT_EQ(set(viewer(south, "lead"), "weeding-days", "8", "2026-11-01"),
            "|This policy has no such setting");
  EXPECT_EQ(weeding_days("2026-12-01"), "7");
  EXPECT_THAT(deeds(north), ElementsAre("adopted"));
}

TEST_P(Adopting, a_value_that_a_new_version_forbids_gives_way_to_its_default) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  ASSERT_EQ(set(viewer(north, "lead"), "weeding-days", "29", "2026-10-19"), "");
  auto stricter = garden(2, "5");
  auto& settings = stricter["settings.yaml"];
  settings.replace(settings.find("most: 30"), 8, "most: 10");
  ASSERT_EQ(adopt_files(north, stricter, "2026-10-19"), "");
  EXPECT_EQ(weeding_days("2026-10-20"), "5");
}

TEST_P(Adopting, another_server_s_adoption_is_seen_at_the_next_look) {
  Library elsewhere{{}, {}};
  refresh(elsewhere);
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  EXPECT_EQ(elsewhere.in_force(north, day("2026-10-19")), nullptr);
  refresh(elsewhere);
  EXPECT_NE(elsewhere.in_force(north, day("2026-10-19")), nullptr);
}

TEST_P(Adopting, readers_may_look_while_others_refresh) {
  ASSERT_EQ(adopt_files(north, garden(1), "2026-10-01"), "");
  refresh(library);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int turn = 0; turn < 50; ++turn) {
        refresh(library);
        EXPECT_NE(library.in_force(north, day("2026-10-19")), nullptr);
      }
    });
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(adopt_files(north, garden(2 + i, std::to_string(8 + i)), "2026-11-01"), "");
  for (auto& thread : threads) thread.join();
  refresh(library);
  EXPECT_EQ(library.versions(north).size(), 6U);
}

TEST(Explaining, tells_every_clause_with_what_is_done_about_it) {
  struct Nothing final : Part {};
  Readers readers = {
      {typeid(Nothing),
       {},
       [](Reading&) { return std::make_unique<Nothing>(); },
       [](const Pack&) {
         return std::vector<Sentence>{{"G-1", "Asks the lead to weed."}, {"", "Sends a letter."}};
       }}};
  auto loaded = load(garden(3), readers);
  auto text = explain(*loaded.pack, readers);
  EXPECT_THAT(text,
              HasSubstr("# Garden policy\n\n- Version: 3\n- Valid from: 1 September 2026\n- Owner: Lead\n"));
  EXPECT_THAT(
      text, HasSubstr("## Beds\n\n### G-1 Beds are weeded\n\nEvery bed is weeded.\n\nLevel: must. Source: "
                      "Rule\\_book 2\n\nWhat the software does:\n\n- Asks the lead to weed.\n\nSettings:\n\n"
                      "- Days between weedings: 7 days (1 to 30), changed by Lead\n"));
  EXPECT_THAT(text, HasSubstr("- Opening: 09:30, fixed by this version\n"));
  EXPECT_THAT(text, HasSubstr("## Beside the clauses\n\n- Sends a letter.\n"));
  Policy policy;
  policy.pack = loaded.pack;
  policy.from = day("2026-10-01");
  policy.values["weeding-days"] = {{day("2026-10-05"), "1"}};
  auto adopted = explain(*loaded.pack, readers, &policy, day("2026-10-19"));
  EXPECT_THAT(adopted, HasSubstr("- In force from: 1 October 2026\n"));
  EXPECT_THAT(adopted, HasSubstr("Days between weedings: 1 day (1 to 30)"));
}

TEST(Explaining, says_when_nothing_is_done) {
  auto files = garden(1);
  files.erase("settings.yaml");
  EXPECT_THAT(
      explain(*load(files, {}).pack, {}),
      HasSubstr(
          "### G-2 Gates are painted\n\nLevel: should\n\nThe software does nothing about this clause.\n"));
}

}  // namespace
}  // namespace plumbline::policies
