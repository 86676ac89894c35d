// Copies as they lie there, and who may read them.
#include "records/sight.h"
#include "reports/queries.h"
#include "reports/reports.h"

namespace plumbline::reports {

namespace {

std::vector<std::string> keys_in(std::string_view text) {
  std::vector<std::string> out;
  const auto parsed = json::parse(text);
  if (!parsed || !parsed->is_array()) return out;
  for (const auto& key : parsed->as_array()) out.emplace_back(key.as_string());
  return out;
}

Copy copy_from(const sql::Row& row) {
  return {.id = row.key<CopyId>(0),
          .body = row.key<BodyId>(1),
          .record = row.key<RecordId>(2),
          .key = row.string(3),
          .number = row.integer(4),
          .title = row.string(5),
          .sections = keys_in(row.text(6)),
          .content = row.string(7),
          .digest = row.string(8),
          .at = row.instant(9),
          .person = row.maybe_key<PersonId>(10)};
}

// A section is read when all of its fields are, and a field when its section is.
bool reads(const records::Seen& seen, const std::string& key) {
  if (seen.form == nullptr) return seen.shows(key);
  const auto reads_one = [&](std::string_view field) {
    return records::reads_field(seen.sees, seen.sections, *seen.form, field);
  };
  const auto* section = seen.form->section(key);
  if (section == nullptr) return reads_one(key);
  return seen.shows(key) || std::ranges::all_of(section->fields, reads_one, &forms::Field::key);
}

}  // namespace

std::vector<Copy> copies(Read& read, RecordId record) {
  return read.sql.all(queries::copies_of_record, {record}, copy_from);
}

std::optional<Copy> copy_numbered(Read& read, RecordId record, std::int64_t number) {
  return read.sql.first(queries::copy_numbered, {record, number}, copy_from);
}

bool may_read(const records::Seen& seen, const Copy& copy) {
  if (seen.record.id != copy.record || seen.sees < records::Projection::sections) return false;
  return std::all_of(copy.sections.begin(), copy.sections.end(),
                     [&](const std::string& key) { return reads(seen, key); });
}

bool unaltered(const Copy& copy) { return crypto::hex(crypto::sha256(copy.content)) == copy.digest; }

void note_reading(Read& read, const Viewer& viewer, const Copy& copy) {
  read.witness(people::actor(viewer), {.chain = copy.record.bytes,
                                       .about = "record",
                                       .deed = "copy-read",
                                       .content = {{"copy", copy.number}},
                                       .body = copy.body});
}

}  // namespace plumbline::reports
