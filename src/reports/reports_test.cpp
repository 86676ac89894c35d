#include "reports/reports.h"

#include "assurance/testing/kept_world.h"
#include "records/scene.h"
#include "reports/words.h"

namespace plumbline::reports {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The kept world's policy, with reports that are published.
policies::Files reporting_pack() {
  auto files = assurance::testing::kept_pack();
  files["pack.yaml"].replace(files["pack.yaml"].find("version: 1"), 10, "version: 2");
  files["roles.yaml"] += "- {key: cook, title: Cook, plural: Cooks, scope: house, may: [], home: reader}\n";
  files["relations.yaml"] =
      "subjects:\n  - {key: lodger, title: Lodger, plural: Lodgers, known-to: [lead], kept-by: [lead]}\n";
  files["forms/report.yaml"] = R"(key: report
title: Report
sections:
  - key: plan
    title: Who and when
    fields:
      - {key: writer, kind: person, label: Written by, roles: [lead]}
      - {key: lodger, kind: subject, subject-kind: lodger, label: About}
  - key: seen
    title: What was seen
    fields:
      - {key: warmth, kind: aspect, label: Warmth}
      - {key: plan-file, kind: file, label: The plan}
  - key: private
    title: For the team
    fields:
      - {key: notes, kind: long-text, label: Notes}
  - key: reply
    title: Your reply
    fields:
      - {key: replies, kind: replies, label: Your reply}
)";
  files["records/report.yaml"] = R"(type: report
title: Report
plural: Reports
about: room
form: report
stages:
  - {key: written, title: Written}
  - {key: published, title: Published}
  - {key: replied, title: Replied to, ends: yes}
steps:
  - {key: write, button: Write, to: written, by: [lead], asks: [plan, seen, private], findings: yes}
  - {key: correct, button: Correct, from: [written, published], to: written, by: [lead], asks: [seen], findings: yes}
  - key: publish
    button: Publish
    from: [written]
    to: published
    by: [lead]
    effects:
      - {copy: report, title: "Report on {place.name}", sections: [plan, seen], clause: C-4}
  - key: reply
    button: Reply
    from: [published]
    to: replied
    by: [keeper]
    asks: [reply]
    effects:
      - {copy: reply, sections: [warmth, reply], clause: C-4}
readers:
  - {who: [lead], see: full}
  - {at: [published, replied], who: [keeper], sections: [plan, seen, reply]}
  - {at: [published, replied], who: [cook], sections: [seen]}
)";
  return files;
}

class Reports : public assurance::testing::KeptWorld {
 protected:
  Reports() {
    abilities.push_back(copy());
    const auto files = reporting_pack();
    const auto loaded = policies::load(files, library.readers(), &library.facts());
    for (const auto& mistake : loaded.mistakes) ADD_FAILURE() << mistake.mark.file << ": " << mistake.message;
    change(
        [&](Write& write) { ASSERT_TRUE(policies::adopt(write, body, files, loaded, clock::today(clock))); });
    door.read([&](Read& read) { library.refresh(read); });
    keeper = settled("Nadia", "nadia@example.org", "keeper", hill);
    cook = settled("Omar", "omar@example.org", "cook", hill);
    const places::Seal seal{};
    const auto lodger = door.act({}, [&](Write& write) {
      return places::add_subject(write, seal, body, "lodger", {}, {"Aylin Berg", "1041"});
    });
    go_to("2026-10-19");
    report = door.act({}, [&](Write& write) { return write_report(write, lodger); });
  }

  RecordId write_report(Write& write, SubjectId lodger) {
    const forms::Shelved shelved{"plan.pdf", "application/pdf", std::string(64, 'd'), "address", 312 * 1024};
    const auto file = forms::evidence(write, forms::keep(write, body, lead, shelved));
    records::Deed deed;
    deed.type = "report";
    deed.step = "write";
    deed.place = attic;
    deed.answers = {{"writer", lead.text()},
                    {"lodger", lodger.text()},
                    {"warmth", {{"seen", true}, {"saw", "The stove was out."}, {"mark", "point"}}},
                    {"plan-file", forms::answer_of(*file)},
                    {"notes", "Between ourselves."}};
    const auto taken = records::take(write, lead_, engine, deed);
    EXPECT_TRUE(taken);
    return taken->record;
  }
  void step(PersonId who, const std::string& name, json::Object answers = {}) {
    records::Deed deed;
    deed.record = report;
    deed.step = name;
    deed.answers = std::move(answers);
    const auto by = viewer(who);
    EXPECT_TRUE(door.act(people::actor(by), [&](Write& write) {
      return records::take(write, by, engine, deed).operator bool();
    })) << name;
  }
  Copy numbered(std::int64_t number) {
    return door.ask([&](Read& read) { return copy_numbered(read, report, number).value(); });
  }
  bool reads(PersonId who, std::int64_t number) {
    const auto by = viewer(who);
    const auto kept = numbered(number);
    return door.ask([&](Read& read) {
      const auto seen = records::open(read, by, engine, report);
      return seen && may_read(*seen, kept);
    });
  }
  std::vector<std::string> happened() {  // "Ruth copy-kept", newest first
    std::vector<std::string> out;
    for (const auto& line : door.ask([&](Read& read) { return history::of_chain(read, report.bytes, 50); }))
      out.push_back(line.person_name + " " + line.deed);
    return out;
  }
  std::string mistakes_with(const std::string& effect) {
    auto files = reporting_pack();
    auto& record = files["records/report.yaml"];
    const std::string whole = "{copy: reply, sections: [warmth, reply], clause: C-4}";
    record.replace(record.find(whole), whole.size(), effect);
    std::string out;
    for (const auto& mistake : policies::load(files, library.readers(), &library.facts()).mistakes)
      out += mistake.message + "\n";
    return out;
  }

  PersonId keeper, cook;
  RecordId report;

 private:
  people::Viewer lead_ = viewer(lead);
};

TEST_P(Reports, PublishingKeepsWhatTheRecordSaysInWords) {
  step(lead, "publish");
  const auto kept = numbered(1);
  EXPECT_EQ(kept.title, "Report on Attic");
  EXPECT_EQ(kept.digest, crypto::hex(crypto::sha256(kept.content)));
  EXPECT_EQ(kept.content, json::canonical(*json::parse(kept.content)));
  EXPECT_EQ(kept.at, clock.now());
  EXPECT_EQ(kept.person, lead);
  for (const auto* words : {"An invented policy", "\"version\":2", "\"place\":\"Attic\"", "\"by\":\"Ruth\"",
                            "Monday 19 October 2026", "Written by", "The stove was out.",
                            "A point to work on", "plan.pdf, 312 KB", "dddddddd"})
    EXPECT_THAT(kept.content, HasSubstr(words));
}

TEST_P(Reports, ACopyHoldsItsSectionsAloneAndNobodysName) {
  step(lead, "publish");
  const auto content = numbered(1).content;
  EXPECT_THAT(content, Not(HasSubstr("Between ourselves")));
  EXPECT_THAT(content, Not(HasSubstr("Aylin")));
  EXPECT_THAT(content, Not(HasSubstr("1041")));
  EXPECT_THAT(content, HasSubstr(R"({"label":"About","words":"Lodger"})"));
}

TEST_P(Reports, ACopyCountsAnswersWithoutTellingWhoGaveThem) {
  forms::Field said;
  said.key = "said";
  said.kind = forms::Kind::sampled;
  said.sample = "lodgers";
  said.questions = {{"warm", "Is it warm?", {{"yes", "Yes"}, {"no", "No"}}}};
  const forms::Form form{"survey", "Survey", {{"voice", "Voice", "", {said}}}};
  records::Type type;
  type.extensions.push_back(
      {"draws", "", yaml::parse("{key: lodgers, least-shown: 1}", "draws").root.value(), {}});
  const json::Object cold{{"warm", "no"}}, warm{{"warm", "yes"}};
  const auto copied = [&](const json::Object& second) {
    const json::Object answers{{"said", json::Object{{SubjectId{id::secret()}.text(), cold},
                                                     {SubjectId{id::secret()}.text(), second}}}};
    return door.ask([&](Read& read) {
      const auto record = *records::by_id(read, report);
      const auto policy = library.by_id(record.policy);
      const records::RecordScene scene{
          read, *policy, {.type = &type, .form = &form, .record = &record, .answers = &answers, .actor = {}}};
      const records::Step none;
      return json::text(sections_in_words(
          read, {engine, *policy, type, none, record, answers, scene, std::nullopt}, form, {"voice"}));
    });
  };
  EXPECT_THAT(copied(warm), HasSubstr("Is it warm? Yes 1, No 1"));
  EXPECT_THAT(copied(cold), HasSubstr("Is it warm? Everybody answered the same, so it is not shown"));
}

TEST_P(Reports, WhatIsChangedLaterDoesNotReachACopy) {
  step(lead, "publish");
  const auto first = numbered(1).content;
  step(lead, "correct", {{"warmth", {{"seen", true}, {"saw", "The stove was lit."}, {"mark", "strength"}}}});
  EXPECT_EQ(numbered(1).content, first);
  step(lead, "publish");
  EXPECT_EQ(numbered(1).content, first);
  EXPECT_THAT(numbered(2).content, HasSubstr("The stove was lit."));
  EXPECT_THAT(numbered(2).content, Not(HasSubstr("was out")));
  EXPECT_EQ(door.ask([&](Read& read) { return copies(read, report); }).size(), 2u);
}

TEST_P(Reports, ACopyThatWasChangedNoLongerFitsItsHash) {
  step(lead, "publish");
  EXPECT_TRUE(unaltered(numbered(1)));
  type("UPDATE frozen_copy SET content = REPLACE(content, 'out', 'lit')");
  EXPECT_FALSE(unaltered(numbered(1)));
}

TEST_P(Reports, TheHashStandsInHistory) {
  step(lead, "publish");
  const auto lines = door.ask([&](Read& read) { return history::of_chain(read, report.bytes, 50); });
  ASSERT_EQ(lines[0].deed, "copy-kept");
  EXPECT_EQ(json::string_at(lines[0].content, "sha256"), numbered(1).digest);
}

TEST_P(Reports, OnlyWhoReadsAllItsSectionsTodayReadsACopy) {
  step(lead, "publish");
  EXPECT_TRUE(reads(lead, 1));
  EXPECT_TRUE(reads(keeper, 1));
  EXPECT_FALSE(reads(cook, 1)) << "who reads some of the sections does not read the copy";
  step(lead, "correct");
  EXPECT_FALSE(reads(keeper, 1)) << "while it is written anew, nobody but the team reads the record";
}

TEST_P(Reports, RepliesStandInACopyByTheirPoint) {
  step(lead, "publish");
  const auto points = door.ask([&](Read& read) { return forms::findings(read, report); });
  ASSERT_EQ(points.size(), 1u);
  step(keeper, "reply",
       {{"replies", {{points[0].id.text(), {{"stance", "inaccurate"}, {"because", "it was August"}}}}}});
  const auto kept = numbered(2);
  EXPECT_THAT(kept.content, HasSubstr("Reply to “Warmth”"));
  EXPECT_THAT(kept.content, HasSubstr("Inaccurate, because: it was August"));
  EXPECT_THAT(kept.content, Not(HasSubstr("plan.pdf"))) << "one field of a section, not all of it";
  EXPECT_EQ(kept.title, "Report");
  EXPECT_TRUE(reads(keeper, 2));
  EXPECT_FALSE(reads(cook, 2));
}

TEST_P(Reports, EachReadingIsWrittenDown) {
  step(lead, "publish");
  const auto by = viewer(keeper);
  const auto kept = numbered(1);
  door.read([&](Read& read) { note_reading(read, by, kept); });
  EXPECT_EQ(happened().front(), "Nadia copy-read");
  EXPECT_TRUE(unaltered(numbered(1)));
}

TEST_P(Reports, NothingIsCopiedBeforeItIsPublished) {
  EXPECT_THAT(door.ask([&](Read& read) { return copies(read, report); }), IsEmpty());
  EXPECT_FALSE(door.ask([&](Read& read) { return copy_numbered(read, report, 1); }));
}

TEST_P(Reports, APackThatCopiesWhatIsNotThereHasAMistake) {
  EXPECT_THAT(mistakes_with("{copy: reply, sections: [warmht], clause: C-4}"), HasSubstr("warmth"));
  EXPECT_THAT(mistakes_with("{copy: reply, titel: Reply, clause: C-4}"), HasSubstr("title"));
  EXPECT_THAT(mistakes_with("{copy: reply, title: \"On {wheather}\", clause: C-4}"), HasSubstr("wheather"));
  EXPECT_EQ(mistakes_with("{copy: reply, clause: C-4}"), "");
}

TEST_P(Reports, ThePolicyPageSaysWhatIsKept) {
  const auto map = yaml::parse("{copy: report}", "a").root.value();
  EXPECT_EQ(copy().explain(*policy().pack, map),
            "Keeps a frozen copy (“report”) of what the record says at that moment, with its hash; it never "
            "changes.");
}

INSTANTIATE_TEST_SUITE_P(Both, Reports, history::testing::both_engines, history::testing::engine_name);

}  // namespace
}  // namespace plumbline::reports
