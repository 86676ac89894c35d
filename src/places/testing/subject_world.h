// For tests: a trust with a centre that places pupils at the sites of a provider, and people of different
// reach.
#pragma once
#include "places/relations.h"
#include "places/sealing.h"
#include "places/testing/place_world.h"

namespace plumbline::places::testing {

class SubjectWorld : public PlaceWorld {
 protected:
  Viewer holding(const std::string& role, std::optional<PlaceId> place) const {
    auto out = viewer(north, place);
    out.holdings.front().role = role;
    return out;
  }
  SubjectId pupil(const std::string& name, std::optional<PlaceId> at = std::nullopt) {
    return door.act({}, [&](Write& write) {
      return add_subject(write, seal, north, "pupil", at, {.name = name, .reference = "1041"});
    });
  }
  Relation placement(SubjectId subject, PlaceId at, std::optional<clock::Date> last = std::nullopt) const {
    return {.record = RecordId{id::secret()},
            .body = north,
            .kind = "placement",
            .subject = subject,
            .from = centre,
            .to = at,
            .first_day = today,
            .last_day = last};
  }
  Relation place_pupil(SubjectId subject, PlaceId at, std::optional<clock::Date> last = std::nullopt) {
    const auto made = placement(subject, at, last);
    change([&](Write& write) { relate(write, made); });
    return made;
  }
  std::vector<std::string> known_to(const Viewer& who) {
    std::vector<std::string> out;
    for (const auto& one : door.ask([&](Read& read) {
           return known_subjects(read, seal, who, "pupil", {"lead", "head", "manager"}, 50);
         }))
      out.push_back(one.identity.name);
    return out;
  }
  bool is_known_to(const Viewer& who, SubjectId subject) {
    return door.ask([&](Read& read) { return knows(read, who, {"lead", "head", "manager"}, subject); });
  }

  const Seal seal{crypto::keyed_hash({}, "a key for tests")};
  const PlaceId trust = build(north, "trust", "Wadding Trust");
  const PlaceId centre = build(north, "centre", "Brook Centre", trust);
  const PlaceId anvil = build(north, "provider", "Anvil Yard", trust);
  const PlaceId mill = build(north, "site", "Mill Lane", anvil);
  const PlaceId forge = build(north, "provider", "Forge Farm", trust);
  const Viewer lead = holding("lead", std::nullopt);
  const Viewer head = holding("head", centre);
  const Viewer manager = holding("manager", anvil);
  const Viewer other_manager = holding("manager", forge);
};

}  // namespace plumbline::places::testing
