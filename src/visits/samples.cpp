// Samples as they were kept, and as people and conditions read them.
#include "forms/sampled.h"
#include "records/scene.h"
#include "visits/amounts.h"
#include "visits/queries.h"
#include "visits/sampling.h"

namespace plumbline::visits {

namespace {

using policies::Fact;
using policies::FactRow;

Sample sample_from(const sql::Row& row) {
  return {.key = row.string(0),
          .population = row.string(1),
          .size = row.integer(2),
          .digest = row.string(3),
          .seed = row.string(4),
          .at = row.instant(5),
          .drawn = {}};
}

// Answered where every field that asks this sample has an answer of that subject.
bool answered(const records::RecordScene& scene, std::string_view key, SubjectId subject) {
  const auto* form = scene.policy().pack->part<forms::FormsPart>().form(scene.type().form);
  bool asked = false;
  for (const auto& section : form == nullptr ? std::vector<forms::Section>{} : form->sections) {
    for (const auto& field : section.fields) {
      if (field.kind != forms::Kind::sampled || field.sample != key) continue;
      const auto* answer = scene.answers().if_contains(field.key);
      if (answer == nullptr || !forms::was_asked(field, *answer, subject)) return false;
      asked = true;
    }
  }
  return asked;
}

std::vector<FactRow> rows(const policies::Scene& scene, const policies::Query& query) {
  std::vector<FactRow> out;
  const auto* here = dynamic_cast<const records::RecordScene*>(&scene);
  const auto found =
      here != nullptr && scene.record() ? sample(scene.read(), *scene.record(), query.of) : std::nullopt;
  if (!found) return out;
  for (const auto& one : found->drawn)
    out.push_back({{"subject", one.subject.text()}, {"answered", answered(*here, query.of, one.subject)}});
  return out;
}

void check(policies::Reading& reading, const policies::Query& query) {
  const auto* part = reading.pack.part_if<records::RecordsPart>();
  if (part == nullptr) return;
  std::vector<std::string> known;
  for (const auto& type : part->types) {
    for (const auto& draw : draws_of(type)) known.push_back(draw.key);
  }
  if (std::ranges::find(known, query.of) != known.end()) return;
  reading.mistakes.push_back(
      {query.mark, "no type of record draws “" + query.of + "”" + policies::suggestion(query.of, known)});
}

}  // namespace

bool Sample::took(SubjectId subject) const {
  return std::ranges::find(drawn, subject, &Drawn::subject) != drawn.end();
}

std::vector<Sample> samples(Read& read, RecordId record) {
  std::vector<Sample> out;
  read.sql.each(queries::samples_of_record, {record}, [&](const sql::Row& row) {
    if (out.empty() || out.back().key != row.text(0)) out.push_back(sample_from(row));
    if (!row.null(6)) out.back().drawn.push_back({row.key<SubjectId>(6), row.string(7)});
  });
  return out;
}

std::optional<Sample> sample(Read& read, RecordId record, std::string_view key) {
  for (auto& one : samples(read, record)) {
    if (one.key == key) return std::move(one);
  }
  return std::nullopt;
}

std::vector<Draw> draws_of(const records::Type& type) {
  std::vector<Draw> out;
  for (const auto& effect : type.extensions) {
    if (effect.ability != "draws") continue;
    Draw draw{.key = std::string{effect.says.text("key")},
              .relation = std::string{effect.says.text("relation")},
              .clause = effect.clause,
              .at = {},
              .share = amount_in(effect.says, "share"),
              .least = amount_in(effect.says, "least"),
              .least_shown = amount_in(effect.says, "least-shown")};
    if (const auto* at = effect.says.find("at")) {
      if (at->is_scalar()) draw.at.push_back(at->scalar);
      for (const auto& item : at->items) draw.at.push_back(item.scalar);
    }
    out.push_back(std::move(draw));
  }
  return out;
}

std::optional<Draw> draw_named(const records::Type& type, std::string_view key) {
  for (auto& draw : draws_of(type)) {
    if (draw.key == key) return std::move(draw);
  }
  return std::nullopt;
}

std::vector<Called> called(Read& read, const Viewer& viewer, const records::Engine& engine,
                           const policies::Pack& pack, const Draw& draw, const Sample& sample) {
  const auto* relation = pack.relation_kind(draw.relation);
  const auto* kind = relation == nullptr ? nullptr : pack.subject_kind(relation->subject);
  const auto title = kind == nullptr ? std::string{"Person"} : kind->title;
  // The record keeps to the policy it began under; who knows a name today is said by the one in force.
  const auto policy = engine.library.in_force(viewer.body, read.today());
  const auto* known = policy && kind != nullptr ? policy->pack->subject_kind(kind->key) : nullptr;
  std::vector<Called> out;
  for (const auto& [subject, line] : sample.drawn) {
    auto name = title + " " + std::to_string(out.size() + 1) + " of " + std::to_string(sample.drawn.size());
    if (known != nullptr && engine.seal != nullptr && places::knows(read, viewer, known->known_to, subject)) {
      if (const auto identity = places::identity_of(read, *engine.seal, subject)) name = identity->name;
    }
    out.push_back({subject, std::move(name)});
  }
  return out;
}

policies::FactSources sources() {
  return {
      {.key = "sample", .arguments = {}, .columns = {"subject", "answered"}, .rows = rows, .check = check}};
}

}  // namespace plumbline::visits
