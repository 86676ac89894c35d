// How this room's rows become its structs. For files of this folder.
#pragma once
#include "people/people.h"

namespace plumbline::people {

inline Body body_from(const sql::Row& row) {
  return {row.key<BodyId>(0), row.string(1), row.maybe_key<PlaceId>(2)};
}

// From seven columns in the table's order.
inline Holding holding_from(const sql::Row& row, int first = 0) {
  return {.id = row.key<HoldingId>(first),
          .person = row.key<PersonId>(first + 1),
          .body = row.key<BodyId>(first + 2),
          .role = row.string(first + 3),
          .place = row.maybe_key<PlaceId>(first + 4),
          .first_day = row.date(first + 5),
          .last_day = row.maybe_date(first + 6)};
}

}  // namespace plumbline::people
