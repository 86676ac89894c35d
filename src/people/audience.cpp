#include "people/people.h"

namespace plumbline::people {

std::string audience(std::string_view role, const std::optional<PlaceId>& place) {
  return std::string{"role:"}.append(role).append("@").append(place ? place->text() : "*");
}

std::string audience_anywhere(std::string_view role) {
  return std::string{"role:"}.append(role).append("@any");
}

std::string audience_through(std::string_view role, std::string_view relation, PlaceId place) {
  return std::string{"role:"}.append(role).append("~").append(relation).append("@").append(place.text());
}

std::string audience(PersonId person) { return "person:" + person.text(); }

std::string joined(const std::vector<std::string>& keys) {
  std::string out;
  for (const auto& key : keys) {
    if (!out.empty()) out += '\n';
    out += key;
  }
  return out;
}

bool may(const Viewer& viewer, std::string_view permission) {
  return std::binary_search(viewer.permissions.begin(), viewer.permissions.end(), permission, std::less<>{});
}

bool holds(const Viewer& viewer, std::string_view role) {
  return std::ranges::any_of(viewer.holdings, [&](const Holding& holding) { return holding.role == role; });
}

bool holds_at(const Viewer& viewer, std::string_view role, const std::vector<PlaceId>& place_and_above) {
  return std::ranges::any_of(viewer.holdings, [&](const Holding& holding) {
    if (holding.role != role) return false;
    return !holding.place || std::ranges::find(place_and_above, *holding.place) != place_and_above.end();
  });
}

history::Actor actor(const Viewer& viewer) {
  return {.person = viewer.person, .body = viewer.body, .acting_for = {}};
}

}  // namespace plumbline::people
