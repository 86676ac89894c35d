#include "forms/forms.h"
#include "forms/queries.h"

namespace plumbline::forms {

void save_draft(Write& write, const DraftOf& of, std::int64_t version, const json::Object& answers) {
  json::Object merged;
  if (auto before = draft(write, of); before && before->version == version)
    merged = std::move(before->answers);
  for (const auto& [key, answer] : answers) merged[key] = answer;
  write.change.run(queries::put_draft,
                   {of.person, sql::Blob{of.subject}, of.step, json::text(merged), write.now, version});
}

std::optional<Draft> draft(Read& read, const DraftOf& of) {
  return read.sql.first(queries::draft_of_step, {of.person, sql::Blob{of.subject}, of.step},
                        [](const sql::Row& row) {
                          auto parsed = json::parse(row.text(0));
                          return Draft{parsed && parsed->is_object() ? parsed->as_object() : json::Object{},
                                       row.instant(1), row.integer(2)};
                        });
}

void drop_draft(Write& write, const DraftOf& of) {
  write.change.run(queries::drop_draft, {of.person, sql::Blob{of.subject}, of.step});
}

}  // namespace plumbline::forms
