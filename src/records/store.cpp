#include "records/store.h"

#include "lib/crypto/crypto.h"
#include "records/queries.h"

namespace plumbline::records {

Record record_from(const sql::Row& row) {
  return {.id = row.key<RecordId>(0),
          .body = row.key<BodyId>(1),
          .policy = row.key<PolicyId>(2),
          .type = row.string(3),
          .stage = row.string(4),
          .title = row.string(5),
          .place = row.maybe_key<PlaceId>(6),
          .part_of = row.maybe_key<RecordId>(7),
          .version = row.integer(8),
          .day = row.maybe_date(9),
          .author = row.maybe_key<PersonId>(10),
          .made = row.instant(11),
          .changed = row.instant(12)};
}

Override override_from(const sql::Row& row) {
  return {.record = row.key<RecordId>(0),
          .clause = row.string(1),
          .reason = row.string(2),
          .person_name = row.string(3),
          .step = row.string(4),
          .place = row.maybe_key<PlaceId>(5),
          .at = row.instant(6),
          .flag_only = row.flag(7)};
}

std::string json_list(const std::vector<std::string>& words) {
  json::Array out;
  for (const auto& word : words) out.emplace_back(word);
  return json::text(out);
}

bool sees(Read& read, const Viewer& viewer, RecordId id) {
  return read.sql.number(queries::readers_among, {id, json_list(viewer.audiences), read.now}) > 0;
}

std::optional<Record> by_id(Read& read, RecordId id) {
  return read.sql.first(queries::record_by_id, {id}, record_from);
}

json::Object answers_of(Read& read, RecordId id) {
  auto text =
      read.sql.first(queries::answers_of_record, {id}, [](const sql::Row& row) { return row.string(0); });
  auto parsed = text ? json::parse(*text) : std::nullopt;
  return parsed && parsed->is_object() ? parsed->as_object() : json::Object{};
}

void store(Write& write, const Record& record, const Step& step, const json::Object& answers,
           std::optional<PersonId> person) {
  if (record.version == 1) {
    write.change.run(queries::add_record, {record.id, record.body, record.policy, record.type, record.stage,
                                           record.title, record.place, record.part_of, record.version,
                                           record.day, record.author, record.made, record.changed});
  } else {
    write.change.run(queries::change_record,
                     {record.id, record.stage, record.title, record.version, record.day, record.changed});
  }
  const auto text = json::canonical(answers);
  write.change.run(queries::add_version, {record.id, record.version, step.key, record.stage, text,
                                          sql::Blob{crypto::sha256(text)}, person, write.now});
}

std::vector<const forms::Field*> asked_fields(const forms::Form* form, const Step& step) {
  std::vector<const forms::Field*> out;
  if (form == nullptr) return out;
  const auto asks = [&](const std::string& key) {
    return std::find(step.asks.begin(), step.asks.end(), key) != step.asks.end();
  };
  for (const auto& section : form->sections) {
    const bool whole = asks(section.key);
    for (const auto& field : section.fields) {
      if (whole || asks(field.key)) out.push_back(&field);
    }
  }
  return out;
}

}  // namespace plumbline::records
