#include "visits/visits.h"

#include "visits/queries.h"

namespace plumbline::visits {

namespace {

Visit visit_from(const sql::Row& row) {
  return {.record = row.key<RecordId>(0),
          .type = row.string(1),
          .stage = row.string(2),
          .place = row.key<PlaceId>(3),
          .place_name = row.string(4),
          .part_of = row.maybe_key<RecordId>(5),
          .day = row.maybe_date(6),
          .time = row.null(7) ? std::nullopt : std::optional{row.minutes(7)},
          .minutes = row.null(8) ? 0 : row.integer(8),
          .counts = row.flag(9),
          .visitors = {}};
}

// One row for each visitor; rows of one visit stand together.
void add_row(std::vector<Visit>& visits, const sql::Row& row) {
  if (visits.empty() || visits.back().record != row.key<RecordId>(0)) visits.push_back(visit_from(row));
  if (!row.null(10)) visits.back().visitors.push_back(row.key<PersonId>(10));
}

}  // namespace

std::vector<Visit> between(Read& read, BodyId body, clock::Date first, clock::Date last) {
  std::vector<Visit> out;
  read.sql.each(queries::visits_between, {body, first, last},
                [&](const sql::Row& row) { add_row(out, row); });
  return out;
}

std::optional<Visit> by_record(Read& read, RecordId record) {
  std::vector<Visit> out;
  read.sql.each(queries::visit_by_record, {record}, [&](const sql::Row& row) { add_row(out, row); });
  return out.empty() ? std::nullopt : std::optional{out.front()};
}

}  // namespace plumbline::visits
