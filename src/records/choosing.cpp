// Whether what an answer points at may be chosen: people, places, subjects, files.
#include "places/places.h"
#include "records/moment.h"
#include "records/queries.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

bool points_at_something(forms::Kind kind) {
  return kind == forms::Kind::person || kind == forms::Kind::people || kind == forms::Kind::place ||
         kind == forms::Kind::subject || kind == forms::Kind::file;
}

// Who knows a name is said by the policy in force, whichever one the record keeps to.
bool may_be_subject(Write& write, const Viewer& viewer, const Engine& engine, const forms::Field& field,
                    std::string_view text) {
  const auto id = SubjectId::parse(text);
  const auto subject = id ? places::subject_by_id(write, *id) : std::nullopt;
  const auto policy = engine.library.in_force(viewer.body, write.today());
  const auto* kind = policy ? policy->pack->subject_kind(field.subject_kind) : nullptr;
  return subject && kind != nullptr && subject->body == viewer.body && subject->kind == kind->key &&
         places::knows(write, viewer, kind->known_to, *id);
}

bool may_be_chosen(Write& write, const Viewer& viewer, const Engine& engine, const forms::Field& field,
                   const json::Value& answer) {
  if (field.kind == forms::Kind::file) return forms::may_be_answer(write, viewer.body, viewer.person, answer);
  const std::string id{answer.as_string()};
  if (field.kind == forms::Kind::subject) return may_be_subject(write, viewer, engine, field, id);
  if (field.kind == forms::Kind::place) {
    const auto place = PlaceId::parse(id);
    const auto found = place ? places::visible(write, viewer, *place) : Result<places::Place>{No::absent};
    return found && (field.place_kind.empty() || found->kind == field.place_kind);
  }
  const auto person = PersonId::parse(id);
  return person && write.sql.number(queries::holds_one_of,
                                    {*person, viewer.body, json_list(field.roles), write.today()}) > 0;
}

}  // namespace

void check_chosen(Write& write, const Viewer& viewer, const Engine& engine, const Moment& moment,
                  const json::Object& answers, Problems& problems) {
  const auto before = moment.from.empty() ? json::Object{} : answers_of(write, moment.record.id);
  for (const auto* field : moment.asked) {
    const auto* said = answers.if_contains(field->key);
    if (!points_at_something(field->kind) || said == nullptr || said->is_null()) continue;
    if (const auto* stood = before.if_contains(field->key); stood != nullptr && *stood == *said) continue;
    const auto chosen = said->is_array() ? said->as_array() : json::Array(1, *said);
    for (const auto& one : chosen) {
      if (may_be_chosen(write, viewer, engine, *field, one)) continue;
      problems.add(field->key, field->kind == forms::Kind::file ? field->label + ": choose the file again"
                                                                : field->label + ": choose from the list");
    }
  }
}

}  // namespace plumbline::records
