#include "places/changing.h"

#include <array>

#include "places/fold.h"
#include "places/queries.h"

namespace plumbline::places {

namespace {

struct Word {
  const char* field;
  const char* called;
  std::string PlaceWords::*said;
};
constexpr std::array words_of_a_place{
    Word{"name", "name of the place", &PlaceWords::name}, Word{"town", "town", &PlaceWords::town},
    Word{"postcode", "postcode", &PlaceWords::postcode},
    Word{"safeguarding_name", "name of the safeguarding contact", &PlaceWords::safeguarding_name},
    Word{"safeguarding_phone", "telephone number", &PlaceWords::safeguarding_phone}};

void check_lengths(const PlaceWords& words, Problems& problems) {
  constexpr std::size_t longest = 200;
  for (const auto& [field, called, said] : words_of_a_place) {
    if ((words.*said).size() > longest)
      problems.add(field, std::string{"The "} + called + " must be 200 characters or fewer");
  }
}

void note(Write& write, PlaceId place, BodyId body, std::string deed, json::Object content) {
  write.append({.chain = place.bytes,
                .about = "place",
                .deed = std::move(deed),
                .content = std::move(content),
                .body = body});
}

// A place that is not this body's to change reads like one that is not there.
std::optional<Place> changeable(Read& read, const Viewer& by, PlaceId id, Problems& problems) {
  const auto place = visible(read, by, id);
  if (place && may_change(by, *place)) return *place;
  problems.add("", "Nothing was changed: there is no such place for you to change");
  return std::nullopt;
}

bool name_is_taken(Read& read, const Place& place, std::string_view name) {
  const auto namesake = own_named(read, *place.owner, name);
  return namesake && namesake->id != place.id && namesake->kind == place.kind && namesake->status != "closed";
}

void check_ties(Read& read, const Place& place, clock::Date last_day, Problems& problems) {
  const auto ties =
      read.sql.number(queries::relations_running_past, {*place.owner, place.id, read.today(), last_day});
  if (ties == 0) return;
  problems.add("last_day",
               (ties == 1 ? std::string{"1 record ties"} : std::to_string(ties) + " records tie") +
                   " somebody to this place, or to one below it, beyond that day: end " +
                   (ties == 1 ? "that" : "those") + " first");
}

void check_closing(Read& read, const Place& place, clock::Date last_day, Problems& problems) {
  if (place.status == "closed")
    problems.add("last_day", place.name + " is closed already");
  else if (last_day < read.today())
    problems.add("last_day",
                 "The last day must be today or later: a closing is made known before it happens");
  else if (place.opened && last_day < *place.opened)
    problems.add("last_day", "The last day must be on or after the day it opened");
  else
    check_ties(read, place, last_day, problems);
}

void close_one(Write& write, BodyId body, PlaceId place, clock::Date last_day) {
  if (write.change.run(queries::place_closed, {place, last_day}) == 0) return;
  note(write, place, body, "closed", {{"last_day", clock::iso(last_day)}});
  write.touch({body, place, {}});
}

void reopen_one(Write& write, BodyId body, PlaceId place) {
  if (write.change.run(queries::place_reopened, {place}) == 0) return;
  note(write, place, body, "reopened", {});
  write.touch({body, place, {}});
}

}  // namespace

Problems words_problems(const PlaceWords& words) {
  Problems problems;
  if (words.name.find_first_not_of(" \t\r\n") == std::string::npos)
    problems.add("name", "Enter the name of the place");
  check_lengths(words, problems);
  if (words.safeguarding_name.empty() != words.safeguarding_phone.empty())
    problems.add(words.safeguarding_name.empty() ? "safeguarding_name" : "safeguarding_phone",
                 "Enter both the name and the telephone number of the safeguarding contact, or neither");
  const bool dials =
      std::ranges::count_if(words.safeguarding_phone, [](char c) { return c >= '0' && c <= '9'; }) >= 3;
  if (!words.safeguarding_phone.empty() && !dials)
    problems.add("safeguarding_phone", "Enter a telephone number, like 01483 496 0123");
  return problems;
}

bool may_change(const Viewer& by, const Place& place) {
  return people::may(by, "places.edit") && place.owner == by.body;
}

Result<Done, Problems> change(Write& write, const Viewer& by, PlaceId id, const PlaceWords& words) {
  auto problems = words_problems(words);
  const auto place = changeable(write, by, id, problems);
  if (place && words.name != place->name && name_is_taken(write, *place, words.name))
    problems.add("name", "There is already a place of this kind with this name");
  if (problems.any()) return problems;
  write.change.run(queries::place_reworded, {id, words.name, folded(words.name), words.town, words.postcode,
                                             words.safeguarding_name, words.safeguarding_phone});
  // Nothing is owed, issued or judged by these words, so nothing is touched.
  note(write, id, by.body, "changed",
       {{"name", words.name},
        {"town", words.town},
        {"postcode", words.postcode},
        {"safeguarding_name", words.safeguarding_name},
        {"safeguarding_phone", words.safeguarding_phone}});
  return Done{};
}

Problems closing_problems(Read& read, const Viewer& by, PlaceId id, clock::Date last_day) {
  Problems problems;
  if (const auto place = changeable(read, by, id, problems)) check_closing(read, *place, last_day, problems);
  return problems;
}

Result<Done, Problems> close(Write& write, const Viewer& by, PlaceId id, clock::Date last_day) {
  auto problems = closing_problems(write, by, id, last_day);
  if (problems.any()) return problems;
  for (const auto& below : below(write, id, "", write.today())) {
    if (below.owner == by.body) close_one(write, by.body, below.id, last_day);
  }
  close_one(write, by.body, id, last_day);
  return Done{};
}

Result<Done, Problems> reopen(Write& write, const Viewer& by, PlaceId id) {
  Problems problems;
  const auto place = changeable(write, by, id, problems);
  if (place && place->status != "closed")
    problems.add("", place->name + " is not closed");
  else if (place && name_is_taken(write, *place, place->name))
    problems.add("", "Another place of this kind stands under this name: give that one another name first");
  if (problems.any()) return problems;
  reopen_one(write, by.body, id);
  for (const auto& below : below(write, id, "", write.today())) {
    const bool closed_with_it =
        below.owner == by.body && below.status == "closed" && below.closed == place->closed;
    if (closed_with_it && !name_is_taken(write, below, below.name)) reopen_one(write, by.body, below.id);
  }
  return Done{};
}

}  // namespace plumbline::places
