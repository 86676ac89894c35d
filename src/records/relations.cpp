// Records that are also relations: the extension `relates`, and the source `relations` for conditions.
#include "places/relations.h"

#include "records/asked_places.h"
#include "records/scene.h"

namespace plumbline::records {

namespace {

using policies::Fact;
using policies::FactRow;
using policies::Unknown;

Fact answer(const Happening& happening, const Effect& effect, std::string_view part) {
  const auto* form = happening.policy.pack->part<forms::FormsPart>().form(happening.type.form);
  const auto* field = form == nullptr ? nullptr : form->field(effect.says.text(part));
  return field == nullptr ? Fact{} : forms::fact_of(*field, happening.answers);
}

template <class Id>
std::optional<Id> id_in(const Fact& fact) {
  const auto* text = std::get_if<std::string>(&fact);
  return text == nullptr ? std::nullopt : Id::parse(*text);
}

std::optional<clock::Date> day_in(const Fact& fact) {
  const auto* day = std::get_if<clock::Date>(&fact);
  return day == nullptr ? std::nullopt : std::optional{*day};
}

bool stands(const Happening& happening, const Effect& effect) {
  const auto* at = effect.says.find("at");
  if (at == nullptr) return true;
  if (at->is_scalar()) return at->scalar == happening.record.stage;
  return std::any_of(at->items.begin(), at->items.end(),
                     [&](const yaml::Node& stage) { return stage.scalar == happening.record.stage; });
}

void apply(Write& write, const Happening& happening, const Effect& effect) {
  const auto& record = happening.record;
  const auto subject = id_in<SubjectId>(answer(happening, effect, "subject"));
  if (!subject || !record.place || !stands(happening, effect)) return places::unrelate(write, record.id);
  const auto first = day_in(answer(happening, effect, "first"));
  places::relate(write, {.record = record.id,
                         .body = record.body,
                         .kind = std::string{effect.says.text("kind")},
                         .subject = *subject,
                         .from = id_in<PlaceId>(answer(happening, effect, "from")),
                         .to = *record.place,
                         .first_day = first.value_or(record.day.value_or(write.today())),
                         .last_day = day_in(answer(happening, effect, "last"))});
}

void check(policies::Reading& reading, const Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map, {"kind", "subject", "from", "first", "last", "at", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  std::vector<std::string> kinds, stages, fields;
  for (const auto& kind : reading.pack.relation_kinds) kinds.push_back(kind.key);
  if (!policies::required(reading, map, "kind").empty())
    policies::must_be_one_of(reading, *map.find("kind"), kinds, "kind of relation");
  const auto* part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = part == nullptr ? nullptr : part->form(type.form);
  if (form != nullptr) {
    for (const auto& section : form->sections) {
      for (const auto& field : section.fields) fields.push_back(field.key);
    }
  }
  policies::required(reading, map, "subject");
  for (const auto key : {"subject", "from", "first", "last"}) {
    if (const auto* value = map.find(key)) policies::must_be_one_of(reading, *value, fields, "field");
  }
  for (const auto& stage : type.stages) stages.push_back(stage.key);
  const auto* at = map.find("at");
  if (at == nullptr) return;
  if (at->is_scalar()) policies::must_be_one_of(reading, *at, stages, "stage");
  for (const auto& item : at->items) policies::must_be_one_of(reading, item, stages, "stage");
}

// Rows only of what the argument's field answers; no argument: every row.
bool fits(const policies::Scene& scene, const policies::Query& query, std::string_view key,
          std::string_view id) {
  const auto field = policies::words_of(policies::argument(query, key));
  if (field.empty()) return true;
  const auto said = scene.name(field.front());
  const auto* text = std::get_if<std::string>(&said);
  return text != nullptr && *text == id;
}

FactRow row_of(const places::Relation& relation, clock::Date today) {
  return {{"subject", relation.subject.text()},
          {"from", relation.from ? Fact{relation.from->text()} : Fact{Unknown{}}},
          {"to", relation.to.text()},
          {"first", relation.first_day},
          {"last", relation.last_day ? Fact{*relation.last_day} : Fact{Unknown{}}},
          {"current", relation.on(today)}};
}

std::vector<FactRow> rows(const policies::Scene& scene, const policies::Query& query) {
  auto& read = scene.read();
  const bool others = policies::argument(query, "others") != nullptr;
  std::vector<FactRow> out;
  const auto asked = and_below(read, places_asked(scene, query));
  for (const auto& relation : places::relations_to(read, scene.body(), query.of, asked)) {
    if (others && scene.record() && relation.record == *scene.record()) continue;
    const auto from = relation.from ? relation.from->text() : std::string{};
    if (fits(scene, query, "subject", relation.subject.text()) && fits(scene, query, "from", from))
      out.push_back(row_of(relation, read.today()));
  }
  return out;
}

void check_query(policies::Reading& reading, const policies::Query& query) {
  std::vector<std::string> known;
  for (const auto& kind : reading.pack.relation_kinds) known.push_back(kind.key);
  if (std::find(known.begin(), known.end(), query.of) != known.end()) return;
  reading.mistakes.push_back(
      {query.mark, "no relation is called “" + query.of + "”" + policies::suggestion(query.of, known)});
}

}  // namespace

Ability relates() { return {.key = "relates", .check = check, .apply = apply}; }

policies::FactSource relations_source() {
  return {.key = "relations",
          .arguments = {"about", "within", "subject", "from", "others"},
          .columns = {"subject", "from", "to", "first", "last", "current"},
          .rows = rows,
          .check = check_query};
}

}  // namespace plumbline::records
