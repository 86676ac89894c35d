// Memberships: what a place belongs to, and what belongs to it.
#include "places/places.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

std::vector<Membership> memberships(Read& read, PlaceId place, clock::Date day) {
  return read.sql.all(queries::memberships_on, {place, day}, [](const sql::Row& row) {
    return Membership{row.key<PlaceId>(0), row.key<PlaceId>(1), row.string(2), row.date(3),
                      row.maybe_date(4)};
  });
}

std::vector<PlaceId> and_above(Read& read, PlaceId place, clock::Date day) {
  return read.sql.all(queries::place_and_above, {place, day},
                      [](const sql::Row& row) { return row.key<PlaceId>(0); });
}

std::vector<Place> below(Read& read, PlaceId parent, std::string_view kind, clock::Date day) {
  return read.sql.all(queries::places_below, {parent, kind, day}, place_from);
}

std::vector<Place> of_kind(Read& read, BodyId body, std::string_view kind, clock::Date day) {
  return read.sql.all(queries::body_places_of_kind, {body, kind, day}, place_from);
}

std::vector<Child> children(Read& read, PlaceId parent, clock::Date day) {
  return read.sql.all(queries::memberships_at, {parent, day}, [](const sql::Row& row) {
    return Child{place_from(row), row.string(place_columns)};
  });
}

}  // namespace plumbline::places
