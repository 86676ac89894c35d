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
  return read.sql.all(queries::latest_overridings, {body, clause, limit}, override_from);
}

void add_sections(std::vector<std::string>& sections, std::string_view lines) {
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    sections.emplace_back(lines.substr(0, end));
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
}

bool reads_field(Projection sees, const std::vector<std::string>& sections, const forms::Form& form,
                 std::string_view field) {
  if (sees == Projection::full) return true;
  if (sees != Projection::sections) return false;
  const auto shown = [&](std::string_view key) { return std::ranges::find(sections, key) != sections.end(); };
  return std::ranges::any_of(form.sections, [&](const forms::Section& section) {
    return std::ranges::find(section.fields, field, &forms::Field::key) != section.fields.end() &&
           (shown(field) || shown(section.key));
  });
}

}  // namespace plumbline::records
