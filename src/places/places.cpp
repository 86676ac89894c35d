#include "places/places.h"

#include "places/changing.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

namespace {

constexpr std::string_view own = "own";

history::Entry entry_of(PlaceId place, BodyId body, std::string deed, json::Object content) {
  return {.chain = place.bytes,
          .about = "place",
          .deed = std::move(deed),
          .content = std::move(content),
          .body = body};
}

json::Object told(const Place& place) {
  return {{"kind", place.kind},
          {"name", place.name},
          {"town", place.town},
          {"postcode", place.postcode},
          {"safeguarding_name", place.safeguarding_name},
          {"safeguarding_phone", place.safeguarding_phone}};
}

json::Object told(const Membership& membership) {
  json::Object content{{"parent", membership.parent.text()},
                       {"kind", membership.kind},
                       {"first_day", clock::iso(membership.first_day)}};
  if (membership.last_day) content["last_day"] = clock::iso(*membership.last_day);
  return content;
}

bool belongs(Read& read, const Membership& wanted) {
  return std::ranges::any_of(memberships(read, wanted.place, wanted.first_day), [&](const Membership& held) {
    return held.parent == wanted.parent && held.kind == wanted.kind;
  });
}

void check_words(Problems& problems, const NewPlace& place) {
  if (place.kind.empty()) problems.add("kind", "Choose what kind of place this is");
  const auto wrong = words_problems(
      {place.name, place.town, place.postcode, place.safeguarding_name, place.safeguarding_phone});
  for (const auto& problem : wrong) problems.add(problem);
}

void check_parent(Problems& problems, Read& read, const Viewer& by, const NewPlace& place) {
  if (!place.parent) {
    const bool whole_body = std::ranges::any_of(by.holdings, [](const auto& held) { return !held.place; });
    if (!whole_body) problems.add("parent", "Choose the place that this one is part of");
    return;
  }
  const auto parent = visible(read, by, *place.parent);
  if (!parent || parent->owner != by.body)
    problems.add("parent", "Choose one of your own places");
  else if (place.membership.empty())
    problems.add("parent", "A place of this kind does not belong to another place");
}

}  // namespace

PlaceId add(Write& write, BodyId owner, const NewPlace& wanted) {
  Place place;
  place.id = PlaceId{id::timed(write.now.time_since_epoch().count())};
  place.kind = wanted.kind;
  place.name = wanted.name;
  place.status = "open";
  place.opened = wanted.first_day;
  place.town = wanted.town;
  place.postcode = wanted.postcode;
  place.register_name = own;
  place.owner = owner;
  place.safeguarding_name = wanted.safeguarding_name;
  place.safeguarding_phone = wanted.safeguarding_phone;
  insert(write.change, place);
  write.append(entry_of(place.id, owner, "added", told(place)));
  if (wanted.parent) join(write, owner, {place.id, *wanted.parent, wanted.membership, wanted.first_day, {}});
  write.touch({owner, place.id, {}});
  return place.id;
}

Result<PlaceId, Problems> add_checked(Write& write, const Viewer& by, const NewPlace& place) {
  Problems problems;
  if (!people::may(by, "places.edit")) problems.add("", "You may not add places");
  check_words(problems, place);
  check_parent(problems, write, by, place);
  const auto namesake = own_named(write, by.body, place.name);
  if (!place.name.empty() && namesake && namesake->kind == place.kind && namesake->status != "closed")
    problems.add("name", "There is already a place of this kind with this name");
  if (problems.any()) return problems;
  return add(write, by.body, place);
}

void join(Write& write, BodyId body, const Membership& membership) {
  if (belongs(write, membership)) return;
  const auto key = id::timed(write.now.time_since_epoch().count());
  write.change.run(queries::membership_add, {sql::Blob{key}, membership.place, membership.parent,
                                             membership.kind, membership.first_day, membership.last_day});
  write.append(entry_of(membership.place, body, "joined", told(membership)));
  write.touch({body, membership.place, {}});
}

void leave(Write& write, BodyId body, PlaceId place, PlaceId parent, std::string_view kind,
           clock::Date last_day) {
  if (write.change.run(queries::membership_end, {place, parent, kind, last_day}) == 0) return;
  json::Object content{{"parent", parent.text()}, {"kind", kind}, {"last_day", clock::iso(last_day)}};
  write.append(entry_of(place, body, "left", std::move(content)));
  write.touch({body, place, {}});
}

std::optional<Place> by_id(Read& read, PlaceId id) {
  return read.sql.first(queries::place_by_id, {id}, place_from);
}

std::optional<Place> by_register_key(Read& read, std::string_view register_name, std::string_view key) {
  return read.sql.first(queries::place_by_register_key, {register_name, key}, place_from);
}

std::optional<Place> own_named(Read& read, BodyId body, std::string_view name) {
  return read.sql.first(queries::own_place_named, {body, name}, place_from);
}

}  // namespace plumbline::places
