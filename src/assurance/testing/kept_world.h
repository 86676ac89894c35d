// For tests: an invented body under a small invented policy, with people who can act.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assurance/assurance.h"
#include "calendar/testing/year.h"
#include "history/testing/on_both_engines.h"
#include "places/places.h"

namespace plumbline::assurance::testing {

using calendar::testing::day;

inline policies::Files kept_pack() {
  policies::Files files;
  files["pack.yaml"] = R"(key: invented
version: 1
title: An invented policy
valid-from: 2026-09-01
publisher: Invented trust
locale: en-GB
legal-basis: contract
owner: lead
approver: lead
)";
  files["clauses.yaml"] =
      R"(- {id: C-1, title: Look, level: must, group: All, source: One, text: Every room is looked at.}
- {id: C-2, title: Tell, level: must, group: All, source: Two, text: Every house is told.}
- {id: C-3, title: Short, level: must, group: All, source: Two, text: A look is short.}
- {id: C-4, title: Kindly, level: should, group: All, source: Two, text: Looks are kind.}
- {id: C-5, title: Answer, level: must, group: All, source: Two, text: Periods are answered.}
)";
  files["places.yaml"] = R"(kinds:
  - {key: group, title: Group, plural: Groups}
  - {key: house, title: House, plural: Houses, inside: group, membership: house-of}
  - {key: room, title: Room, plural: Rooms, inside: house, membership: room-of, assured: true}
)";
  files["roles.yaml"] =
      R"(- {key: lead, title: Lead, plural: Leads, may: [policy.see, mail.see], home: lead}
- {key: keeper, title: Keeper, plural: Keepers, scope: house, may: [policy.see], home: provider}
)";
  files["settings.yaml"] =
      "- {key: warning, clause: C-1, title: Warning, type: days, value: 14, changed-by: [lead]}\n";
  files["duties.yaml"] = R"(- key: look
  clause: C-1
  what: Look
  owner: lead
  each: room
  every: term
  warn: warning
  met-by: {record: look, stage: [written]}
- key: answer
  clause: C-5
  what: Answer
  owner: lead
  each: room
  after: {record: period, step: announce}
  due: {plus: [today, 10], unit: calendar-days}
)";
  files["forms/look.yaml"] = R"(key: look
title: Look
sections:
  - key: plan
    title: The plan
    fields:
      - {key: date, kind: date, label: Day, required: yes}
      - {key: minutes, kind: minutes, label: How long, required: yes}
)";
  files["records/look.yaml"] = R"(type: look
title: Look
about: room
form: look
day: date
named: "Look, {place.name}"
stages:
  - {key: planned, title: Planned}
  - {key: written, title: Written up, ends: yes}
steps:
  - {key: plan, button: Plan the look, to: planned, by: [lead], asks: [plan]}
  - {key: write, button: Finish the look, from: [planned], to: written, by: [lead]}
guards:
  - clause: C-3
    at: [plan]
    field: minutes
    reason-unless: {at-most: [minutes, 90]}
    by: [lead]
    say: "Not planned: this look lasts {minutes} minutes."
    explains: Asks for a reason when a look is long.
readers:
  - {who: [lead], see: full}
)";
  files["records/period.yaml"] = R"(type: period
title: Period
about: body
named: "A period"
stages:
  - {key: set, title: Set}
  - {key: announced, title: Announced}
  - {key: open, title: Open, ends: yes}
steps:
  - {key: set, button: Set the period, to: set, by: [lead]}
  - key: announce
    button: Announce the period
    from: [set]
    to: announced
    by: [lead]
    effects:
      - {tell: period-notice, clause: C-2, role: keeper, each: house, subject: A period, text: "Looks begin after {today}."}
  - {key: open, button: Open the period, from: [announced], to: open, by: [lead]}
guards:
  - clause: C-2
    at: [open]
    refuse-unless: {every: {of: {notice: period-notice, about: this}, have: {given: its.told}}}
    say: "Not opened: a house has not been told."
    explains: Refuses to open a period of which a house has not been told.
readers:
  - {who: [lead], see: full}
)";
  return files;
}

// For the rooms before notices, which cannot tell anybody yet: the effect and the fact are understood and
// empty.
inline records::Ability silent_tell() {
  return {.key = "tell",
          .check = {},
          .apply = [](Write&, const records::Happening&, const records::Effect&) {},
          .explain = {}};
}
inline policies::FactSources no_notices() {
  return {{.key = "notice",
           .arguments = {"about", "place"},
           .columns = {"place", "told", "status"},
           .rows = [](const policies::Scene&,
                      const policies::Query&) { return std::vector<policies::FactRow>{}; },
           .check = {}}};
}
inline policies::Facts facts_with(policies::FactSources more) {
  policies::Facts out{records::sources(), calendar::day_math()};
  for (auto& source : more) out.sources.push_back(std::move(source));
  return out;
}

class KeptWorld : public history::testing::OnBothEngines {
 protected:
  explicit KeptWorld(records::Ability tell = silent_tell(), policies::FactSources notices = no_notices())
      : abilities{std::move(tell)},
        library({forms::reader(), calendar::reader(), records::reader(abilities)},
                facts_with(std::move(notices))) {
    go_to("2026-09-01");
    const auto loaded = policies::load(kept_pack(), library.readers(), &library.facts());
    for (const auto& mistake : loaded.mistakes) ADD_FAILURE() << mistake.mark.file << ": " << mistake.message;
    change([&](Write& write) {
      body = people::body_named(write, "Invented trust");
      calendar::set_terms(write, body, calendar::testing::typical_terms());
      ASSERT_TRUE(policies::adopt(write, body, kept_pack(), loaded, day("2026-09-01")));
    });
    door.read([&](Read& read) { library.refresh(read); });
    group = build("group", "Group");
    change([&](Write& write) { people::set_root(write, body, group); });
    hill = build("house", "Hill House", group);
    lake = build("house", "Lake House", group);
    attic = build("room", "Attic", hill);
    porch = build("room", "Porch", lake);
    lead = settled("Ruth", "ruth@example.org", "lead", {});
  }

  PlaceId build(const std::string& kind, const std::string& name, std::optional<PlaceId> parent = {}) {
    places::NewPlace place;
    place.kind = kind;
    place.name = name;
    place.parent = parent;
    place.membership = kind + "-of";
    place.first_day = day("2026-09-01");
    return door.act({}, [&](Write& write) { return places::add(write, body, place); });
  }
  PersonId settled(const std::string& name, const std::string& email, const std::string& role,
                   std::optional<PlaceId> at) {
    return door.act({}, [&](Write& write) {
      const auto invited = people::invite_first(write, body, {name, email, role, at, day("2026-09-01"), {}});
      people::join_without_password(write, invited.account);
      return invited.person;
    });
  }
  people::Viewer viewer(PersonId person) {
    const people::Grants grants{.permissions = [this](BodyId of, std::string_view role) {
      return library.permissions(of, role, clock::today(clock));
    }};
    return door.ask([&](Read& read) { return people::viewer_of(read, person, body, grants).value(); });
  }
  void go_to(std::string_view iso) { clock.set(clock::to_instant(day(iso), clock::Minutes{9 * 60})); }
  const policies::Policy& policy() const { return *library.in_force(body, clock::today(clock)); }
  void work(const std::function<void(Write&)>& deed) {  // as app joins it
    change([&](Write& write) {
      deed(write);
      settle(write, engine);
    });
  }
  Result<records::Taken, records::Refused> take(const records::Deed& deed) {
    const auto who = viewer(lead);
    return door.act(people::actor(who), [&](Write& write) {
      auto taken = records::take(write, who, engine, deed);
      settle(write, engine);
      return taken;
    });
  }
  records::Deed plan(PlaceId at, int minutes) const {
    records::Deed deed;
    deed.type = "look";
    deed.step = "plan";
    deed.place = at;
    deed.answers = {{"date", clock::iso(clock::today(clock))}, {"minutes", minutes}};
    return deed;
  }

  records::Abilities abilities;
  policies::Library library;
  records::Engine engine{library, abilities};
  BodyId body;
  PlaceId group, hill, lake, attic, porch;
  PersonId lead;
};

}  // namespace plumbline::assurance::testing
