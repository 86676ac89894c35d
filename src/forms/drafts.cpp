#include "forms/forms.h"
#include "forms/queries.h"

namespace plumbline::forms {

void save_draft(Write& write, PersonId person, const id::Bytes& subject, std::string_view step, const json::Object& answers) {
  json::Object merged;
  if (auto before = draft(write, person, subject, step)) merged = std::move(before->answers);
  for (const auto& [key, answer] : answers) {
    if (answer.is_null()) merged.erase(key);
    else merged[key] = answer;
  }
  write.change.run(queries::put_draft, {person, sql::Blob{subject}, step, json::text(merged), write.now});
}

std::optional<Draft> draft(Read& read, PersonId person, const id::Bytes& subject, std::string_view step) {
  return read.sql.first(queries::draft_of_step, {person, sql::Blob{subject}, step}, [](const sql::Row& row) {
    auto parsed = json::parse(row.text(0));
    return Draft{parsed && parsed->is_object() ? parsed->as_object() : json::Object{}, row.instant(1)};
  });
}

void drop_draft(Write& write, PersonId person, const id::Bytes& subject, std::string_view step) {
  write.change.run(queries::drop_draft, {person, sql::Blob{subject}, step});
}

}  // namespace plumbline::forms
