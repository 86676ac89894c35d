#include "places/rows.h"

#include "places/fold.h"
#include "places/queries.h"

namespace plumbline::places {

Place place_from(const sql::Row& row) {
  Place place;
  place.id = row.key<PlaceId>(0);
  place.kind = row.string(1);
  place.name = row.string(2);
  place.status = row.string(3);
  place.opened = row.maybe_date(4);
  place.closed = row.maybe_date(5);
  place.town = row.string(6);
  place.postcode = row.string(7);
  place.register_name = row.string(8);
  place.register_key = row.maybe_string(9);
  place.owner = row.maybe_key<BodyId>(10);
  place.safeguarding_name = row.string(11);
  place.safeguarding_phone = row.string(12);
  return place;
}

void insert(sql::Transaction& change, const Place& place) {
  change.run(queries::place_add,
             {place.id, place.kind, place.name, folded(place.name), place.status, place.opened, place.closed,
              place.town, place.postcode, place.register_name, place.register_key, place.owner,
              place.safeguarding_name, place.safeguarding_phone});
}

}  // namespace plumbline::places
