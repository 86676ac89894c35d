#include "records/pages/candidates.h"

#include "places/places.h"
#include "places/subjects.h"
#include "records/queries.h"
#include "shell/wording.h"

namespace plumbline::records::pages {

namespace {

std::vector<shell::fields::Candidate> people_for(Read& read, BodyId body, const forms::Field& field) {
  std::vector<shell::fields::Candidate> out;
  for (const auto& role : field.roles) {
    read.sql.each(queries::holders_of_role, {body, role, read.today()}, [&](const sql::Row& row) {
      const auto id = row.key<PersonId>(0).text();
      if (std::ranges::find(out, id, &shell::fields::Candidate::id) == out.end())
        out.push_back({id, row.string(1)});
    });
  }
  std::ranges::sort(out, {}, &shell::fields::Candidate::name);
  return out;
}

std::vector<shell::fields::Candidate> places_for(Read& read, BodyId body, const forms::Field& field) {
  std::vector<shell::fields::Candidate> out;
  for (const auto& place : places::of_kind(read, body, field.place_kind, read.today()))
    out.push_back({place.id.text(), place.name});
  return out;
}

std::optional<policies::SubjectKind> kind_of(const Viewer& viewer, const Engine& engine,
                                             const forms::Field& field, clock::Date today) {
  const auto policy = engine.library.in_force(viewer.body, today);
  const auto* kind = policy ? policy->pack->subject_kind(field.subject_kind) : nullptr;
  return kind == nullptr ? std::nullopt : std::optional{*kind};
}

constexpr std::size_t most_subjects = 2000;  // in one list

std::vector<shell::fields::Candidate> subjects_for(Read& read, const Viewer& viewer, const Engine& engine,
                                                   const forms::Field& field) {
  const auto kind = kind_of(viewer, engine, field, read.today());
  std::vector<shell::fields::Candidate> out;
  if (!kind || engine.seal == nullptr) return out;
  for (const auto& [subject, identity] :
       places::known_subjects(read, *engine.seal, viewer, kind->key, kind->known_to, most_subjects + 1)) {
    const auto reference = identity.reference.empty() ? std::string{} : " (" + identity.reference + ")";
    out.push_back({subject.id.text(), identity.name + reference});
  }
  return out;
}

// What may be said of somebody whose name is not this reader's to know: “A pupil”.
std::string somebody(const policies::SubjectKind& kind) {
  auto out = shell::one(kind.title);
  if (!out.empty()) out[0] = 'A';
  return out;
}

std::string subject_named(Read& read, const Viewer& viewer, const Engine& engine, const forms::Field& field,
                          const json::Value& value) {
  const auto id = value.is_string() ? SubjectId::parse(value.as_string()) : std::nullopt;
  const auto kind = kind_of(viewer, engine, field, read.today());
  if (!id || !kind) return {};
  if (engine.seal == nullptr || !places::knows(read, viewer, kind->known_to, *id)) return somebody(*kind);
  const auto identity = places::identity_of(read, *engine.seal, *id);
  return identity ? identity->name : somebody(*kind) + " whose name has been erased";
}

std::string person_named(Read& read, const json::Value& value) {
  const auto id = value.is_string() ? PersonId::parse(value.as_string()) : std::nullopt;
  return id ? people::person_name(read, *id).value_or("Somebody who has left") : std::string{};
}

}  // namespace

Candidates::Candidates(Read& read, const Viewer& viewer, const Engine& engine,
                       const std::vector<const forms::Field*>& asked) {
  for (const auto* field : asked) {
    if (field->kind == forms::Kind::person || field->kind == forms::Kind::people) {
      by_field_[field->key] = people_for(read, viewer.body, *field);
    } else if (field->kind == forms::Kind::place) {
      by_field_[field->key] = places_for(read, viewer.body, *field);
    } else if (field->kind == forms::Kind::subject) {
      auto& listed = by_field_[field->key] = subjects_for(read, viewer, engine, *field);
      if (listed.size() <= most_subjects) continue;
      listed.resize(most_subjects);
      hints_[field->key] = "Only the first " + std::to_string(most_subjects) + " by name are listed here.";
    }
  }
}

std::vector<shell::fields::Candidate> Candidates::of(const forms::Field& field) const {
  auto found = by_field_.find(field.key);
  return found == by_field_.end() ? std::vector<shell::fields::Candidate>{} : found->second;
}

std::string in_words(Read& read, const Viewer& viewer, const Engine& engine, const forms::Field& field,
                     const json::Value& answer) {
  if (field.kind == forms::Kind::subject) return subject_named(read, viewer, engine, field, answer);
  if (field.kind == forms::Kind::person) return person_named(read, answer);
  if (field.kind == forms::Kind::people && answer.is_array()) {
    std::string out;
    for (const auto& item : answer.as_array()) out += (out.empty() ? "" : ", ") + person_named(read, item);
    return out;
  }
  if (field.kind == forms::Kind::place && answer.is_string()) {
    const auto id = PlaceId::parse(answer.as_string());
    const auto place = id ? places::by_id(read, *id) : std::nullopt;
    return place ? place->name : std::string{};
  }
  return forms::in_words(field, answer);
}

}  // namespace plumbline::records::pages
