// For tests: an invented lodging house with lodgers and a keeper, under whatever records a test writes for
// it.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing/year.h"
#include "history/testing/on_both_engines.h"
#include "places/relations.h"
#include "places/subjects.h"
#include "records/records.h"

namespace plumbline::records::testing {

using calendar::testing::day;

// All of the pack but what is written about the house: `forms/visit.yaml` and `records/visit.yaml`.
inline policies::Files lodgers_pack(std::string form, std::string record) {
  policies::Files files;
  files["pack.yaml"] = R"(key: lodgers
version: 1
title: Lodgers policy
valid-from: 2026-09-01
owner: lead
)";
  files["clauses.yaml"] = R"(- {id: L-1, title: Lodgers are drawn at random}
- {id: L-2, title: Nobody is named}
)";
  files["settings.yaml"] =
      "- {key: share, clause: L-1, title: Share of lodgers, type: percent, value: 20, changed-by: [lead]}\n";
  files["places.yaml"] = R"(kinds:
  - {key: group, title: Group}
  - {key: house, title: House, inside: group, membership: house-of}
  - {key: room, title: Room, inside: house, membership: room-of}
)";
  files["roles.yaml"] = R"(- {key: lead, title: Lead, may: [policy.see]}
- {key: keeper, title: Keeper, scope: house, may: []}
- {key: warden, title: Warden, may: []}
)";
  files["relations.yaml"] = R"(subjects:
  - {key: lodger, title: Lodger, plural: Lodgers, known-to: [lead, keeper], kept-by: [lead]}
relations:
  - {key: lodging, title: Lodging, subject: lodger, to: room}
)";
  files["forms/visit.yaml"] = std::move(form);
  files["records/visit.yaml"] = std::move(record);
  return files;
}

class LodgersWorld : public history::testing::OnBothEngines {
 protected:
  LodgersWorld(Abilities some, policies::FactSources more, const policies::Files& pack)
      : abilities(std::move(some)), library({forms::reader(), reader(abilities)}, with(std::move(more))) {
    const auto loaded = policies::load(pack, library.readers(), &library.facts());
    for (const auto& mistake : loaded.mistakes) ADD_FAILURE() << mistake.mark.file << ": " << mistake.message;
    change([&](Write& write) {
      body = people::body_named(write, "Invented lodgings");
      EXPECT_TRUE(policies::adopt(write, body, pack, loaded, day("2026-09-01")));
    });
    door.read([&](Read& read) { library.refresh(read); });
    group = build("group", "Group");
    change([&](Write& write) { people::set_root(write, body, group); });
    hill = build("house", "Hill House", group);
    lake = build("house", "Lake House", group);
    attic = build("room", "Attic", hill);
    porch = build("room", "Porch", lake);
    lead = settled("Ruth Marsh", "lead", {});
    keeper = settled("Hal Quill", "keeper", hill);
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
  PersonId settled(const std::string& name, const std::string& role, std::optional<PlaceId> at) {
    const auto email = name.substr(0, name.find(' ')) + "@example.org";
    return door.act({}, [&](Write& write) {
      const auto invited = people::invite_first(write, body, {name, email, role, at, day("2026-09-01"), {}});
      people::join_without_password(write, invited.account);
      return invited.person;
    });
  }
  // Somebody who lodges in a room from a day on. Relations stand on records, of which these have none of
  // their own.
  SubjectId lodger(const std::string& name, PlaceId room, std::string_view since = "2026-09-01",
                   std::optional<clock::Date> last = {}) {
    return door.act({}, [&](Write& write) {
      const auto subject = places::add_subject(write, seal, body, "lodger", {}, {name, ""});
      places::relate(write, {.record = RecordId{id::secret()},
                             .body = body,
                             .kind = "lodging",
                             .subject = subject,
                             .from = {},
                             .to = room,
                             .first_day = day(since),
                             .last_day = last});
      return subject;
    });
  }
  Viewer viewer(PersonId person) {
    const people::Grants grants{.permissions = [this](BodyId of, std::string_view role) {
      return library.permissions(of, role, clock::today(clock));
    }};
    return door.ask([&](Read& read) { return people::viewer_of(read, person, body, grants).value(); });
  }
  Result<Taken, Refused> begin(PlaceId place, json::Object answers = {}) {
    Deed deed;
    deed.type = "visit";
    deed.place = place;
    deed.step = "plan";
    deed.answers = std::move(answers);
    return take_as_lead(deed);
  }
  Result<Taken, Refused> step(RecordId record, std::string name, json::Object answers = {}) {
    Deed deed;
    deed.record = record;
    deed.step = std::move(name);
    deed.answers = std::move(answers);
    return take_as_lead(deed);
  }
  static std::string refusal(const Result<Taken, Refused>& taken) {
    if (taken || !taken.error().problems.any()) return {};
    const auto& first = taken.error().problems.list().front();
    return first.clause + " " + first.field + ": " + first.message;
  }

  places::Seal seal{};
  Abilities abilities;
  policies::Library library;
  Engine engine{library, abilities, &seal};
  BodyId body;
  PlaceId group, hill, lake, attic, porch;
  PersonId lead, keeper;

 private:
  static policies::Facts with(policies::FactSources more) {
    policies::Facts out{sources(), calendar::day_math()};
    for (auto& source : more) out.sources.push_back(std::move(source));
    return out;
  }
  Result<Taken, Refused> take_as_lead(const Deed& deed) {
    const auto who = viewer(lead);
    return door.act(people::actor(who), [&](Write& write) { return take(write, who, engine, deed); });
  }
};

}  // namespace plumbline::records::testing
