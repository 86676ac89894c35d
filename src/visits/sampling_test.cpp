#include "visits/sampling.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "records/testing/lodgers_world.h"

namespace plumbline::visits {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Lines lines_of(int count) {
  Lines out;
  for (int i = 0; i < count; ++i) out.push_back("line " + std::to_string(100 + i));
  return out;
}

TEST(Draw, TakesTheShareRoundedUpButAtLeastSoManyAndAtMostAll) {
  EXPECT_EQ(how_many(50, 20, 3), 10u);
  EXPECT_EQ(how_many(51, 20, 3), 11u);
  EXPECT_EQ(how_many(10, 20, 3), 3u);
  EXPECT_EQ(how_many(2, 20, 3), 2u);
  EXPECT_EQ(how_many(0, 20, 3), 0u);
  EXPECT_EQ(how_many(7, 100, 0), 7u);
  EXPECT_EQ(how_many(7, 900, -4), 7u);
  EXPECT_EQ(how_many(7, 0, 0), 0u);
}

TEST(Draw, TakesEverybodyAboutEquallyOften) {
  const auto population = lines_of(20);
  std::map<std::string, int> taken;
  for (int round = 0; round < 2000; ++round) {
    for (const auto& line : drawn(population, "seed " + std::to_string(round), 3)) ++taken[line];
  }
  EXPECT_THAT(taken, SizeIs(20));
  // 300 each are expected; five standard deviations (16) either side.
  for (const auto& [line, times] : taken)
    EXPECT_THAT(times, AllOf(::testing::Gt(220), ::testing::Lt(380))) << line;
}

TEST(Draw, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const auto population = lines_of(20);
  EXPECT_EQ(drawn(population, "one", 5), drawn(population, "one", 5));
  EXPECT_NE(drawn(population, "one", 5), drawn(population, "two", 5));
  EXPECT_THAT(drawn(population, "one", 50), SizeIs(20));
}

const std::string form = R"(key: visit
title: Visit
sections:
  - key: plan
    title: Plan
    fields:
      - {key: note, kind: text, label: Note}
  - key: talk
    title: Talk
    fields:
      - key: said
        kind: sampled
        sample: lodgers
        label: What lodgers said
        required: yes
        questions:
          - {key: safe, label: "Do you feel safe?", choices: [{key: always, title: Always}, {key: seldom, title: Seldom}]}
          - {key: warm, label: "Is it warm?", choices: [{key: warm, title: Warm}, {key: cold, title: Cold}]}
)";
const std::string record = R"(type: visit
title: Visit
about: house
form: visit
draws: {key: lodgers, relation: lodging, at: [start], share: share, least: 3, least-shown: 3, clause: L-1}
stages: [{key: planned, title: Planned}, {key: begun, title: Begun}, {key: written, title: Written up}]
steps:
  - {key: plan, button: Plan, to: planned, by: [lead], asks: [plan]}
  - {key: start, button: Start, from: [planned, begun], to: begun, by: [lead]}
  - {key: hurry, button: Hurry, from: [planned], to: written, by: [lead], asks: [talk]}
  - {key: write, button: Write, from: [planned, begun], to: written, by: [lead], asks: [talk]}
guards:
  - clause: L-1
    at: [write]
    field: said
    refuse-unless: {at-least: [{share: {of: {sample: lodgers}, have: {is: [its.answered, yes]}}}, 50]}
    say: "Not kept: fewer than half of those drawn were asked."
    explains: Refuses a visit in which most were not asked.
readers:
  - {who: [lead], see: full}
)";

struct Sampling : records::testing::LodgersWorld {
  Sampling() : LodgersWorld({draws()}, sources(), records::testing::lodgers_pack(form, record)) {}

  void fill(int count) {
    for (int i = 0; i < count; ++i) lodger("Lodger " + std::to_string(i), attic);
  }
  RecordId planned() {
    const auto taken = begin(hill);
    EXPECT_TRUE(taken) << refusal(taken);
    return taken->record;
  }
  RecordId started() {
    const auto visit = planned();
    EXPECT_TRUE(step(visit, "start"));
    return visit;
  }
  std::optional<Sample> kept(RecordId visit) {
    return door.ask([&](Read& read) { return sample(read, visit, "lodgers"); });
  }
  std::vector<std::string> deeds(RecordId visit) {
    std::vector<std::string> out;
    for (const auto& line : door.ask([&](Read& read) { return history::of_chain(read, visit.bytes, 50); }))
      out.insert(out.begin(), line.deed);
    return out;
  }
  static json::Object everybody(const Sample& drawn) {
    json::Object out;
    for (const auto& one : drawn.drawn)
      out[one.subject.text()] = json::Object{{"safe", "always"}, {"warm", "cold"}};
    return out;
  }
  std::string write(RecordId visit, json::Object said) {
    return refusal(step(visit, "write", {{"said", std::move(said)}}));
  }
};
INSTANTIATE_TEST_SUITE_P(Both, Sampling, history::testing::both_engines, history::testing::engine_name);

TEST_P(Sampling, FreezesThePopulationInHistoryBeforeTheSeedIsDrawn) {
  fill(20);
  const auto visit = started();
  const auto drawn = kept(visit).value();
  EXPECT_EQ(drawn.size, 20);
  EXPECT_THAT(drawn.drawn, SizeIs(4)) << "a fifth of twenty, by the setting";
  EXPECT_EQ(drawn.digest, digest_of(drawn.population));
  EXPECT_THAT(deeds(visit), ElementsAre("step-taken", "step-taken", "population-frozen", "sample-drawn"));
}

TEST_P(Sampling, DrawsOnlyWhomTheRelationTiesToThePlaceOnThatDay) {
  fill(4);
  lodger("Of another house", porch);
  lodger("Not yet", attic, "2026-12-01");
  lodger("No longer", attic, "2026-09-01", records::testing::day("2026-10-01"));
  const auto drawn = kept(started()).value();
  EXPECT_EQ(drawn.size, 4);
  EXPECT_THAT(drawn.drawn, SizeIs(3)) << "at least three";
}

TEST_P(Sampling, DrawsOnceWhateverHappensToTheRelationsLater) {
  fill(8);
  const auto visit = started();
  const auto first = kept(visit).value();
  fill(5);
  ASSERT_TRUE(step(visit, "start"));
  const auto second = kept(visit).value();
  EXPECT_EQ(second.population, first.population);
  EXPECT_EQ(second.seed, first.seed);
  EXPECT_THAT(second.drawn, SizeIs(first.drawn.size()));
}

TEST_P(Sampling, OfNobodyIsSaidAndMayBeMadeUpForOnceSomebodyIsThere) {
  const auto visit = started();
  EXPECT_EQ(kept(visit)->size, 0);
  EXPECT_THAT(kept(visit)->drawn, IsEmpty());
  EXPECT_THAT(deeds(visit), ElementsAre("step-taken", "step-taken", "nobody-to-draw"));
  fill(1);
  ASSERT_TRUE(step(visit, "start"));
  EXPECT_THAT(kept(visit)->drawn, SizeIs(1));
}

TEST_P(Sampling, NamesNobodyInThePublishedPopulation) {
  const auto somebody = lodger("Kit Green", attic);
  const auto drawn = kept(started()).value();
  EXPECT_THAT(drawn.population, Not(HasSubstr(somebody.text())));
  EXPECT_NE(drawn.population, line_of("", somebody) + "\n") << "salted: nobody can guess the lines";
}

TEST_P(Sampling, TheScriptOutsideTheProductDrawsTheSame) {
  fill(17);
  const auto drawn = kept(started()).value();
  const auto file = std::filesystem::temp_directory_path() / ("population_" + std::to_string(::getpid()));
  const auto answer = file.string() + ".drawn";
  std::ofstream(file, std::ios::binary) << drawn.population;
  const auto ask = [&](const std::string& digest) {
    return std::system(("python3 docs/redraw.py " + file.string() + " " + std::to_string(drawn.size) + " " +
                        digest + " " + drawn.seed + " " + std::to_string(drawn.drawn.size()) + " >" + answer +
                        " 2>&1")
                           .c_str()) == 0;
  };
  EXPECT_TRUE(ask(drawn.digest));
  std::ifstream said(answer);
  std::vector<std::string> lines, expected;
  for (std::string line; std::getline(said, line);) lines.push_back(line);
  for (const auto& one : drawn.drawn) expected.push_back(one.line);
  EXPECT_EQ(lines, expected);
  EXPECT_FALSE(ask(digest_of("another population\n")));
  std::filesystem::remove(file);
  std::filesystem::remove(answer);
}

TEST_P(Sampling, TakesTheAnswersOfThoseDrawn) {
  fill(6);
  const auto visit = started();
  EXPECT_THAT(write(visit, everybody(*kept(visit))), IsEmpty());
}

TEST_P(Sampling, RefusesAnswersOfAnybodyWhoWasNotDrawn) {
  fill(6);
  const auto outsider = lodger("Chosen by hand", porch);
  const auto visit = started();
  auto said = everybody(*kept(visit));
  said[outsider.text()] = json::Object{{"safe", "always"}, {"warm", "warm"}};
  EXPECT_EQ(write(visit, said),
            "L-1 said: Not kept: lodgers are drawn at random, and somebody here was not drawn.");
  const auto seen = door.ask([&](Read& read) { return records::refusals(read, body, "L-1", 10); });
  EXPECT_THAT(seen, SizeIs(1));
}

TEST_P(Sampling, WantsAnAnswerOfEachOrTheReasonWhyNot) {
  fill(6);
  const auto visit = started();
  const auto drawn = kept(visit).value();
  auto said = everybody(drawn);
  const auto last = drawn.drawn.back().subject.text();
  said.erase(last);
  EXPECT_THAT(write(visit, said), HasSubstr("say why somebody was not asked"));
  said[last] = json::Object{{"safe", "always"}};
  EXPECT_THAT(write(visit, said), HasSubstr("say why somebody was not asked")) << "one question is open";
  const auto seen = door.ask([&](Read& read) { return records::refusals(read, body, "L-1", 10); });
  EXPECT_THAT(seen, IsEmpty()) << "not finished is not refused";
  said[last] = json::Object{{"not-asked", "ill that day"}};
  EXPECT_THAT(write(visit, said), IsEmpty());
}

TEST_P(Sampling, IsWhatConditionsCount) {
  fill(6);
  const auto visit = started();
  json::Object said;
  for (const auto& one : kept(visit)->drawn) said[one.subject.text()] = json::Object{{"not-asked", "ill"}};
  EXPECT_EQ(write(visit, said), "L-1 said: Not kept: fewer than half of those drawn were asked.");
}

TEST_P(Sampling, CannotBeLeftOut) {
  fill(6);
  EXPECT_EQ(refusal(step(planned(), "hurry", {{"said", json::Object{}}})),
            "L-1 said: Not kept: nobody has been drawn yet who could answer What lodgers said");
}

TEST_P(Sampling, ShowsNamesOnlyToThoseWhoKnowTheKind) {
  lodger("Kit Green", attic);
  const auto visit = started();
  const auto warden = settled("Wim Moss", "warden", {});
  const auto names = [&](PersonId person) {
    const auto who = viewer(person);
    return door.ask([&](Read& read) {
      const auto policy = library.in_force(body, read.today());
      const auto draw = draw_named(*policy->pack->part<records::RecordsPart>().type("visit"), "lodgers");
      std::vector<std::string> out;
      for (const auto& one : called(read, who, engine, *policy->pack, *draw, *sample(read, visit, "lodgers")))
        out.push_back(one.name);
      return out;
    });
  };
  EXPECT_THAT(names(lead), ElementsAre("Kit Green"));
  EXPECT_THAT(names(warden), ElementsAre("Lodger 1 of 1"));
}

TEST_P(Sampling, WhoKnowsANameIsSaidByThePolicyInForceToday) {
  lodger("Kit Green", attic);
  const auto visit = started();
  auto files = records::testing::lodgers_pack(form, record);
  files["pack.yaml"].replace(files["pack.yaml"].find("version: 1"), 10, "version: 2");
  auto& known = files["relations.yaml"];
  known.replace(known.find("known-to: [lead, keeper]"), 24, "known-to: [keeper]");
  const auto began = library.in_force(body, clock::today(clock));
  const auto loaded = policies::load(files, library.readers(), &library.facts());
  change(
      [&](Write& write) { EXPECT_TRUE(policies::adopt(write, body, files, loaded, clock::today(clock))); });
  door.read([&](Read& read) { library.refresh(read); });
  const auto who = viewer(lead);
  const auto shown = door.ask([&](Read& read) {
    const auto draw = draw_named(*began->pack->part<records::RecordsPart>().type("visit"), "lodgers");
    return called(read, who, engine, *began->pack, *draw, *sample(read, visit, "lodgers"));
  });
  EXPECT_EQ(shown.front().name, "Lodger 1 of 1");
}

}  // namespace
}  // namespace plumbline::visits
