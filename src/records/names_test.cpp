#include "records/names.h"

#include "records/scene.h"
#include "records/testing/lodgers_world.h"

namespace plumbline::records {
namespace {

using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string form = R"(key: visit
title: Visit
sections:
  - key: plan
    title: Plan
    fields:
      - {key: note, kind: text, label: Note}
      - {key: colour, kind: choice, label: Colour, choices: [{key: kit-green, title: Kit Green}]}
      - {key: light, kind: aspect, label: Light}
  - key: after
    title: Afterwards
    fields:
      - {key: private, kind: long-text, label: For us alone}
)";

const std::string record = R"(type: visit
title: Visit
about: house
form: visit
stages: [{key: planned, title: Planned}]
steps:
  - {key: plan, button: Plan, to: planned, by: [lead], asks: [plan, after]}
guards:
  - clause: L-2
    at: [plan]
    field: {latest: {names: lodging, about: house, in: [plan], holders: yes}, give: field}
    refuse-when: {some: {of: {names: lodging, about: place, in: [plan], holders: yes}, have: {given: its.name}}}
    say: "Not kept: {who} is named."
    let: {who: {latest: {names: lodging, about: house, in: [plan], holders: yes}, give: name}}
    explains: Refuses what names a lodger or a keeper.
  - clause: L-2
    at: [plan]
    field: {latest: {names: lodging, about: house, in: [reason]}, give: field}
    refuse-when: {above: [{count: {names: lodging, about: house, in: [reason]}}, 0]}
    say: "Not kept: the reason names somebody."
    explains: Refuses a reason that names a lodger.
readers:
  - {who: [lead], see: full}
)";

const places::Seal seal_of_the_test{};

struct Names : testing::LodgersWorld {
  Names() : LodgersWorld({}, names(seal_of_the_test), testing::lodgers_pack(form, record)) {
    lodger("Kit Green", attic);
    lodger("Ivo Lund", porch);
    lodger("Una Past", attic, "2026-09-01", testing::day("2026-09-30"));
  }
  std::string said(std::string_view note) { return refusal(begin(hill, {{"note", note}})); }
  std::string because(std::string reason) {
    Deed deed;
    deed.type = "visit";
    deed.place = hill;
    deed.step = "plan";
    deed.reason = std::move(reason);
    const auto who = viewer(lead);
    return refusal(
        door.act(people::actor(who), [&](Write& write) { return take(write, who, engine, deed); }));
  }
  // How many questions the database is asked before it is known that nobody is named.
  std::int64_t asked_about(const json::Object& answers) {
    return door.ask([&](Read& read) {
      const auto policy = library.in_force(body, read.today());
      Record here;
      here.body = body;
      here.place = hill;
      const auto* type = policy->pack->part<RecordsPart>().type("visit");
      const RecordScene scene{
          read, *policy, {.type = type, .form = {}, .record = &here, .answers = &answers, .actor = {}}};
      policies::Query query;
      query.of = "lodging";
      sql::tally() = {};
      EXPECT_THAT(names(seal_of_the_test).front().rows(scene, query), IsEmpty());
      return static_cast<std::int64_t>(sql::tally().statements);
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Both, Names, history::testing::both_engines, history::testing::engine_name);

TEST_P(Names, OfWhoeverIsRelatedToThePlaceAreRefused) {
  EXPECT_EQ(said("kit GREEN was glad"), "L-2 note: Not kept: kit GREEN is named.");
  EXPECT_EQ(said("Mr Green was glad"), "L-2 note: Not kept: Mr Green is named.")
      << "whoever writes it need not know who lodges here";
  EXPECT_THAT(said("everything is green"), IsEmpty());
}

TEST_P(Names, OfOthersAreNotLookedFor) {
  EXPECT_THAT(said("Ivo Lund is of another house"), IsEmpty());
  EXPECT_THAT(said("Una Past has left"), IsEmpty());
}

TEST_P(Names, OfHoldersAtThePlaceAreRefusedButNotOfTheBodysOwn) {
  EXPECT_EQ(said("Hal Quill was there"), "L-2 note: Not kept: Hal Quill is named.");
  EXPECT_THAT(said("Ruth Marsh was there"), IsEmpty());
}

TEST_P(Names, AreLookedForInWhateverSomebodyWrote) {
  const json::Object saw{{"seen", true}, {"saw", "Kit Green reading"}, {"mark", "none"}};
  EXPECT_THAT(refusal(begin(hill, {{"light", saw}})), StartsWith("L-2 light"));
  const json::Object where{{"seen", true}, {"saw", ""}, {"mark", "none"}, {"where", "Kit Green’s room"}};
  EXPECT_THAT(refusal(begin(hill, {{"light", where}})), StartsWith("L-2 light"));
  EXPECT_THAT(refusal(begin(hill, {{"colour", "kit-green"}})), IsEmpty()) << "chosen, not written";
  EXPECT_THAT(refusal(begin(hill, {{"private", "Kit Green"}})), IsEmpty()) << "not in the fields asked about";
}

TEST_P(Names, AreLookedForInTheReasonGiven) {
  EXPECT_EQ(because("Mr Green asked for another day"), "L-2 reason: Not kept: the reason names somebody.");
  EXPECT_THAT(because("the stove was out"), IsEmpty());
}

TEST_P(Names, AreNotOpenedWhenNothingIsWritten) {
  EXPECT_EQ(asked_about({{"colour", "kit-green"}, {"note", ""}}), 0);
  EXPECT_GT(asked_about({{"note", "all was well"}}), 0);
}

}  // namespace
}  // namespace plumbline::records
