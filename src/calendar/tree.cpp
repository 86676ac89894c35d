#include "calendar/tree.h"

#include "calendar/queries.h"

namespace plumbline::calendar {

void Tree::read_all() {
  read_.sql.each(queries::memberships_of_body, {body_, read_.today()}, [&](const sql::Row& row) {
    above_[row.key<PlaceId>(0)].push_back({row.key<PlaceId>(1), row.string(2), row.date(3)});
  });
}

void Tree::read_above(PlaceId place) {
  for (const auto& id : places::and_above(read_, place, read_.today())) {
    if (above_.contains(id)) continue;
    auto& parents = above_[id];
    for (const auto& membership : places::memberships(read_, id, read_.today())) {
      const auto parent = places::by_id(read_, membership.parent);
      if (!parent || (parent->owner && *parent->owner != body_)) continue;
      parents.push_back({parent->id, parent->kind, membership.first_day});
    }
  }
}

const std::vector<Tree::Open>& Tree::of_kind(const std::string& kind) { return kind_named(kind).places; }

bool Tree::holds(const std::string& kind, PlaceId place) { return kind_named(kind).ids.contains(place); }

const Tree::Kind& Tree::kind_named(const std::string& kind) {
  auto [found, is_new] = kinds_.try_emplace(kind);
  if (!is_new) return found->second;
  for (auto& place : places::of_kind(read_, body_, kind, read_.today())) {
    found->second.ids.insert(place.id);
    const auto since = joined(place);
    found->second.places.push_back({std::move(place), since});
  }
  return found->second;
}

// A register's place is the body's since it joined; a body's own since it opened.
std::optional<clock::Date> Tree::joined(const places::Place& place) const {
  if (place.owner) return place.opened;
  auto found = above_.find(place.id);
  if (found == above_.end()) return std::nullopt;
  auto first = std::min_element(found->second.begin(), found->second.end(),
                                [](const Above& a, const Above& b) { return a.since < b.since; });
  return first == found->second.end() ? std::nullopt : std::optional{first->since};
}

std::optional<PlaceId> Tree::at_or_above(PlaceId place, std::string_view place_kind,
                                         std::string_view kind) const {
  if (place_kind == kind) return place;
  std::vector<PlaceId> level{place};
  std::unordered_set<PlaceId> seen{place};
  while (!level.empty()) {
    std::vector<PlaceId> next;
    for (const auto& id : level) {
      auto found = above_.find(id);
      if (found == above_.end()) continue;
      for (const auto& above : found->second) {
        if (above.kind == kind) return above.parent;
        if (seen.insert(above.parent).second) next.push_back(above.parent);
      }
    }
    level = std::move(next);
  }
  return std::nullopt;
}

}  // namespace plumbline::calendar
