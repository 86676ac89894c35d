#include "visits/queries.h"
#include "visits/visits.h"

namespace plumbline::visits {

namespace {

const forms::Field* field_named(const records::Happening& happening, const records::Effect& effect, std::string_view part) {
  const auto* form = happening.policy.pack->part<forms::FormsPart>().form(happening.type.form);
  const auto name = effect.says.text(part);
  return form == nullptr || name.empty() ? nullptr : form->field(name);
}

template <class T>
std::optional<T> fact(const records::Happening& happening, const records::Effect& effect, std::string_view part) {
  const auto* field = field_named(happening, effect, part);
  if (field == nullptr) return std::nullopt;
  const auto found = forms::fact_of(*field, happening.answers);
  const auto* value = std::get_if<T>(&found);
  return value == nullptr ? std::nullopt : std::optional{*value};
}

std::vector<PersonId> visitors_of(const records::Happening& happening, const records::Effect& effect) {
  std::vector<PersonId> out;
  const auto add = [&](std::string_view text) {
    if (auto person = PersonId::parse(text)) out.push_back(*person);
  };
  if (auto one = fact<std::string>(happening, effect, "visitor")) add(*one);
  if (auto several = fact<policies::Words>(happening, effect, "visitors")) {
    for (const auto& word : *several) add(word);
  }
  return out;
}

void apply(Write& write, const records::Happening& happening, const records::Effect& effect) {
  const auto& record = happening.record;
  if (!record.place) return;
  const auto* stage = happening.type.stage(record.stage);
  const bool counts = stage == nullptr || !stage->withdrawn;
  write.change.run(queries::put_visit, {record.id, record.body, record.type, *record.place, record.part_of,
                                        fact<clock::Date>(happening, effect, "date"), fact<std::int64_t>(happening, effect, "time"),
                                        fact<std::int64_t>(happening, effect, "minutes"), record.stage, counts});
  write.change.run(queries::drop_visitors, {record.id});
  for (const auto& person : visitors_of(happening, effect)) write.change.run(queries::add_visitor, {record.id, person});
}

void check(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map, {"date", "time", "minutes", "visitor", "visitors", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  const auto* forms_part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = forms_part == nullptr ? nullptr : forms_part->form(type.form);
  if (form == nullptr) return;
  for (const auto& [key, value] : map.pairs) {
    if (key.scalar.starts_with("clause") || form->field(value.scalar) != nullptr) continue;
    policies::mistake(reading, value, "the form " + form->key + " has no field called " + value.scalar);
  }
}

}  // namespace

records::Ability extension() { return {.key = "visit", .check = check, .apply = apply, .explain = {}}; }

}  // namespace plumbline::visits
