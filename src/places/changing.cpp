#include "places/changing.h"

#include "places/fold.h"
#include "places/queries.h"

namespace plumbline::places {

namespace {

void note(Write& write, PlaceId place, BodyId body, std::string deed, json::Object content) {
  write.append({.chain = place.bytes,
                .about = "place",
                .deed = std::move(deed),
                .content = std::move(content),
                .body = body});
  write.touch({body, place, {}});
}

// A place that is not this body's to change reads like one that is not there.
std::optional<Place> changeable(Write& write, const Viewer& by, PlaceId id, Problems& problems) {
  const auto place = visible(write, by, id);
  if (place && may_change(by, *place)) return *place;
  problems.add("", "Nothing was changed: there is no such place for you to change");
  return std::nullopt;
}

void close_one(Write& write, BodyId body, PlaceId place, clock::Date last_day) {
  if (write.change.run(queries::place_closed, {place, last_day}) > 0)
    note(write, place, body, "closed", {{"last_day", clock::iso(last_day)}});
}

}  // namespace

Problems words_problems(const PlaceWords& words) {
  constexpr std::size_t longest = 200;
  Problems problems;
  if (words.name.find_first_not_of(" \t\r\n") == std::string::npos)
    problems.add("name", "Enter the name of the place");
  else if (words.name.size() > longest)
    problems.add("name", "The name of the place must be 200 characters or fewer");
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
  if (place && words.name != place->name) {
    const auto namesake = own_named(write, by.body, words.name);
    if (namesake && namesake->kind == place->kind && namesake->status != "closed")
      problems.add("name", "There is already a place of this kind with this name");
  }
  if (problems.any()) return problems;
  write.change.run(queries::place_reworded, {id, words.name, folded(words.name), words.town, words.postcode,
                                             words.safeguarding_name, words.safeguarding_phone});
  note(write, id, by.body, "changed",
       {{"name", words.name},
        {"town", words.town},
        {"postcode", words.postcode},
        {"safeguarding_name", words.safeguarding_name},
        {"safeguarding_phone", words.safeguarding_phone}});
  return Done{};
}

Result<Done, Problems> close(Write& write, const Viewer& by, PlaceId id, clock::Date last_day) {
  Problems problems;
  const auto place = changeable(write, by, id, problems);
  if (place && place->status == "closed") problems.add("last_day", place->name + " is closed already");
  if (place && place->opened && last_day < *place->opened)
    problems.add("last_day", "The last day must be on or after the day it opened");
  if (problems.any()) return problems;
  for (const auto& below : below(write, id, "", write.today())) {
    if (below.owner == by.body) close_one(write, by.body, below.id, last_day);
  }
  close_one(write, by.body, id, last_day);
  return Done{};
}

}  // namespace plumbline::places
