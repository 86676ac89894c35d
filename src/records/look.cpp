// What a viewer may see of records.
#include "records/queries.h"
#include "records/sight.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

struct Sight {
  Projection sees = Projection::existence;
  std::vector<std::string> sections;
  std::optional<clock::Instant> since;
};

// All rows that reach this viewer, joined: the widest projection, every section, the earliest beginning.
std::optional<Sight> sight_of(Read& read, const Viewer& viewer, RecordId id) {
  std::optional<Sight> out;
  read.sql.each(queries::readership_for, {id, json_list(viewer.audiences), read.now},
                [&](const sql::Row& row) {
                  if (!out) out.emplace();
                  out->sees = std::max(out->sees, static_cast<Projection>(row.integer(0)));
                  add_sections(out->sections, row.text(1));
                  const auto from = row.instant(2);
                  if (!out->since || from < *out->since) out->since = from;
                });
  return out;
}

json::Object answers_shown(const Seen& seen, const json::Object& answers) {
  if (seen.sees == Projection::full) return answers;
  json::Object out;
  if (seen.sees != Projection::sections || seen.form == nullptr) return out;
  for (const auto& section : seen.form->sections) {
    for (const auto& field : section.fields) {
      const auto* answer = answers.if_contains(field.key);
      if (answer != nullptr && reads_field(seen.sees, seen.sections, *seen.form, field.key))
        out[field.key] = *answer;
    }
  }
  return out;
}

std::vector<Offer> offers_for(Read& read, const Viewer& viewer, const Record& record, const Type& type) {
  std::vector<Offer> out;
  const auto here =
      record.place ? places::and_above(read, *record.place, read.today()) : std::vector<PlaceId>{};
  for (const auto& step : type.steps) {
    if (std::find(step.from.begin(), step.from.end(), record.stage) == step.from.end()) continue;
    if (may_take(viewer, step, here)) out.push_back({&step});
  }
  return out;
}

Listed listed_from(const sql::Row& row) {
  return {.record = record_from(row),
          .sees = static_cast<Projection>(row.integer(13)),
          .place_name = row.null(14) ? std::string{} : row.string(14)};
}

}  // namespace

bool may_take(const Viewer& viewer, const Step& step, const std::vector<PlaceId>& place_and_above) {
  return std::any_of(step.by.begin(), step.by.end(), [&](const std::string& role) {
    return step.anywhere ? people::holds(viewer, role) : people::holds_at(viewer, role, place_and_above);
  });
}

bool Seen::shows(std::string_view section) const {
  if (sees == Projection::full) return true;
  return sees == Projection::sections &&
         std::find(sections.begin(), sections.end(), section) != sections.end();
}

Result<Seen> open(Read& read, const Viewer& viewer, const Engine& engine, RecordId id) {
  const auto sight = sight_of(read, viewer, id);
  if (!sight) return No::absent;
  Seen seen;
  seen.record = *by_id(read, id);
  if (seen.record.body != viewer.body) return No::absent;
  seen.policy = engine.library.by_id(seen.record.policy);
  seen.type = seen.policy->pack->part<RecordsPart>().type(seen.record.type);
  seen.form = seen.policy->pack->part<forms::FormsPart>().form(seen.type->form);
  seen.sees = sight->sees;
  seen.sections = sight->sections;
  seen.since = sight->since;
  if (seen.sees >= Projection::sections) seen.answers = answers_shown(seen, answers_of(read, id));
  seen.offers = offers_for(read, viewer, seen.record, *seen.type);
  return seen;
}

std::vector<std::pair<const Type*, const Step*>> beginnings(const Viewer& viewer,
                                                            const policies::Policy& policy) {
  std::vector<std::pair<const Type*, const Step*>> out;
  for (const auto& type : policy.pack->part<RecordsPart>().types) {
    for (const auto& step : type.steps) {
      if (!step.from.empty()) continue;
      const bool may = std::any_of(step.by.begin(), step.by.end(),
                                   [&](const std::string& r) { return people::holds(viewer, r); });
      if (may) out.emplace_back(&type, &step);
    }
  }
  return out;
}

std::vector<Listed> list(Read& read, const Viewer& viewer, const Filter& filter, int limit) {
  const auto keys = json_list(viewer.audiences);
  const auto stages = json_list(filter.stages);
  if (filter.part_of) {
    return read.sql.all(queries::seen_parts,
                        {keys, read.now, viewer.body, *filter.part_of, filter.type, stages, limit},
                        listed_from);
  }
  if (filter.place) {
    return read.sql.all(queries::seen_at_place,
                        {keys, read.now, viewer.body, *filter.place, filter.type, stages, limit},
                        listed_from);
  }
  if (!filter.field.empty()) {
    return read.sql.all(queries::seen_of_type_saying,
                        {keys, read.now, viewer.body, filter.type, filter.field, filter.choice,
                         static_cast<int>(Projection::full), limit},
                        listed_from);
  }
  return read.sql.all(queries::seen_of_type, {keys, read.now, viewer.body, filter.type, stages, limit},
                      listed_from);
}

std::vector<Refusal> refusals(Read& read, BodyId body, std::string_view clause, int limit) {
  return read.sql.all(queries::refusals_of_clause, {body, clause, limit}, [](const sql::Row& row) {
    return Refusal{.record = row.maybe_key<RecordId>(0).value_or(RecordId{}),
                   .clause = row.string(1),
                   .field = row.string(2),
                   .type = row.string(3),
                   .step = row.string(4),
                   .person_name = row.string(5),
                   .place_name = row.null(6) ? std::string{} : row.string(6),
                   .place = row.maybe_key<PlaceId>(7),
                   .at = row.instant(8)};
  });
}

std::vector<Override> overrides(Read& read, BodyId body, std::string_view clause,
                                std::optional<PlaceId> place) {
  return read.sql.all(queries::overridings_of_clause,
                      {body, clause, place.value_or(PlaceId{}), !place.has_value()}, override_from);
}

}  // namespace plumbline::records
