#include "records/names.h"

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
};
INSTANTIATE_TEST_SUITE_P(Both, Names, history::testing::both_engines, history::testing::engine_name);

TEST_P(Names, OfWhoeverIsRelatedToThePlaceAreRefused) {
  EXPECT_EQ(said("kit GREEN was glad"), "L-2 note: Not kept: Kit Green is named.");
  EXPECT_EQ(said("Mr Green was glad"), "L-2 note: Not kept: Kit Green is named.");
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

}  // namespace
}  // namespace plumbline::records
