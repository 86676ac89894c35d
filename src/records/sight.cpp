// What a viewer may see of many records at once: one query, however long the list.
#include "records/sight.h"

#include "records/queries.h"
#include "records/store.h"

namespace plumbline::records {

std::map<RecordId, Glimpse> seen_among(Read& read, const Viewer& viewer, const std::vector<RecordId>& ids) {
  std::map<RecordId, Glimpse> out;
  if (ids.empty()) return out;
  std::vector<std::uint8_t> keys;
  for (const auto& id : ids) keys.insert(keys.end(), id.bytes.begin(), id.bytes.end());
  read.sql.each(queries::seen_among,
                {sql::Blob{keys}, ids.size(), viewer.body, json_list(viewer.audiences), read.now},
                [&](const sql::Row& row) {
                  const auto sees = static_cast<Projection>(row.integer(1));
                  out[row.key<RecordId>(0)] = {sees, row.string(2),
                                               sees > Projection::existence ? row.string(3) : std::string{}};
                });
  return out;
}

std::vector<Override> latest_overrides(Read& read, BodyId body, std::string_view clause, int limit) {
  return read.sql.all(queries::latest_overridings, {body, clause, limit}, [](const sql::Row& row) {
    return Override{.record = row.key<RecordId>(0),
                    .clause = row.string(1),
                    .reason = row.string(2),
                    .person_name = row.string(3),
                    .step = row.string(4),
                    .place = row.maybe_key<PlaceId>(5),
                    .at = row.instant(6),
                    .flag_only = row.flag(7)};
  });
}

}  // namespace plumbline::records
