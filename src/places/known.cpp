// What registers have said of a place: versions, links, and what came after it.
#include "places/places.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

std::vector<Version> versions(Read& read, PlaceId place) {
  return read.sql.all(queries::versions_of_place, {place}, [](const sql::Row& row) {
    Version version;
    version.number = static_cast<int>(row.integer(0));
    version.recorded = row.instant(1);
    version.known = row.maybe_date(2);
    version.file_name = row.string(3);
    version.source_row = row.maybe_integer(4);
    if (auto facts = json::parse(row.text(5)); facts && facts->is_object())
      version.facts = facts->as_object();
    return version;
  });
}

std::vector<Link> links(Read& read, PlaceId place) {
  return read.sql.all(queries::links_of_place, {place}, [](const sql::Row& row) {
    return Link{place_from(row), row.string(place_columns), row.string(place_columns + 1),
                row.maybe_date(place_columns + 2)};
  });
}

std::optional<PlaceId> successor(Read& read, PlaceId place) {
  std::set<PlaceId> met;
  for (auto at = place; met.insert(at).second;) {
    const auto standing = by_id(read, at);
    if (!standing) return std::nullopt;
    if (standing->status == "open") return at;
    const auto next = read.sql.all(queries::successors_of_place, {at},
                                   [](const sql::Row& row) { return row.key<PlaceId>(0); });
    if (next.size() != 1) return std::nullopt;
    at = next.front();
  }
  return std::nullopt;
}

}  // namespace plumbline::places
