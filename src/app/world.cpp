#include "app/world.h"

#include "assurance/assurance.h"
#include "calendar/calendar.h"
#include "places/places.h"

namespace plumbline::app {

namespace {

clock::Date date_at(const yaml::Node& map, std::string_view key, clock::Date otherwise) {
  return clock::parse_date(map.text(key)).value_or(otherwise);
}

template <class Each>
void each_item(const yaml::Node& world, std::string_view key, Each each) {
  const auto* list = world.find(key);
  if (list == nullptr) return;
  for (const auto& item : list->items) each(item);
}

void set_terms(history::Write& write, BodyId body, const yaml::Node& world) {
  std::vector<calendar::Term> terms;
  each_item(world, "terms", [&](const yaml::Node& item) {
    terms.push_back({.year = std::stoi(std::string{item.text("year")}),
                     .number = std::stoi(std::string{item.text("term")}),
                     .days = {date_at(item, "first", {}), date_at(item, "last", {})}});
  });
  calendar::set_terms(write, body, terms);
  std::vector<clock::Date> closed;
  each_item(world, "closed", [&](const yaml::Node& item) {
    if (auto day = clock::parse_date(item.scalar)) closed.push_back(*day);
  });
  calendar::set_closed(write, body, closed);
}

void add_place(history::Write& write, House& house, Cast& cast, const yaml::Node& item, clock::Date from) {
  const std::string kind{item.text("kind")};
  const auto policy = house.library.in_force(cast.body, write.today());
  const auto* declared = policy ? policy->pack->place_kind(kind) : nullptr;
  places::NewPlace place{.kind = kind,
                         .name = std::string{item.text("name")},
                         .town = std::string{item.text("town")},
                         .postcode = std::string{item.text("postcode")},
                         .safeguarding_name = std::string{item.text("safeguarding")},
                         .safeguarding_phone = std::string{item.text("phone")},
                         .parent = {},
                         .membership = declared == nullptr ? std::string{} : declared->membership,
                         .first_day = date_at(item, "since", from)};
  if (auto parent = cast.places.find(item.text("in")); parent != cast.places.end())
    place.parent = parent->second;
  cast.places[place.name] = places::add(write, cast.body, place);
}

void add_person(history::Write& write, Cast& cast, const yaml::Node& item, clock::Date from,
                bool can_sign_in) {
  people::Holding holding{.id = {},
                          .person = {},
                          .body = cast.body,
                          .role = std::string{item.text("role")},
                          .place = {},
                          .first_day = date_at(item, "since", from),
                          .last_day = clock::parse_date(item.text("until"))};
  if (auto at = cast.places.find(item.text("at")); at != cast.places.end()) holding.place = at->second;
  const std::string key{item.text("key")};
  if (auto known = cast.people.find(key);
      known != cast.people.end()) {  // a second holding of the same person
    holding.person = known->second;
    people::grant(write, holding);
    return;
  }
  const auto invited = people::invite_first(write, cast.body,
                                            {.name = std::string{item.text("name")},
                                             .email = std::string{item.text("email")},
                                             .role = holding.role,
                                             .place = holding.place,
                                             .first_day = holding.first_day,
                                             .last_day = holding.last_day});
  if (can_sign_in) people::join_without_password(write, invited.account);
  cast.people[key] = invited.person;
}

void add_subject(history::Write& write, House& house, Cast& cast, const yaml::Node& item) {
  const auto at = cast.places.find(item.text("at"));
  cast.subjects[std::string{item.text("key")}] = places::add_subject(
      write, house.seal, cast.body, item.text("kind"),
      at == cast.places.end() ? std::nullopt : std::optional{at->second},
      {.name = std::string{item.text("name")}, .reference = std::string{item.text("reference")}});
}

}  // namespace

void join_place(history::Write& write, House& house, Cast& cast, const yaml::Node& place) {
  add_place(write, house, cast, place, write.today());
}

Cast build_world(House& house, clock::FrozenClock& clock, const yaml::Node& world, const Adopt& adopt,
                 bool with_accounts) {
  const auto from = date_at(world, "adopted", clock::today(clock));
  clock.set(clock::to_instant(from, clock::Minutes{8 * 60}));
  Cast cast;
  const history::Actor actor{.person = {}, .body = {}, .acting_for = {}, .via = "command"};
  house.door.write(actor, [&](history::Write& write) {
    cast.body = people::body_named(write, std::string{world.text("body")});
    set_terms(write, cast.body, world);
    adopt(write, cast.body, from);
  });
  house.door.read([&](history::Read& read) { house.library.refresh(read); });
  house.door.write(actor, [&](history::Write& write) {
    each_item(world, "places", [&](const yaml::Node& item) {
      if (item.text("later") == "yes")
        cast.later[std::string{item.text("name")}] = &item;
      else
        add_place(write, house, cast, item, from);
    });
    each_item(world, "subjects", [&](const yaml::Node& item) { add_subject(write, house, cast, item); });
    each_item(world, "people",
              [&](const yaml::Node& item) { add_person(write, cast, item, from, with_accounts); });
  });
  house.door.write(actor, [&](history::Write& write) { assurance::begin(write, house.engine, cast.body); });
  return cast;
}

}  // namespace plumbline::app
