// The extension `draws`: read, carried out, and what it refuses.
#include "visits/sampling.h"

#include "forms/sampled.h"
#include "lib/crypto/crypto.h"
#include "places/relations.h"
#include "records/asked_places.h"
#include "records/scene.h"
#include "visits/amounts.h"
#include "visits/queries.h"
#include "visits/windows.h"

namespace plumbline::visits {

namespace {

using Bytes = std::array<std::uint8_t, 32>;

Bytes random_bytes() {
  Bytes out;
  crypto::fill_random(out);
  return out;
}
std::string_view text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// --- reading

void check_steps(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  const auto* at = map.find("at");
  if (at == nullptr)
    return policies::mistake(reading, map, "“at” is missing: the steps at which it is drawn");
  std::vector<std::string> known;
  for (const auto& step : type.steps) known.push_back(step.key);
  if (at->is_scalar()) policies::must_be_one_of(reading, *at, known, "step");
  for (const auto& item : at->items) policies::must_be_one_of(reading, item, known, "step");
}

// Nobody can answer in the step that draws: who is drawn is known only when it has been taken.
void check_fields(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  const auto* part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = part == nullptr ? nullptr : part->form(type.form);
  for (const auto& step : type.steps) {
    const auto at = policies::words(reading, map.find("at"));
    if (std::ranges::find(at, step.key) == at.end()) continue;
    for (const auto* field : records::asked_fields(form, step)) {
      if (field->kind == forms::Kind::sampled && field->sample == map.text("key"))
        policies::mistake(reading, map,
                          "the step " + step.key + " draws this sample and asks it in " + field->key +
                              ": ask in a later step");
    }
  }
}

void check(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map,
                       {"key", "relation", "at", "share", "least", "least-shown", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  policies::required(reading, map, "key");
  std::vector<std::string> kinds;
  for (const auto& kind : reading.pack.relation_kinds) kinds.push_back(kind.key);
  if (!policies::required(reading, map, "relation").empty())
    policies::must_be_one_of(reading, *map.find("relation"), kinds, "kind of relation");
  if (map.find("share") == nullptr && map.find("least") == nullptr)
    policies::mistake(reading, map, "say how many are drawn: “share”, “least” or both");
  for (const auto* key : {"share", "least", "least-shown"}) must_be_amount(reading, map, key, 1);
  check_steps(reading, type, map);
  check_fields(reading, type, map);
}

std::string whom(const policies::Pack& pack, std::string_view relation_key) {
  const auto* relation = pack.relation_kind(relation_key);
  const auto* kind = relation == nullptr ? nullptr : pack.subject_kind(relation->subject);
  return kind == nullptr ? std::string{"people"} : in_a_sentence(kind->plural);
}

std::string explain(const policies::Pack& pack, const yaml::Node& map) {
  const auto share = amount_in(map, "share"), least = amount_in(map, "least");
  std::string many;
  if (map.find("share") != nullptr) many = in_words(pack, share) + " percent";
  if (map.find("least") != nullptr)
    many += (many.empty() ? "at least " : ", at least ") + in_words(pack, least) + ",";
  return "Draws " + whom(pack, map.text("relation")) + " at random, " + many +
         (map.find("least") == nullptr ? "," : "") +
         " in a way that anybody can check by drawing again, and refuses answers of anybody who was not "
         "drawn.";
}

// --- drawing

// Everybody whom the relation ties today to the record's place or one below it; of a record about the body,
// to any of its places.
std::set<SubjectId> tied(Read& read, const records::Happening& happening, const Draw& draw) {
  const auto& record = happening.record;
  std::vector<PlaceId> there;
  if (record.place) {
    there = records::and_below(read, {*record.place});
  } else if (const auto* kind = happening.policy.pack->relation_kind(draw.relation)) {
    for (const auto& place : places::of_kind(read, record.body, kind->to, read.today()))
      there.push_back(place.id);
  }
  std::set<SubjectId> out;
  for (const auto& relation : places::relations_to(read, record.body, draw.relation, there)) {
    if (relation.on(read.today())) out.insert(relation.subject);
  }
  return out;
}

struct Frozen {
  Lines lines;  // sorted
  std::map<std::string, SubjectId> subjects;
};

Frozen freeze(Write& write, const records::Happening& happening, const Draw& draw) {
  const auto salt = random_bytes();
  Frozen out;
  for (const auto& subject : tied(write, happening, draw))
    out.subjects.emplace(line_of(text_of(salt), subject), subject);
  for (const auto& [line, subject] : out.subjects) out.lines.push_back(line);
  const auto population = population_text(out.lines);
  const auto digest = digest_of(population);
  const auto& record = happening.record;
  write.change.run(queries::freeze_population,
                   {record.id, draw.key, sql::Blob{salt}, population, out.lines.size(), digest, write.now});
  write.append({.chain = record.id.bytes,
                .about = "record",
                .deed = out.lines.empty() ? "nobody-to-draw" : "population-frozen",
                .content = {{"sample", draw.key}, {"size", out.lines.size()}, {"digest", digest}},
                .body = record.body});
  return out;
}

// The seed comes after the population's hash lies in history, so that neither can be chosen to fit the other.
void choose(Write& write, const records::Happening& happening, const Draw& draw, const Frozen& frozen) {
  const auto& record = happening.record;
  const auto today = write.today();
  const auto count = how_many(frozen.lines.size(), draw.share.on(happening.policy, today).value_or(0),
                              draw.least.on(happening.policy, today).value_or(0));
  const auto seed = random_bytes();
  const auto lines = drawn(frozen.lines, text_of(seed), count);
  const auto seed_text = crypto::hex(seed);
  write.append({.chain = record.id.bytes,
                .about = "record",
                .deed = "sample-drawn",
                .content = {{"sample", draw.key}, {"seed", seed_text}, {"chosen", lines.size()}},
                .body = record.body});
  write.change.run(queries::keep_draw, {record.id, draw.key, seed_text, lines.size()});
  std::int64_t position = 0;
  for (const auto& line : lines)
    write.change.run(queries::add_sampled, {record.id, draw.key, ++position, frozen.subjects.at(line), line});
}

void apply(Write& write, const records::Happening& happening, const records::Effect& effect) {
  const auto draw = draw_named(happening.type, effect.says.text("key"));
  if (!draw || std::ranges::find(draw->at, happening.step.key) == draw->at.end()) return;
  const auto before = sample(write, happening.record.id, draw->key);
  if (before && before->size > 0) return;  // drawn once, for good
  const auto frozen = freeze(write, happening, *draw);
  if (!frozen.lines.empty()) choose(write, happening, *draw, frozen);
}

std::string not_drawn(const records::Happening& happening, const Draw& draw) {
  return "Not kept: " + whom(*happening.policy.pack, draw.relation) +
         " are drawn at random, and somebody here was not drawn.";
}

// `asked`: whether the field is asked as things stand; answers of somebody who was not drawn never are kept.
void refuse_one(const records::Happening& happening, const Draw& draw, const forms::Field& field, bool asked,
                const std::optional<Sample>& drawn, Problems& problems) {
  const auto* answer = happening.answers.if_contains(field.key);
  const auto said = answer == nullptr ? json::Value(nullptr) : *answer;
  const auto there = forms::subjects_in(said);
  const auto known = [&](const SubjectId& subject) { return drawn && drawn->took(subject); };
  if (!std::ranges::all_of(there, known))
    return problems.add({field.key, not_drawn(happening, draw), draw.clause, "refused"});
  if (!asked || (there.empty() && !field.required)) return;
  if (!drawn)
    return problems.add({field.key, "Not kept: nobody has been drawn yet who could answer " + field.label,
                         draw.clause, "refused"});
  const auto settled = [&](const Drawn& one) { return forms::is_settled(field, said, one.subject); };
  if (!std::ranges::all_of(drawn->drawn, settled))
    problems.add({field.key,
                  field.label + ": answer for everybody who was drawn, or say why somebody was not asked",
                  field.clause, "missing"});
}

void refuse(Read& read, const records::Happening& happening, const records::Effect& effect,
            Problems& problems) {
  const auto draw = draw_named(happening.type, effect.says.text("key"));
  const auto* form = happening.policy.pack->part<forms::FormsPart>().form(happening.type.form);
  if (!draw) return;
  for (const auto* field : records::asked_fields(form, happening.step)) {
    if (field->kind != forms::Kind::sampled || field->sample != draw->key) continue;
    const bool asked = forms::asked_now(*field, happening.scene, happening.engine.library.facts());
    refuse_one(happening, *draw, *field, asked, sample(read, happening.record.id, draw->key), problems);
  }
}

}  // namespace

records::Ability draws() {
  return {.key = "draws", .check = check, .apply = apply, .refuse = refuse, .explain = explain};
}

}  // namespace plumbline::visits
