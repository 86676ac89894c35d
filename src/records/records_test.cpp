// What steps lead to, and who reads through a relation: an invented lodging house, under an invented policy.
#include "records/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/year.h"
#include "history/testing/on_both_engines.h"
#include "places/relations.h"
#include "places/subjects.h"

namespace plumbline::records {
namespace {

using calendar::testing::day;
using ::testing::ElementsAre;

policies::Files lodging_pack() {
  policies::Files files;
  files["pack.yaml"] = R"(key: lodgings
version: 1
title: Lodgings policy
valid-from: 2026-09-01
owner: lead
)";
  files["clauses.yaml"] = R"(- {id: L-1, title: Colours are never judged}
- {id: L-2, title: Nobody is named}
)";
  files["places.yaml"] = R"(kinds:
  - {key: group, title: Group}
  - {key: house, title: House, inside: group, membership: house-of}
  - {key: room, title: Room, inside: house, membership: room-of}
)";
  files["roles.yaml"] = R"(- {key: lead, title: Lead, may: [policy.see]}
- {key: keeper, title: Keeper, scope: house, may: []}
)";
  files["relations.yaml"] = R"(subjects:
  - {key: lodger, title: Lodger, known-to: [lead], kept-by: [lead]}
relations:
  - {key: lodging, title: Lodging, subject: lodger, from: house, to: room}
)";
  files["forms/lodging.yaml"] = R"(key: lodging
title: Lodging
sections:
  - key: all
    title: All
    fields:
      - {key: who, kind: subject, subject-kind: lodger, label: Who, required: yes}
      - {key: sent-by, kind: place, place-kind: house, label: Sent by, required: yes}
      - {key: since, kind: date, label: Since, required: yes}
      - {key: until, kind: date, label: Until}
)";
  files["records/lodging.yaml"] = R"(type: lodging
title: Lodging
about: room
form: lodging
relates: {kind: lodging, subject: who, from: sent-by, first: since, last: until, at: [running, ended]}
stages: [{key: running, title: Running}, {key: ended, title: Ended, ends: yes}, {key: void, title: Void, withdrawn: yes}]
steps:
  - {key: agree, button: Agree, to: running, by: [lead], asks: [who, sent-by, since]}
  - {key: correct, button: Correct, from: [running], by: [lead], asks: [who]}
  - {key: end, button: End, from: [running], to: ended, by: [lead], asks: [until]}
  - {key: void, button: Void, from: [running], to: void, by: [lead]}
guards:
  - clause: L-2
    at: [agree]
    refuse-when: {at-least: [{count: {relations: lodging, about: place, subject: who, where: {is: [its.current, yes]}}}, 1]}
    say: "Not agreed: this lodger has the room already."
    explains: Refuses a second lodging of the same person in a room.
readers:
  - {who: [lead], see: full}
)";
  files["forms/case.yaml"] = R"(key: case
title: Case
sections:
  - key: all
    title: All
    fields:
      - {key: note, kind: text, label: Note}
      - {key: colour, kind: text, label: Colour, clause: L-1, never: "Not kept: colours are never judged."}
)";
  files["records/case.yaml"] = R"(type: case
title: Case
about: house
form: case
stages: [{key: open, title: Open}, {key: closed, title: Closed, ends: yes}]
steps:
  - {key: open, button: Open, to: open, by: [lead], asks: [note]}
  - {key: note, button: Note, from: [open], by: [keeper], anywhere: yes, asks: [note]}
  - key: close
    button: Close
    from: [open]
    to: closed
    by: [lead]
    effects:
      - {then: shut, of: parts, explains: Closes its parts}
      - {then: review/begin, of: new, explains: Begins a review, when: {is: [note, "serious"]}}
guards:
  - clause: L-2
    at: [open]
    field: {latest: {records: case, about: place, where: {given: its.answer.note}}, give: answer.note}
    refuse-when: {is: [note, "named"]}
    say: "Not kept: somebody is named."
    explains: Refuses names.
readers:
  - {who: [lead], see: full}
  - {at: [open], who: [keeper], through: lodging, see: status}
)";
  files["records/task.yaml"] = R"(type: task
title: Task
about: house
part-of: case
link: case
stages: [{key: open, title: Open}, {key: done, title: Done}, {key: shut, title: Shut, ends: yes}]
steps:
  - {key: add, button: Add, to: open, by: [lead]}
  - key: finish
    button: Finish
    from: [open]
    to: done
    by: [lead]
    effects:
      - {then: shut, of: siblings, explains: All end together, when: {is: [{count: {records: task, part-of: whole, stage: [open]}}, 0]}}
  - {key: shut, button: Shut, from: [open, done], to: shut, by: [lead]}
readers:
  - {who: [lead], see: full}
)";
  files["records/review.yaml"] = R"(type: review
title: Review
about: house
stages: [{key: begun, title: Begun}]
steps:
  - {key: begin, button: Begin, to: begun, by: [lead]}
readers:
  - {who: [lead], see: full}
)";
  return files;
}

class Records : public history::testing::OnBothEngines {
 protected:
  Records()
      : abilities{relates(), follows()},
        library({forms::reader(), calendar::reader(), reader(abilities)},
                policies::Facts{sources(), calendar::day_math()}) {
    const auto loaded = policies::load(lodging_pack(), library.readers(), &library.facts());
    for (const auto& mistake : loaded.mistakes) ADD_FAILURE() << mistake.mark.file << ": " << mistake.message;
    change([&](Write& write) {
      body = people::body_named(write, "Invented lodgings");
      EXPECT_TRUE(policies::adopt(write, body, lodging_pack(), loaded, day("2026-09-01")));
    });
    door.read([&](Read& read) { library.refresh(read); });
    group = build("group", "Group");
    change([&](Write& write) { people::set_root(write, body, group); });
    hill = build("house", "Hill House", group);
    lake = build("house", "Lake House", group);
    attic = build("room", "Attic", hill);
    lead = settled("Ruth", "lead", {});
    hill_keeper = settled("Hal", "keeper", hill);
    lake_keeper = settled("Lou", "keeper", lake);
    change([&](Write& write) {
      lodger = places::add_subject(write, seal, body, "lodger", {}, {"Ivo Lund", ""});
    });
  }

  PlaceId build(const std::string& kind, const std::string& name, std::optional<PlaceId> parent = {}) {
    return door.act({}, [&](Write& write) {
      return places::add(write, body,
                         {.kind = kind,
                          .name = name,
                          .town = {},
                          .postcode = {},
                          .safeguarding_name = {},
                          .safeguarding_phone = {},
                          .parent = parent,
                          .membership = kind + "-of",
                          .first_day = day("2026-09-01")});
    });
  }
  PersonId settled(const std::string& name, const std::string& role, std::optional<PlaceId> at) {
    return door.act({}, [&](Write& write) {
      const auto invited =
          people::invite_first(write, body, {name, name + "@example.org", role, at, day("2026-09-01"), {}});
      people::join_without_password(write, invited.account);
      return invited.person;
    });
  }
  Viewer viewer(PersonId person) {
    const people::Grants grants{.permissions =
                                    [this](BodyId of, std::string_view role) {
                                      return library.permissions(of, role, clock::today(clock));
                                    },
                                .relations = places::audiences_through};
    return door.ask([&](Read& read) { return people::viewer_of(read, person, body, grants).value(); });
  }
  Result<Taken, Refused> take_as(PersonId person, const Deed& deed) {
    const auto who = viewer(person);
    return door.act(people::actor(who), [&](Write& write) { return take(write, who, engine, deed); });
  }
  RecordId made(std::string type, std::string step, PlaceId place, json::Object answers = {},
                std::optional<RecordId> whole = {}) {
    const auto taken = take_as(lead, {.record = {},
                                      .type = std::move(type),
                                      .place = place,
                                      .part_of = whole,
                                      .step = std::move(step),
                                      .answers = std::move(answers),
                                      .reason = {},
                                      .version = {}});
    EXPECT_TRUE(taken) << (taken || !taken.error().problems.any() ? ""
                                                                  : taken.error().problems.list()[0].message);
    return taken ? taken->record : RecordId{};
  }
  Result<Taken, Refused> step(PersonId person, RecordId record, std::string step, json::Object answers = {}) {
    return take_as(person, {.record = record,
                            .type = {},
                            .place = {},
                            .part_of = {},
                            .step = std::move(step),
                            .answers = std::move(answers),
                            .reason = {},
                            .version = {}});
  }
  std::string stage(RecordId record) {
    return door.ask([&](Read& read) { return by_id(read, record)->stage; });
  }
  std::size_t count(std::string type) {
    const auto who = viewer(lead);
    return door.ask([&](Read& read) {
      return list(read, who, {.type = std::move(type), .stages = {}, .place = {}, .part_of = {}}, 100).size();
    });
  }
  bool reads(PersonId person, RecordId record) {
    const auto who = viewer(person);
    return door.ask([&](Read& read) { return static_cast<bool>(records::open(read, who, engine, record)); });
  }
  RecordId lodge(std::string_view since) {
    return made("lodging", "agree", attic,
                {{"who", lodger.text()}, {"sent-by", lake.text()}, {"since", std::string{since}}});
  }

  places::Seal seal{};
  Abilities abilities;
  policies::Library library;
  Engine engine{library, abilities, &seal};
  BodyId body;
  PlaceId group, hill, lake, attic;
  PersonId lead, hill_keeper, lake_keeper;
  SubjectId lodger;
};

TEST_P(Records, AStepWithoutAStageLeavesTheRecordWhereItStands) {
  const auto one = made("case", "open", hill);
  ASSERT_TRUE(step(hill_keeper, one, "note").error().no);  // may act anywhere, but cannot read it
  lodge("2026-09-10");
  ASSERT_TRUE(step(lake_keeper, one, "note", {{"note", "looked in"}}));
  EXPECT_EQ(stage(one), "open");
}

TEST_P(Records, ClosingTheWholeShutsItsOpenParts) {
  const auto whole = made("case", "open", hill);
  const auto part = made("task", "add", hill, {}, whole);
  const auto other = made("task", "add", lake, {}, made("case", "open", lake));
  ASSERT_TRUE(step(lead, whole, "close"));
  EXPECT_EQ(stage(part), "shut");
  EXPECT_EQ(stage(other), "open");
}

TEST_P(Records, TheLastPartToFinishEndsThemAll) {
  const auto whole = made("case", "open", hill);
  const auto first = made("task", "add", hill, {}, whole);
  const auto second = made("task", "add", hill, {}, whole);
  ASSERT_TRUE(step(lead, first, "finish"));
  EXPECT_EQ(stage(first), "done");
  ASSERT_TRUE(step(lead, second, "finish"));
  EXPECT_EQ(stage(first), "shut");
  EXPECT_EQ(stage(second), "shut");
}

TEST(Packs, AStepThatComesRoundToItselfIsAMistake) {
  const Abilities abilities{relates(), follows()};
  const policies::Library library({forms::reader(), calendar::reader(), reader(abilities)},
                                  policies::Facts{sources(), calendar::day_math()});
  auto files = lodging_pack();
  auto& review = files["records/review.yaml"];
  const std::string plain = "by: [lead]}",
                    round = "by: [lead], effects: [{then: review/begin, of: new, explains: Round}]}";
  review.replace(review.find(plain), plain.size(), round);
  const auto loaded = policies::load(files, library.readers(), &library.facts());
  ASSERT_EQ(loaded.mistakes.size(), 1u);
  EXPECT_EQ(loaded.mistakes[0].message, "review/begin comes round to itself and has no end");
}

TEST_P(Records, ARecordFollowsOnlyWhenItsTestHolds) {
  ASSERT_TRUE(step(lead, made("case", "open", hill, {{"note", "slight"}}), "close"));
  EXPECT_EQ(count("review"), 0u);
  ASSERT_TRUE(step(lead, made("case", "open", hill, {{"note", "serious"}}), "close"));
  EXPECT_EQ(count("review"), 1u);
}

TEST_P(Records, APartIsAboutThePlaceOfItsWholeOrNearIt) {
  const auto whole = made("case", "open", hill);
  const auto taken = take_as(lead, {.record = {},
                                    .type = "task",
                                    .place = lake,
                                    .part_of = whole,
                                    .step = "add",
                                    .answers = {},
                                    .reason = {},
                                    .version = {}});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().problems.list().at(0).field, "place");
}

TEST_P(Records, WhatIsNeverAskedIsRefusedUnderItsClause) {
  const auto taken = take_as(lead, {.record = {},
                                    .type = "case",
                                    .place = hill,
                                    .part_of = {},
                                    .step = "open",
                                    .answers = {{"colour", "red"}},
                                    .reason = {},
                                    .version = {}});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().problems.list().at(0).clause, "L-1");
  EXPECT_EQ(count("case"), 0u);
}

TEST_P(Records, AGuardNamesTheFieldThatItsRowsFound) {
  made("case", "open", hill, {{"note", "note"}});
  const auto taken = take_as(lead, {.record = {},
                                    .type = "case",
                                    .place = hill,
                                    .part_of = {},
                                    .step = "open",
                                    .answers = {{"note", "named"}},
                                    .reason = {},
                                    .version = {}});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().problems.list().at(0).field, "note");
}

TEST_P(Records, AReaderThroughARelationReadsOnlyWhileItHolds) {
  const auto one = made("case", "open", hill);
  EXPECT_FALSE(reads(lake_keeper, one));
  const auto lodging = lodge("2026-10-20");
  EXPECT_FALSE(reads(lake_keeper, one)) << "it begins tomorrow";
  pass(std::chrono::hours{24});
  EXPECT_TRUE(reads(lake_keeper, one));
  EXPECT_FALSE(reads(hill_keeper, one)) << "nobody lodges from Hill House";
  ASSERT_TRUE(step(lead, lodging, "end", {{"until", "2026-10-20"}}));
  EXPECT_TRUE(reads(lake_keeper, one)) << "the last day still counts";
  pass(std::chrono::hours{24});
  EXPECT_FALSE(reads(lake_keeper, one));
}

TEST_P(Records, ARelationThatNeverHeldOpensNothing) {
  const auto one = made("case", "open", hill);
  const auto lodging = lodge("2026-09-10");
  EXPECT_TRUE(reads(lake_keeper, one));
  ASSERT_TRUE(step(lead, lodging, "void"));
  EXPECT_FALSE(reads(lake_keeper, one));
}

TEST_P(Records, ConditionsCountRelationsOfTheSameSubject) {
  lodge("2026-09-10");
  const auto again =
      take_as(lead, {.record = {},
                     .type = "lodging",
                     .place = attic,
                     .part_of = {},
                     .step = "agree",
                     .answers = {{"who", lodger.text()}, {"sent-by", hill.text()}, {"since", "2026-10-01"}},
                     .reason = {},
                     .version = {}});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().problems.list().at(0).clause, "L-2");
}

TEST_P(Records, SomebodyWhoDoesNotKnowASubjectCannotChooseIt) {
  const auto stranger = door.act({}, [&](Write& write) {
    return places::add_subject(write, seal, people::body_named(write, "Elsewhere"), "lodger", {},
                               {"Ann Oak", ""});
  });
  const auto taken =
      take_as(lead, {.record = {},
                     .type = "lodging",
                     .place = attic,
                     .part_of = {},
                     .step = "agree",
                     .answers = {{"who", stranger.text()}, {"sent-by", lake.text()}, {"since", "2026-10-01"}},
                     .reason = {},
                     .version = {}});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().problems.list().at(0).field, "who");
}

TEST_P(Records, WhoMayBeChosenIsSaidByThePolicyInForceNotByThatOfTheRecord) {
  const auto lodging = lodge("2026-09-10");
  const auto other = door.act({}, [&](Write& write) {
    return places::add_subject(write, seal, body, "lodger", {}, {"Ann Oak", ""});
  });
  EXPECT_TRUE(step(lead, lodging, "correct", {{"who", other.text()}}));

  auto files = lodging_pack();
  files["pack.yaml"].replace(files["pack.yaml"].find("version: 1"), 10, "version: 2");
  auto& known = files["relations.yaml"];
  known.replace(known.find("known-to: [lead]"), 16, "known-to: [keeper]");
  const auto loaded = policies::load(files, library.readers(), &library.facts());
  change(
      [&](Write& write) { EXPECT_TRUE(policies::adopt(write, body, files, loaded, clock::today(clock))); });
  door.read([&](Read& read) { library.refresh(read); });
  EXPECT_FALSE(step(lead, lodging, "correct", {{"who", lodger.text()}})) << "leads know no names any more";
}

INSTANTIATE_TEST_SUITE_P(BothEngines, Records, history::testing::both_engines, history::testing::engine_name);

}  // namespace
}  // namespace plumbline::records
