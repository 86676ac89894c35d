#include "places/subjects.h"

#include "places/testing/subject_world.h"

namespace plumbline::places {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Subjects : public testing::SubjectWorld {
 protected:
  std::string bytes_of(SubjectId subject) {
    static const sql::Query query{"sealed", sql::Shape::optional,
                                  "SELECT sealed FROM subject_identity WHERE subject = ?1",
                                  "SELECT sealed FROM subject_identity WHERE subject = $1"};
    return door
        .ask([&](Read& read) {
          return read.sql.first(query, {subject}, [](const sql::Row& row) {
            const auto bytes = row.blob(0);
            return std::string{bytes.begin(), bytes.end()};
          });
        })
        .value_or("");
  }
  std::string whole_history() {
    std::string out;
    door.read([&](Read& read) {
      history::export_lines(read, [&](const std::string& line) { out += line + "\n"; });
    });
    return out;
  }
  std::optional<Identity> identity(SubjectId subject) {
    return door.ask([&](Read& read) { return identity_of(read, seal, subject); });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Subjects, history::testing::both_engines, history::testing::engine_name);

TEST_P(Subjects, AreKnownByNameToWholeBodyRolesAndInOrderOfNames) {
  pupil("Émile Dray");
  pupil("Zora Quill");
  pupil("aylin berg");
  EXPECT_THAT(known_to(lead), ElementsAre("aylin berg", "Émile Dray", "Zora Quill"));
  EXPECT_THAT(known_to(holding("caretaker", std::nullopt)), IsEmpty());
}

TEST_P(Subjects, AManagerKnowsOnlyThosePlacedWithThemToday) {
  const auto aylin = pupil("Aylin Berg");
  const auto zora = pupil("Zora Quill");
  place_pupil(aylin, mill);
  place_pupil(zora, forge);

  EXPECT_THAT(known_to(manager), ElementsAre("Aylin Berg"));
  EXPECT_THAT(known_to(other_manager), ElementsAre("Zora Quill"));
  EXPECT_TRUE(is_known_to(manager, aylin));
  EXPECT_FALSE(is_known_to(manager, zora));
  EXPECT_FALSE(is_known_to(holding("visitor", anvil), aylin));
}

TEST_P(Subjects, AnEndedPlacementClosesAtOnce) {
  const auto aylin = pupil("Aylin Berg");
  auto stay = place_pupil(aylin, mill);
  stay.last_day = today;
  change([&](Write& write) { relate(write, stay); });
  EXPECT_TRUE(is_known_to(manager, aylin));

  pass(std::chrono::hours{24});
  EXPECT_FALSE(is_known_to(manager, aylin));
  EXPECT_THAT(known_to(manager), IsEmpty());
  EXPECT_THAT(known_to(lead), ElementsAre("Aylin Berg"));
}

TEST_P(Subjects, AreKnownFromWhenTheirPlacementIsMadeThoughItBeginsLater) {
  const auto aylin = pupil("Aylin Berg");
  auto stay = placement(aylin, mill);
  stay.first_day = today + std::chrono::days{7};
  stay.last_day = today + std::chrono::days{8};
  change([&](Write& write) { relate(write, stay); });
  EXPECT_THAT(known_to(manager), ElementsAre("Aylin Berg")) << "their folder says who is to come";
  EXPECT_TRUE(is_known_to(manager, aylin));
  EXPECT_THAT(known_to(other_manager), IsEmpty());
  EXPECT_FALSE(is_known_to(other_manager, aylin));

  pass(std::chrono::hours{9 * 24});
  EXPECT_THAT(known_to(manager), IsEmpty());
  EXPECT_FALSE(is_known_to(manager, aylin));
}

TEST_P(Subjects, AreForgottenByThePlaceWhereTheyWereAddedOnceTheyAreElsewhereAlone) {
  const auto owen = pupil("Owen Tasker", anvil);
  const auto here = placement(owen, mill, today + std::chrono::days{2});
  auto elsewhere = placement(owen, forge);
  elsewhere.first_day = today + std::chrono::days{1};
  change([&](Write& write) { relate(write, here), relate(write, elsewhere); });
  const auto kept_at_anvil = [&] {
    return door.ask([&](Read& read) { return kept_subjects(read, north, "pupil", {anvil}).contains(owen); });
  };
  EXPECT_TRUE(is_known_to(manager, owen));
  pass(std::chrono::hours{24});
  EXPECT_TRUE(is_known_to(manager, owen)) << "both stand";
  EXPECT_TRUE(kept_at_anvil());

  pass(std::chrono::hours{48});
  EXPECT_FALSE(is_known_to(manager, owen));
  EXPECT_THAT(known_to(manager), IsEmpty());
  EXPECT_FALSE(kept_at_anvil());
  EXPECT_THAT(known_to(other_manager), ElementsAre("Owen Tasker"));

  elsewhere.last_day = today + std::chrono::days{2};
  change([&](Write& write) { relate(write, elsewhere); });
  EXPECT_TRUE(is_known_to(manager, owen)) << "nobody else has them";
  EXPECT_TRUE(kept_at_anvil());
}

TEST_P(Subjects, OfSomeOnlyTheirNamesAreOpenedAndOnlyKnownOnes) {
  const auto aylin = pupil("Aylin Berg");
  const auto zora = pupil("Zora Quill");
  pupil("Owen Tasker");
  place_pupil(aylin, mill);
  place_pupil(zora, forge);
  const auto among = [&](const Viewer& who, const std::vector<SubjectId>& some) {
    sql::tally() = {};
    std::vector<std::string> out;
    for (const auto& one : door.ask([&](Read& read) {
           return known_among(read, seal, who, "pupil", {"lead", "head", "manager"}, some);
         }))
      out.push_back(one.identity.name);
    EXPECT_LE(sql::tally().statements, 1);
    return out;
  };
  EXPECT_THAT(among(lead, {zora, aylin, zora}), ElementsAre("Aylin Berg", "Zora Quill"));
  EXPECT_THAT(among(manager, {zora, aylin}), ElementsAre("Aylin Berg"));
  EXPECT_THAT(among(manager, {zora}), IsEmpty());
  EXPECT_THAT(among(lead, {}), IsEmpty());
  EXPECT_THAT(among(holding("caretaker", anvil), {aylin}), IsEmpty());
}

TEST_P(Subjects, AreFoundByTheBeginningOfTheirNameAndReadPageByPage) {
  for (const auto* name : {"Zora Quill", "Éva Moss", "Aylin Berg", "Eva Dray", "Owen Tasker"}) pupil(name);
  const auto page = [&](std::string_view beginning, std::string_view after) {
    return door.ask([&](Read& read) {
      return page_of_subjects(read, seal, lead, "pupil", {"lead"}, {beginning, after}, 2);
    });
  };
  const auto names_of = [](const SubjectPage& some) {
    std::vector<std::string> out;
    for (const auto& one : some.subjects) out.push_back(one.identity.name);
    return out;
  };
  EXPECT_THAT(names_of(page("eva", "")), ElementsAre("Eva Dray", "Éva Moss"));
  EXPECT_FALSE(page("eva", "").more);
  EXPECT_THAT(names_of(page("1041", "")), ElementsAre("Aylin Berg", "Eva Dray"));
  auto some = page("", "");
  std::vector<std::string> all = names_of(some);
  while (some.more) {
    some = page("", some.subjects.back().subject.id.text());
    for (const auto& name : names_of(some)) all.push_back(name);
  }
  EXPECT_THAT(all, ElementsAre("Aylin Berg", "Eva Dray", "Éva Moss", "Owen Tasker", "Zora Quill"));
  EXPECT_THAT(names_of(page("", SubjectId{id::secret()}.text())), IsEmpty()) << "no page follows nobody";
}

TEST_P(Subjects, WhoPlacedThemKnowsThemAndSoDoesThePlaceWhereTheyWereAdded) {
  const auto aylin = pupil("Aylin Berg");
  const auto owen = pupil("Owen Tasker", forge);
  place_pupil(aylin, mill);
  EXPECT_THAT(known_to(head), ElementsAre("Aylin Berg"));
  EXPECT_TRUE(is_known_to(head, aylin));
  EXPECT_THAT(known_to(other_manager), ElementsAre("Owen Tasker"));
  EXPECT_TRUE(is_known_to(other_manager, owen));
}

TEST_P(Subjects, AreUnknownToAnotherBody) {
  const auto aylin = pupil("Aylin Berg");
  auto stranger = viewer(south, std::nullopt);
  stranger.holdings.front().role = "lead";
  EXPECT_THAT(known_to(stranger), IsEmpty());
  EXPECT_FALSE(is_known_to(stranger, aylin));
}

TEST_P(Subjects, AnErasedNameIsGoneAndFiguresStay) {
  const auto aylin = pupil("Aylin Berg");
  place_pupil(aylin, mill);
  change([&](Write& write) { erase_identity(write, aylin, "Asked for by the family"); });
  EXPECT_THAT(whole_history(), HasSubstr("Asked for by the family"));
  EXPECT_THAT(whole_history(), Not(HasSubstr("Aylin")));

  EXPECT_FALSE(identity(aylin));
  EXPECT_EQ(bytes_of(aylin), "");
  EXPECT_THAT(known_to(lead), IsEmpty());
  EXPECT_EQ(door.ask([&](Read& read) { return relations_to(read, north, "placement", {mill}).size(); }), 1U);
  change([&](Write& write) { correct_subject(write, seal, aylin, {.name = "Aylin B", .reference = ""}); });
  EXPECT_FALSE(identity(aylin)) << "what was erased does not come back";
}

TEST_P(Subjects, AReasonForErasingTellsNoName) {
  const Identity aylin{.name = "Aylin de Berg", .reference = "1041"};
  for (const auto* reason : {"", " . ", "AYLIN’s family asked", "The Berg family asked", "Pupil 1041 asked"})
    EXPECT_TRUE(erasing_problems(aylin, reason).any()) << reason;
  EXPECT_TRUE(erasing_problems(aylin, std::string(1001, 'x')).any());
  EXPECT_FALSE(erasing_problems(aylin, "The family asked de facto, 2041").any());
}

TEST_P(Subjects, ACorrectedNameReplacesTheOldOne) {
  const auto aylin = pupil("Aylin Burg");
  change([&](Write& write) {
    correct_subject(write, seal, aylin, {.name = "Aylin Berg", .reference = "1042"});
  });
  EXPECT_EQ(identity(aylin)->name, "Aylin Berg");
  EXPECT_EQ(identity(aylin)->reference, "1042");
}

TEST_P(Subjects, HistoryAndTheTableOfNamesHoldNoPlainName) {
  const auto aylin = pupil("Aylin Berg");
  change([&](Write& write) {
    correct_subject(write, seal, aylin, {.name = "Ailin Berg", .reference = "77123"});
  });
  const auto bytes = bytes_of(aylin);
  EXPECT_GT(bytes.size(), 40U);
  for (const auto* word : {"Aylin", "Ailin", "Berg", "77123"}) {
    EXPECT_THAT(bytes, Not(HasSubstr(word)));
    EXPECT_THAT(whole_history(), Not(HasSubstr(word)));
  }
  EXPECT_THAT(whole_history(), HasSubstr("name-corrected"));
}

TEST_P(Subjects, AnotherKeyOpensNoName) {
  const auto aylin = pupil("Aylin Berg");
  const Seal other{crypto::keyed_hash({}, "another key")};
  EXPECT_THROW(door.read([&](Read& read) { identity_of(read, other, aylin); }), std::runtime_error);
  EXPECT_TRUE(door.ask([&](Read& read) { return opens_identities(read, seal); }));
  EXPECT_FALSE(door.ask([&](Read& read) { return opens_identities(read, other); }));
}

TEST_P(Subjects, ANameMovedToAnotherSubjectDoesNotOpen) {
  const auto aylin = pupil("Aylin Berg");
  const auto zora = pupil("Zora Quill");
  const auto bytes = sealed(seal, aylin, {.name = "Aylin Berg", .reference = ""});
  EXPECT_EQ(opened(seal, aylin, bytes).name, "Aylin Berg");
  EXPECT_THROW(opened(seal, zora, bytes), std::runtime_error);
}

TEST_P(Subjects, NamesForRulesAreThoseOfTheDay) {
  const auto aylin = pupil("Aylin Berg");
  const auto zora = pupil("Zora Quill");
  place_pupil(aylin, mill, today);
  place_pupil(zora, forge);
  const auto at = [&](clock::Date day) {
    std::vector<std::string> out;
    for (const auto& one : door.ask([&](Read& read) {
           return subjects_related_to(read, seal, north, "placement", {mill, forge}, day);
         }))
      out.push_back(one.identity.name);
    return out;
  };
  EXPECT_THAT(at(today), ElementsAre("Aylin Berg", "Zora Quill"));
  EXPECT_THAT(at(today + std::chrono::days{1}), ElementsAre("Zora Quill"));
  EXPECT_THAT(at(today - std::chrono::days{1}), IsEmpty());
}

TEST_P(Subjects, TheirKeysTellNoTime) {
  const auto first = pupil("Aylin Berg");
  EXPECT_EQ(first.text()[14], '4') << "a random key, not one that sorts by time: " << first.text();
}

}  // namespace
}  // namespace plumbline::places
