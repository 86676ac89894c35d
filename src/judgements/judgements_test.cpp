// Grades that stand and fall with their records: invented guest houses, judged by an invented rubric.
#include "judgements/judgements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/year.h"
#include "history/testing/on_both_engines.h"
#include "places/places.h"
#include "records/scene.h"

namespace plumbline::judgements {
namespace {

using calendar::testing::day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string comfort = R"(key: comfort
title: Comfort
scales:
  - key: three
    title: Three words
    grades:
      - {key: splendid, title: Splendid, band: splendid, worth: 3}
      - {key: decent, title: Decent, band: decent, worth: 2}
      - {key: bleak, title: Bleak, band: bleak, worth: 1}
areas:
  - {key: beds, title: Beds, scale: three}
  - {key: meals, title: Meals, scale: three}
  - {key: owners, title: Owners, scale: three, judged: no}
  - {key: whole, title: The whole, scale: three, derived: yes}
)";

const std::string tasting = R"(type: tasting
title: Tasting
about: house
form: tasting
day: date
judges:
  column: final
  title: Final
  day: date
  grades: [beds, meals, whole]
  at: [given]
  evidence:
    - {key: stays, title: Nights stayed, clause: H-2, from: {records: stay, about: place}}
    - {key: letters, title: Letters, from: {records: letter, about: place, stage: [come]}}
stages: [{key: draft, title: Draft}, {key: given, title: Given}, {key: void, title: Void, withdrawn: yes}]
steps:
  - {key: write, button: Write, to: draft, by: [lead], asks: [date, beds, meals, whole]}
  - {key: give, button: Give, from: [draft], to: given, by: [lead]}
  - {key: correct, button: Correct, from: [given], by: [lead], asks: [beds, meals, whole]}
  - {key: void, button: Take back, from: [given], to: void, by: [lead]}
readers:
  - {who: [lead], see: full}
  - {at: [given], who: [keeper], sections: [outcome]}
  - {at: [given], who: [guest], see: status}
)";

policies::Files guest_house_pack() {
  policies::Files files;
  files["pack.yaml"] =
      "key: houses\nversion: 1\ntitle: Houses\nvalid-from: 2026-09-01\nowner: lead\nrubrics: [comfort]\n";
  files["rubrics/comfort.yaml"] = comfort;
  files["clauses.yaml"] = R"(- {id: H-1, title: Nobody is lodged in a bleak house}
- {id: H-3, title: Nobody is lodged while many houses are bleak}
- {id: H-2, title: A judgement rests on nights stayed}
)";
  files["places.yaml"] = R"(kinds:
  - {key: town, title: Town}
  - {key: house, title: House, inside: town, membership: house-of}
  - {key: room, title: Room, inside: house, membership: room-of}
)";
  files["roles.yaml"] = R"(- {key: lead, title: Lead, may: [policy.see]}
- {key: keeper, title: Keeper, scope: house, may: []}
- {key: guest, title: Guest, scope: house, may: []}
)";
  files["forms/tasting.yaml"] = R"(key: tasting
title: Tasting
sections:
  - key: seen
    title: What was seen
    fields:
      - {key: date, kind: date, label: Day, required: yes}
      - {key: beds, kind: grade, area: beds, label: Beds}
      - {key: meals, kind: grade, area: meals, label: Meals}
  - key: outcome
    title: Outcome
    fields:
      - {key: whole, kind: grade, area: whole, label: The whole, proposed: {least: [beds, meals]}}
      - {key: owners, kind: grade, area: owners, label: Owners, never: Owners are not judged.}
)";
  files["records/tasting.yaml"] = tasting;
  files["records/stay.yaml"] = R"(type: stay
title: Stay
about: house
stages: [{key: over, title: Over}]
steps: [{key: note, button: Note, to: over, by: [lead]}]
readers: [{who: [lead], see: full}]
)";
  files["records/letter.yaml"] = R"(type: letter
title: Letter
about: house
stages: [{key: come, title: Come}]
steps: [{key: note, button: Note, to: come, by: [lead]}]
readers: [{who: [lead], see: full}]
)";
  files["records/lodging.yaml"] = R"(type: lodging
title: Lodging
about: room
stages: [{key: agreed, title: Agreed}]
steps: [{key: agree, button: Agree, to: agreed, by: [lead]}]
guards:
  - clause: H-1
    at: [agree]
    refuse-when: {below: [{latest: {grades: whole, about: house, column: final}, give: worth}, {band: decent}]}
    say: "Not agreed: this house is bleak."
    explains: Refuses lodgings in a bleak house.
  - clause: H-3
    at: [agree]
    refuse-when: {at-least: [{count: {grades: whole, where: {below: [its.worth, {band: decent}]}}}, 3]}
    say: "Not agreed: three houses of this body are bleak."
    explains: Refuses lodgings while many houses are bleak.
readers: [{who: [lead], see: full}]
)";
  return files;
}

json::Object graded(std::string_view date, std::string_view beds, std::string_view meals,
                    std::string_view whole) {
  return {{"date", date}, {"beds", beds}, {"meals", meals}, {"whole", whole}};
}

class Judgements : public history::testing::OnBothEngines {
 protected:
  Judgements()
      : abilities{judges()},
        library({policies::rubrics_reader(), forms::reader(), calendar::reader(), records::reader(abilities)},
                all_facts()) {
    change([&](Write& write) { body = people::body_named(write, "Invented houses"); });
    adopt(guest_house_pack(), "2026-09-01");
    town = build("town", "Wenmoor", {});
    change([&](Write& write) { people::set_root(write, body, town); });
    hill = build("house", "Hill House", town);
    lake = build("house", "Lake House", town);
    attic = build("room", "Attic", hill);
    lead = settled("Ruth", "lead", {});
    hal = settled("Hal", "keeper", hill);
    lou = settled("Lou", "keeper", lake);
    gus = settled("Gus", "guest", hill);
  }
  static policies::Facts all_facts() {
    policies::Facts out{records::sources(), calendar::day_math()};
    for (auto& source : sources()) out.sources.push_back(std::move(source));
    return out;
  }
  void adopt(const policies::Files& files, std::string_view from) {
    const auto loaded = policies::load(files, library.readers(), &library.facts());
    for (const auto& mistake : loaded.mistakes)
      ADD_FAILURE() << mistake.mark.file << ":" << mistake.mark.line << " " << mistake.message;
    change([&](Write& write) { EXPECT_TRUE(policies::adopt(write, body, files, loaded, day(from))); });
    door.read([&](Read& read) { library.refresh(read); });
  }
  PlaceId build(const std::string& kind, const std::string& name, std::optional<PlaceId> parent) {
    places::NewPlace place;
    place.kind = kind;
    place.name = name;
    place.parent = parent;
    place.membership = kind + "-of";
    place.first_day = day("2026-09-01");
    return door.act({}, [&](Write& write) { return places::add(write, body, place); });
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
    const people::Grants grants{.permissions = [this](BodyId of, std::string_view role) {
      return library.permissions(of, role, clock::today(clock));
    }};
    return door.ask([&](Read& read) { return people::viewer_of(read, person, body, grants).value(); });
  }
  Result<records::Taken, records::Refused> take(records::Deed deed) {
    const auto who = viewer(lead);
    return door.act(people::actor(who),
                    [&](Write& write) { return records::take(write, who, engine, deed); });
  }
  Result<records::Taken, records::Refused> make(std::string type, std::string step, PlaceId place,
                                                json::Object answers = {}) {
    records::Deed deed;
    deed.type = std::move(type);
    deed.step = std::move(step);
    deed.place = place;
    deed.answers = std::move(answers);
    return take(std::move(deed));
  }
  void step(RecordId record, std::string step, json::Object answers = {}) {
    records::Deed deed;
    deed.record = record;
    deed.step = std::move(step);
    deed.answers = std::move(answers);
    EXPECT_TRUE(take(std::move(deed)));
  }
  RecordId given(PlaceId house, json::Object answers) {
    const auto written = make("tasting", "write", house, std::move(answers));
    EXPECT_TRUE(written);
    step(written->record, "give");
    return written->record;
  }
  // "beds splendid 2026-10-01", in the order of areas within a day.
  std::vector<std::string> seen_by(PersonId person, PlaceId place) {
    const auto who = viewer(person);
    const auto found = door.ask([&](Read& read) { return seen_at(read, who, library, place); });
    std::vector<std::string> out;
    for (const auto& one : found)
      out.push_back(one.judgement.area + " " + one.judgement.grade + " " + clock::iso(one.judgement.day));
    return out;
  }
  std::string clause_that_refuses_a_lodging() {
    const auto taken = make("lodging", "agree", attic);
    return taken ? "" : taken.error().problems.list().front().clause;
  }
  std::vector<Gathered> rests_on(RecordId id, PersonId person) {
    const auto who = viewer(person);
    return door.ask([&](Read& read) {
      const auto record = *records::by_id(read, id);
      const auto policy = library.by_id(record.policy);
      const auto* type = policy->pack->part<records::RecordsPart>().type(record.type);
      const auto answers = records::answers_of(read, id);
      const records::RecordScene scene{
          read,
          *policy,
          {.type = type, .form = nullptr, .record = &record, .answers = &answers, .actor = {}}};
      return evidence(*type, who, scene, library.facts());
    });
  }

  records::Abilities abilities;
  policies::Library library;
  records::Engine engine{library, abilities};
  BodyId body;
  PlaceId town, hill, lake, attic;
  PersonId lead, hal, lou, gus;
};

TEST_P(Judgements, StandWhileTheRecordStandsWhereItJudges) {
  const auto written = make("tasting", "write", hill, graded("2026-10-01", "splendid", "bleak", "bleak"));
  ASSERT_TRUE(written);
  EXPECT_THAT(seen_by(lead, hill), IsEmpty());  // a draft judges nobody
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
  step(written->record, "give");
  EXPECT_THAT(seen_by(lead, hill),
              testing::UnorderedElementsAre("beds splendid 2026-10-01", "meals bleak 2026-10-01",
                                            "whole bleak 2026-10-01"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "H-1");
}

TEST_P(Judgements, NoLongerCountOnceTheyAreWithdrawn) {
  const auto bleak = given(hill, graded("2026-10-01", "bleak", "bleak", "bleak"));
  ASSERT_EQ(clause_that_refuses_a_lodging(), "H-1");
  step(bleak, "void");
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
  EXPECT_THAT(seen_by(lead, hill), IsEmpty());
  EXPECT_EQ(door.ask([&](Read& read) { return records::answers_of(read, bleak).at("whole"); }), "bleak");
}

TEST_P(Judgements, EndWhenTheirGradeIsCorrected) {
  const auto one = given(hill, graded("2026-10-01", "decent", "bleak", "bleak"));
  pass(std::chrono::hours{1});
  step(one, "correct", {{"meals", "decent"}, {"whole", "decent"}, {"beds", nullptr}});
  EXPECT_THAT(seen_by(lead, hill), ElementsAre("meals decent 2026-10-01", "whole decent 2026-10-01"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
}

TEST_P(Judgements, CompareByTheLatestDayAndNotByWhenTheyWereWritten) {
  given(hill, graded("2026-10-10", "decent", "decent", "decent"));
  pass(std::chrono::hours{1});
  given(hill, graded("2026-10-01", "bleak", "bleak", "bleak"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
  given(lake, graded("2026-10-15", "bleak", "bleak", "bleak"));  // of another house
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
}

TEST_P(Judgements, AreCountedInTheWholeBodyWhereNoPlaceIsSaid) {
  given(lake, graded("2026-10-01", "bleak", "bleak", "bleak"));
  given(lake, graded("2026-10-02", "bleak", "bleak", "bleak"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");
  given(lake, graded("2026-10-03", "bleak", "bleak", "bleak"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "H-3");
}

TEST_P(Judgements, AreShownToWhoeverReadsTheirFieldAndToNobodyElse) {
  given(hill, graded("2026-10-01", "splendid", "decent", "decent"));
  EXPECT_THAT(seen_by(hal, hill), ElementsAre("whole decent 2026-10-01"));  // only its section
  EXPECT_THAT(seen_by(gus, hill), IsEmpty());  // knows the record, not what it says
  EXPECT_THAT(seen_by(lou, hill), IsEmpty());
  EXPECT_THAT(seen_by(hal, lake), IsEmpty());
}

TEST_P(Judgements, OfAnotherRubricAreNeverCompared) {
  given(hill, graded("2026-10-01", "bleak", "bleak", "bleak"));
  auto files = guest_house_pack();
  auto& identity = files["pack.yaml"];
  identity.replace(identity.find("version: 1"), 10, "version: 2");
  identity.replace(identity.find("[comfort]"), 9, "[welcome, comfort]");
  files["rubrics/welcome.yaml"] = comfort;
  files["rubrics/welcome.yaml"].replace(0, 12, "key: welcome");
  adopt(files, "2026-11-01");
  clock.set(clock::to_instant(day("2026-11-02"), clock::Minutes{9 * 60}));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "");  // nobody has judged this house by the new one
  given(hill, graded("2026-11-02", "bleak", "bleak", "bleak"));
  EXPECT_EQ(clause_that_refuses_a_lodging(), "H-1");
  EXPECT_EQ(seen_by(lead, hill).size(), 6U);  // both are kept, each in its own words
}

TEST_P(Judgements, RestOnEvidenceThatIsCountedAndMissed) {
  const auto one = given(hill, graded("2026-10-01", "decent", "decent", "decent"));
  ASSERT_TRUE(make("stay", "note", hill));
  ASSERT_TRUE(make("letter", "note", lake));  // about another house
  const auto found = rests_on(one, lead);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title, "Nights stayed");
  EXPECT_EQ(found[0].clause, "H-2");
  EXPECT_EQ(found[0].count, 1);
  EXPECT_EQ(found[0].latest, clock::today(clock));
  EXPECT_FALSE(found[0].missing());
  EXPECT_TRUE(found[1].missing());
  EXPECT_TRUE(rests_on(one, hal)[0].missing());  // nobody shows him stays, so their number does not either
  EXPECT_EQ(rests_on(one, hal)[0].none, Gathered::None::not_told)
      << "a stay that nobody may know of changes nothing";
  EXPECT_EQ(rests_on(one, lead)[1].none, Gathered::None::missing);
  EXPECT_EQ(rests_on(one, hal)[1].none, Gathered::None::missing);
}

TEST_P(Judgements, RestOnEvidenceThatIsNotMissingWhereItIsOnlyNotShown) {
  const auto one = given(hill, graded("2026-10-01", "decent", "decent", "decent"));
  ASSERT_TRUE(make("letter", "note", hill));
  ASSERT_TRUE(make("letter", "note", hill));
  const auto shown_to_nobody = rests_on(one, hal)[1];
  EXPECT_EQ(shown_to_nobody.none, Gathered::None::not_shown);
  EXPECT_EQ(shown_to_nobody.count, 0) << "not even their number";
  EXPECT_FALSE(shown_to_nobody.latest);
  EXPECT_EQ(rests_on(one, lead)[1].count, 2);
}

TEST_P(Judgements, OfTheWholeAreProposedFromTheAreas) {
  const auto* field = library.in_force(body, day("2026-10-19"))
                          ->pack->part<forms::FormsPart>()
                          .form("tasting")
                          ->field("whole");
  const auto proposed = [&](const json::Object& answers) {
    return door.ask([&](Read& read) {
      const auto policy = library.in_force(body, read.today());
      records::Record record;
      record.body = body;
      const auto* type = policy->pack->part<records::RecordsPart>().type("tasting");
      const auto* form = policy->pack->part<forms::FormsPart>().form("tasting");
      const records::RecordScene scene{
          read, *policy, {.type = type, .form = form, .record = &record, .answers = &answers, .actor = {}}};
      return policies::value(*field->proposed, scene, library.facts());
    });
  };
  EXPECT_EQ(proposed({{"beds", "splendid"}, {"meals", "decent"}}), policies::Fact{std::int64_t{2}});
  EXPECT_EQ(proposed({{"beds", "splendid"}}), policies::Fact{policies::Unknown{}});
  EXPECT_EQ(forms::in_words(*field, "decent"), "Decent");
}

TEST_P(Judgements, AreCheckedWithThePack) {
  const auto mistakes = [&](std::string_view file, std::string_view before, std::string_view after) {
    auto files = guest_house_pack();
    auto& text = files[std::string{file}];
    text.replace(text.find(before), before.size(), after);
    std::vector<std::string> out;
    for (const auto& one : policies::load(files, library.readers(), &library.facts()).mistakes)
      out.push_back(std::to_string(one.mark.line) + " " + one.message);
    return out;
  };
  EXPECT_THAT(mistakes("records/tasting.yaml", "[beds, meals, whole]", "[beds, date]"),
              ElementsAre("10 “date” is no field of kind grade in this form"));
  EXPECT_THAT(mistakes("records/tasting.yaml", "at: [given]", "at: [givn]"),
              ElementsAre("11 “givn” is no stage; did you mean “given”?"));
  EXPECT_THAT(mistakes("records/tasting.yaml", "records: letter", "record: letter"),
              ElementsAre("14 “record” cannot be asked; did you mean “records”?"));
  EXPECT_THAT(mistakes("records/lodging.yaml", "grades: whole", "grades: whol"),
              ElementsAre("9 “whol” is no area of a rubric that this policy pins; did you mean “whole”?"));
  EXPECT_THAT(mistakes("records/lodging.yaml", "column: final", "column: finl"),
              ElementsAre("9 “finl” is no column of grades in this policy; did you mean “final”?"));
  EXPECT_THAT(mistakes("forms/tasting.yaml", ", never: Owners are not judged.", ""),
              ElementsAre("14 “Owners” is not judged: say “never” and why"));
  EXPECT_THAT(mistakes("forms/tasting.yaml", "area: meals", "area: mels"),
              ElementsAre("9 “mels” is no area of Comfort; did you mean “meals”?"));
}

INSTANTIATE_TEST_SUITE_P(Engines, Judgements, history::testing::both_engines, history::testing::engine_name);

}  // namespace
}  // namespace plumbline::judgements
