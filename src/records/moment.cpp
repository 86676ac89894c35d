#include "records/moment.h"

#include "places/places.h"
#include "records/queries.h"
#include "records/readership.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

void stand(Write& write, Moment& moment, const policies::Scene& scene, const policies::Facts& facts) {
  auto& record = moment.record;
  if (!moment.step->to.empty()) record.stage = moment.step->to;
  record.version += 1;
  record.changed = write.now;
  if (const auto* day = moment.form == nullptr ? nullptr : moment.form->field(moment.type->day_field)) {
    const auto fact = forms::fact_of(*day, moment.answers);
    if (const auto* date = std::get_if<clock::Date>(&fact)) record.day = *date;
  }
  const auto& pattern = moment.type->title_pattern;
  record.title = pattern.empty() ? moment.type->title : policies::filled(pattern, scene, facts);
}

void write_history(Write& write, const Moment& moment) {
  json::Object content{
      {"step", moment.step->key}, {"stage", moment.record.stage}, {"version", moment.record.version}};
  if (!moment.changed.empty()) content["answers"] = moment.changed;
  if (!moment.reason.empty()) content["reason"] = moment.reason;
  write.append({.chain = moment.record.id.bytes,
                .about = "record",
                .deed = "step-taken",
                .content = std::move(content),
                .body = moment.record.body});
}

void owe(Write& write, const Engine& engine, const Moment& moment, const policies::Scene& scene) {
  const auto& record = moment.record;
  calendar::triggered(write, engine.library, *moment.policy, scene, record.type, moment.step->key, record.id,
                      record.place);
  const auto* stage = moment.type->stage(record.stage);
  calendar::stands(write, *moment.policy,
                   {.body = record.body,
                    .record = record.id,
                    .part_of = record.part_of,
                    .type = record.type,
                    .stage = record.stage,
                    .place = record.place,
                    .on = record.day.value_or(write.today()),
                    .withdrawn = stage != nullptr && stage->withdrawn});
}

Happening happening_of(const Engine& engine, const Moment& moment, const policies::Scene& scene) {
  return {engine,         *moment.policy, *moment.type,  *moment.step,       moment.record,
          moment.answers, scene,          moment.person, moment.steps_before};
}

const Ability* ability_of(const Engine& engine, const Effect& effect) {
  const auto found = std::ranges::find(engine.abilities, effect.ability, &Ability::key);
  return found == engine.abilities.end() ? nullptr : &*found;
}

void cause(Write& write, const Engine& engine, const Moment& moment, const policies::Scene& scene,
           const std::vector<Effect>& effects) {
  const auto happening = happening_of(engine, moment, scene);
  for (const auto& effect : effects) {
    const auto* ability = ability_of(engine, effect);
    if (ability == nullptr) continue;
    if (effect.when && policies::holds(*effect.when, scene, engine.library.facts()) != policies::Truth::yes)
      continue;
    ability->apply(write, happening, effect);
  }
}

void settle_form(Write& write, const Moment& moment, PersonId person) {
  if (moment.form == nullptr) return;
  if (moment.step->settles_findings)
    forms::settle_findings(write, *moment.form, moment.record.id, moment.answers);
  for (const auto* field : moment.asked) {
    const auto* answer = moment.changed.if_contains(field->key);
    if (field->kind == forms::Kind::replies && answer != nullptr) {
      forms::reply(write, moment.record.id, person, answer->as_object());
    }
  }
}

}  // namespace

bool may_leave(const Step& step, std::string_view stage) {
  return std::ranges::find(step.from, stage) != step.from.end();
}

RecordScene scene_of(Read& read, const Moment& moment) {
  return {read,
          *moment.policy,
          {.type = moment.type,
           .form = moment.form,
           .record = &moment.record,
           .answers = &moment.answers,
           .actor = moment.person,
           .reason = moment.reason}};
}

void ask_abilities(Read& read, const Engine& engine, const Moment& moment, const policies::Scene& scene,
                   Problems& problems) {
  const auto happening = happening_of(engine, moment, scene);
  const auto ask = [&](const Effect& effect) {
    const auto* ability = ability_of(engine, effect);
    if (ability != nullptr && ability->refuse) ability->refuse(read, happening, effect, problems);
  };
  for (const auto& extension : moment.type->extensions) ask(extension);
  for (const auto& effect : moment.step->effects) ask(effect);
}

void commit(Write& write, const Engine& engine, Moment& moment) {
  const auto scene = scene_of(write, moment);
  stand(write, moment, scene, engine.library.facts());
  store(write, moment.record, *moment.step, moment.answers, moment.person);
  settle_readership(write, *moment.policy, *moment.type, moment.record, moment.answers);
  write_history(write, moment);
  if (moment.person) settle_form(write, moment, *moment.person);
  // What the record is comes before what is owed because of it; what follows may move this very record on.
  cause(write, engine, moment, scene, moment.type->extensions);
  owe(write, engine, moment, scene);
  cause(write, engine, moment, scene, moment.step->effects);
  if (moment.person) forms::drop_draft(write, {*moment.person, moment.record.id.bytes, moment.step->key});
}

}  // namespace plumbline::records
