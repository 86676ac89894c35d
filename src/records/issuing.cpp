// Steps that the program takes itself: records that a type says are issued, and steps that follow from
// others.
#include "places/places.h"
#include "records/moment.h"
#include "records/queries.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

const Step* first_step(const Type& type) {
  const auto found = std::ranges::find_if(type.steps, [](const Step& step) { return step.from.empty(); });
  return found == type.steps.end() ? nullptr : &*found;
}

std::set<PlaceId> places_with(Read& read, BodyId body, const Type& type) {
  std::set<PlaceId> out;
  read.sql.each(queries::places_with_record_of_type, {body, type.key},
                [&](const sql::Row& row) { out.insert(row.key<PlaceId>(0)); });
  return out;
}

void issue_type(Write& write, const Engine& engine, const policies::PolicyRef& policy, const Type& type,
                std::optional<PlaceId> place) {
  const auto* step = first_step(type);
  if (step == nullptr) return;
  const auto issued = places_with(write, policy->body, type);
  for (const auto& candidate : places::of_kind(write, policy->body, type.issued_for, write.today())) {
    if ((place && *place != candidate.id) || issued.contains(candidate.id)) continue;
    make(write, engine,
         {.policy = policy, .type = type, .step = *step, .place = candidate.id, .part_of = {}});
  }
}

}  // namespace

RecordId make(Write& write, const Engine& engine, Making making) {
  Moment moment;
  moment.policy = making.policy;
  moment.type = &making.type;
  moment.step = &making.step;
  moment.form = making.policy->pack->part<forms::FormsPart>().form(making.type.form);
  moment.answers = making.answers;
  moment.changed = std::move(making.answers);
  moment.steps_before = making.steps_before;
  auto& record = moment.record;
  record.id = RecordId{id::timed(write.now.time_since_epoch().count())};
  record.body = making.policy->body;
  record.policy = making.policy->id;
  record.type = making.type.key;
  record.place = making.place;
  record.part_of = making.part_of;
  record.day = write.today();
  record.made = write.now;
  commit(write, engine, moment);
  return record.id;
}

bool advance(Write& write, const Engine& engine, RecordId id, std::string_view step, int steps_before) {
  auto record = by_id(write, id);
  if (!record) return false;
  Moment moment;
  moment.policy = engine.library.by_id(record->policy);
  const auto& pack = *moment.policy->pack;
  moment.type = pack.part<RecordsPart>().type(record->type);
  moment.step = moment.type == nullptr ? nullptr : moment.type->step(step);
  if (moment.step == nullptr || !may_leave(*moment.step, record->stage)) return false;
  moment.form = pack.part<forms::FormsPart>().form(moment.type->form);
  moment.from = record->stage;
  moment.answers = answers_of(write, id);
  moment.record = std::move(*record);
  moment.steps_before = steps_before;
  commit(write, engine, moment);
  return true;
}

void issue(Write& write, const Engine& engine, BodyId body, std::optional<PlaceId> place) {
  const auto policy = engine.library.in_force(body, write.today());
  if (!policy) return;
  const auto at = place ? places::by_id(write, *place) : std::nullopt;
  for (const auto& type : policy->pack->part<RecordsPart>().types) {
    if (type.issued_for.empty() || (at && at->kind != type.issued_for)) continue;
    issue_type(write, engine, policy, type, place);
  }
}

}  // namespace plumbline::records
