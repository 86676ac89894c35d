#include "places/relations.h"

#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

namespace {

constexpr int storeys = 16;  // as deep as any tree of places is followed

Relation relation_from(const sql::Row& row) {
  return {.record = row.key<RecordId>(0),
          .body = row.key<BodyId>(1),
          .kind = row.string(2),
          .subject = row.key<SubjectId>(3),
          .from = row.maybe_key<PlaceId>(4),
          .to = row.key<PlaceId>(5),
          .first_day = row.date(6),
          .last_day = row.maybe_date(7)};
}

json::Object told(const Relation& relation) {
  json::Object content{{"kind", relation.kind},
                       {"record", relation.record.text()},
                       {"to", relation.to.text()},
                       {"first_day", clock::iso(relation.first_day)}};
  if (relation.from) content["from"] = relation.from->text();
  if (relation.last_day) content["last_day"] = clock::iso(*relation.last_day);
  return content;
}

void note(Write& write, const Relation& relation, std::string deed) {
  write.append({.chain = relation.subject.bytes,
                .about = "subject",
                .deed = std::move(deed),
                .content = told(relation),
                .body = relation.body});
}

std::optional<Relation> of_record(Read& read, RecordId record) {
  return read.sql.first(queries::relation_of_record, {record}, relation_from);
}

std::vector<Tie> ties(Read& read, BodyId body, const std::vector<PlaceId>& from, clock::Date day,
                      int storeys_down) {
  if (from.empty()) return {};
  const auto keys = one_after_the_other(from);
  return read.sql.all(queries::ties_from, {sql::Blob{keys}, from.size(), body, day, storeys_down},
                      [](const sql::Row& row) {
                        return Tie{row.string(0), row.key<PlaceId>(1), row.key<PlaceId>(2)};
                      });
}

}  // namespace

void relate(Write& write, const Relation& relation) {
  const auto before = of_record(write, relation.record);
  if (before == relation) return;
  if (before && (before->subject != relation.subject || before->to != relation.to))
    note(write, *before, "unrelated");
  write.change.run(queries::relation_set,
                   {relation.record, relation.body, relation.kind, relation.subject, relation.from,
                    relation.to, relation.first_day, relation.last_day});
  note(write, relation, "related");
}

void unrelate(Write& write, RecordId record) {
  const auto before = of_record(write, record);
  if (!before) return;
  write.change.run(queries::relation_forget, {record});
  note(write, *before, "unrelated");
}

std::vector<Relation> relations_to(Read& read, BodyId body, std::string_view kind,
                                   const std::vector<PlaceId>& to) {
  if (to.empty()) return {};
  const auto keys = one_after_the_other(to);
  return read.sql.all(queries::relations_to, {sql::Blob{keys}, to.size(), body, kind}, relation_from);
}

std::vector<Relation> relations_of(Read& read, BodyId body, std::string_view kind, SubjectId subject) {
  return read.sql.all(queries::relations_of_subject, {body, subject, kind}, relation_from);
}

std::vector<Relation> relations_at(Read& read, BodyId body, PlaceId place, clock::Date day) {
  return read.sql.all(queries::relations_at_place, {body, place, day}, relation_from);
}

std::vector<Relation> relations_of_all(Read& read, BodyId body, std::string_view subject_kind,
                                       clock::Date day) {
  return read.sql.all(queries::relations_of_kind_of_subject, {body, subject_kind, day}, relation_from);
}

std::vector<Tie> ties_from(Read& read, BodyId body, const std::vector<PlaceId>& from, clock::Date day) {
  return ties(read, body, from, day, 0);
}

std::vector<std::string> audiences_through(Read& read, const Viewer& viewer) {
  std::vector<PlaceId> held;
  for (const auto& holding : viewer.holdings) {
    if (holding.place && std::ranges::find(held, *holding.place) == held.end())
      held.push_back(*holding.place);
  }
  std::vector<std::string> out;
  for (const auto& tie : ties(read, viewer.body, held, read.today(), storeys)) {
    for (const auto& holding : viewer.holdings) {
      if (holding.place == tie.from) out.push_back(people::audience_through(holding.role, tie.kind, tie.to));
    }
  }
  return out;
}

}  // namespace plumbline::places
