// Rows of grades follow their record at every step.
#include <algorithm>

#include "judgements/extension.h"
#include "judgements/queries.h"
#include "places/places.h"

namespace plumbline::judgements {

namespace {

using records::Effect;
using records::Happening;

struct Standing {
  EntryId id;
  Judgement judgement;
};

std::vector<Standing> standing(Read& read, RecordId record) {
  return read.sql.all(queries::standing_of_record, {record}, [&](const sql::Row& row) {
    return Standing{row.key<EntryId>(0),
                    {.record = record,
                     .field = row.string(1),
                     .rubric = row.string(2),
                     .area = row.string(3),
                     .grade = row.string(4),
                     .worth = row.integer(5),
                     .column = row.string(6),
                     .day = row.date(7)}};
  });
}

clock::Date day_of(const Happening& happening, const forms::Form& form, std::string_view key,
                   clock::Date today) {
  if (const auto* field = form.field(key)) {
    const auto fact = forms::fact_of(*field, happening.answers);
    if (const auto* day = std::get_if<clock::Date>(&fact)) return *day;
  }
  return happening.record.day.value_or(today);
}

// The grades that the record makes as it now stands.
std::vector<Judgement> made(const Happening& happening, const Effect& effect, clock::Date today) {
  std::vector<Judgement> out;
  const auto stages = listed(effect.says, "at");
  if (std::ranges::find(stages, happening.record.stage) == stages.end()) return out;
  const auto* form = happening.policy.pack->part<forms::FormsPart>().form(happening.type.form);
  if (form == nullptr || !happening.record.place) return out;
  const auto day = day_of(happening, *form, effect.says.text("day"), today);
  for (const auto& key : listed(effect.says, "grades")) {
    const auto* field = form->field(key);
    const auto fact = field == nullptr ? policies::Fact{} : forms::fact_of(*field, happening.answers);
    const auto* worth = std::get_if<std::int64_t>(&fact);
    if (worth == nullptr) continue;
    out.push_back({.record = happening.record.id,
                   .field = key,
                   .rubric = field->rubric,
                   .area = field->area,
                   .grade = std::string{happening.answers.at(key).as_string()},
                   .worth = *worth,
                   .column = std::string{effect.says.text("column")},
                   .day = day});
  }
  return out;
}

// Where the grades stand: at the record's place, or at the nearest above it of the kind that `of` names.
std::optional<PlaceId> judged_place(Read& read, const records::Record& record, std::string_view kind) {
  if (!record.place || kind.empty()) return record.place;
  for (const auto& id : places::and_above(read, *record.place, read.today())) {
    const auto place = places::by_id(read, id);
    if (place && place->kind == kind) return id;
  }
  return std::nullopt;
}

// Who gave them: whoever the field `by` names, the first of several; absent: whoever began the record.
std::optional<PersonId> giver(const Happening& happening, std::string_view field) {
  const auto* said = field.empty() ? nullptr : happening.answers.if_contains(field);
  if (said != nullptr && said->is_array() && !said->as_array().empty()) said = &said->as_array().front();
  return said != nullptr && said->is_string() ? PersonId::parse(said->as_string()) : std::nullopt;
}

void begin(Write& write, const records::Record& record, PlaceId place, std::optional<PersonId> by,
           const Judgement& one) {
  write.change.run(queries::add_judgement, {EntryId{id::timed(write.now.time_since_epoch().count())},
                                            record.body, place, record.id, one.field, one.rubric, one.area,
                                            one.grade, one.worth, one.column, one.day, write.now, by});
}

void apply(Write& write, const Happening& happening, const Effect& effect) {
  auto wanted = made(happening, effect, write.today());
  for (const auto& [id, judgement] : standing(write, happening.record.id)) {
    const auto same = std::ranges::find(wanted, judgement);
    if (same == wanted.end())
      write.change.run(queries::end_judgement, {id, write.now});
    else
      wanted.erase(same);
  }
  if (wanted.empty()) return;
  const auto place = judged_place(write, happening.record, effect.says.text("of"));
  if (!place) return;
  const auto by = giver(happening, effect.says.text("by"));
  for (const auto& one : wanted) begin(write, happening.record, *place, by, one);
}

}  // namespace

records::Ability judges() {
  return {.key = "judges", .check = check_judges, .apply = apply, .refuse = {}, .explain = {}};
}

}  // namespace plumbline::judgements
