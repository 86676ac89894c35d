// Rows of this room's queries as values. Queries list a place's columns first, always in the same order.
#pragma once
#include "lib/sql/sql.h"
#include "places/places.h"

namespace plumbline::places {

inline constexpr int place_columns = 13;  // what a query shows beside the place begins here
Place place_from(const sql::Row& row);
void insert(sql::Transaction& change, const Place& place);
// Keys as queries take a list of them: sixteen bytes each, one after the other.
template <class Id>
std::vector<std::uint8_t> one_after_the_other(const std::vector<Id>& ids) {
  std::vector<std::uint8_t> out;
  for (const auto& id : ids) out.insert(out.end(), id.bytes.begin(), id.bytes.end());
  return out;
}

}  // namespace plumbline::places
