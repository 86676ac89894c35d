// The one way a record changes.
#include "records/guards.h"
#include "records/queries.h"
#include "records/readership.h"
#include "records/scene.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

// Everything a step needs, gathered before anything is changed.
struct Moment {
  policies::PolicyRef policy;
  const Type* type = nullptr;
  const Step* step = nullptr;
  const forms::Form* form = nullptr;
  Record record;         // as it will stand
  std::string from;      // the stage it leaves; empty when it is made
  json::Object answers;  // as they will stand
  json::Object changed;  // of them, what this step brings
  std::vector<const forms::Field*> asked;
};

Refused no(No why) { return {why, {}}; }
Refused sorry(std::string field, std::string sentence) {
  Refused out;
  out.problems.add(std::move(field), std::move(sentence));
  return out;
}

bool allowed(Read& read, const Viewer& viewer, const Step& step, std::optional<PlaceId> place) {
  const auto here = place ? places::and_above(read, *place, read.today()) : std::vector<PlaceId>{};
  return may_take(viewer, step, here);
}

std::optional<Refused> find_existing(Write& write, const Viewer& viewer, const Engine& engine,
                                     const Deed& deed, Moment& moment) {
  auto record = by_id(write, *deed.record);
  if (!record || record->body != viewer.body || !sees(write, viewer, record->id)) return no(No::absent);
  moment.policy = engine.library.by_id(record->policy);
  moment.type = moment.policy->pack->part<RecordsPart>().type(record->type);
  moment.step = moment.type == nullptr ? nullptr : moment.type->step(deed.step);
  if (moment.step == nullptr) return no(No::absent);
  if (!allowed(write, viewer, *moment.step, record->place)) return no(No::forbidden);
  if (deed.version && *deed.version != record->version) return no(No::stale);
  const auto& from = moment.step->from;
  if (std::find(from.begin(), from.end(), record->stage) == from.end()) return no(No::not_yet);
  moment.from = record->stage;
  moment.answers = answers_of(write, record->id);
  moment.record = std::move(*record);
  return std::nullopt;
}

std::optional<Refused> find_new(Write& write, const Viewer& viewer, const Engine& engine, const Deed& deed,
                                Moment& moment) {
  moment.policy = engine.library.in_force(viewer.body, write.today());
  if (!moment.policy) return no(No::absent);
  moment.type = moment.policy->pack->part<RecordsPart>().type(deed.type);
  moment.step = moment.type == nullptr ? nullptr : moment.type->step(deed.step);
  if (moment.step == nullptr || !moment.step->from.empty()) return no(No::absent);
  auto& record = moment.record;
  if (moment.type->about.empty() == deed.place.has_value())
    return sorry("place", "Choose the place this is about");
  if (deed.place) {
    auto place = places::visible(write, viewer, *deed.place);
    if (!place) return no(No::absent);
    if (place->kind != moment.type->about) return sorry("place", "This cannot be about " + place->name);
  }
  if (!moment.type->part_of.empty()) {
    auto whole = deed.part_of ? by_id(write, *deed.part_of) : std::nullopt;
    if (!whole || whole->body != viewer.body || whole->type != moment.type->part_of ||
        !sees(write, viewer, whole->id)) {
      return no(No::absent);
    }
    record.part_of = whole->id;
  }
  if (!allowed(write, viewer, *moment.step, deed.place)) return no(No::forbidden);
  record.id = RecordId{id::timed(write.now.time_since_epoch().count())};
  record.body = viewer.body;
  record.policy = moment.policy->id;
  record.type = moment.type->key;
  record.place = deed.place;
  record.author = viewer.person;
  record.made = write.now;
  return std::nullopt;
}

void merge(const Deed& deed, Moment& moment) {
  for (const auto* field : moment.asked) {
    const auto* answer = deed.answers.if_contains(field->key);
    if (answer == nullptr) continue;
    if (answer->is_null()) {
      if (moment.answers.erase(field->key) > 0) moment.changed[field->key] = nullptr;
      continue;
    }
    moment.answers[field->key] = *answer;
    moment.changed[field->key] = *answer;
  }
}

bool may_be_chosen(Write& write, const Viewer& viewer, const forms::Field& field, const std::string& id) {
  if (field.kind == forms::Kind::place) {
    const auto place = PlaceId::parse(id);
    return place && places::visible(write, viewer, *place);
  }
  const auto person = PersonId::parse(id);
  return person && write.sql.number(queries::holds_one_of,
                                    {*person, viewer.body, json_list(field.roles), write.today()}) > 0;
}

// Somebody or somewhere newly chosen is one that the form offers, in this body; what stood there before may
// stay.
void check_chosen(Write& write, const Viewer& viewer, const Moment& moment, const json::Object& answers,
                  Problems& problems) {
  const auto before = moment.from.empty() ? json::Object{} : answers_of(write, moment.record.id);
  for (const auto* field : moment.asked) {
    const auto* said = answers.if_contains(field->key);
    const bool chooses = field->kind == forms::Kind::person || field->kind == forms::Kind::people ||
                         field->kind == forms::Kind::place;
    if (!chooses || said == nullptr || said->is_null()) continue;
    if (const auto* stood = before.if_contains(field->key); stood != nullptr && *stood == *said) continue;
    const auto ids = said->is_array() ? said->as_array() : json::Array(1, *said);
    for (const auto& one : ids) {
      if (!may_be_chosen(write, viewer, *field, std::string{one.as_string()}))
        problems.add(field->key, field->label + ": choose from the list");
    }
  }
}

void stand(Write& write, Moment& moment, const policies::Scene& scene, const policies::Facts& facts) {
  auto& record = moment.record;
  record.stage = moment.step->to;
  record.version += 1;
  record.changed = write.now;
  if (const auto* day = moment.form == nullptr ? nullptr : moment.form->field(moment.type->day_field)) {
    const auto fact = forms::fact_of(*day, moment.answers);
    if (const auto* date = std::get_if<clock::Date>(&fact)) record.day = *date;
  }
  const auto& pattern = moment.type->title_pattern;
  record.title = pattern.empty() ? moment.type->title : policies::filled(pattern, scene, facts);
}

void write_history(Write& write, const Moment& moment, const Deed& deed) {
  json::Object content{
      {"step", moment.step->key}, {"stage", moment.record.stage}, {"version", moment.record.version}};
  if (!moment.changed.empty()) content["answers"] = moment.changed;
  if (!deed.reason.empty()) content["reason"] = deed.reason;
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

void cause(Write& write, const Engine& engine, const Moment& moment, const policies::Scene& scene) {
  const Happening happening{engine,        *moment.policy, *moment.type, *moment.step,
                            moment.record, moment.answers, scene};
  const auto run = [&](const Effect& effect) {
    for (const auto& ability : engine.abilities) {
      if (ability.key == effect.ability) ability.apply(write, happening, effect);
    }
  };
  for (const auto& extension : moment.type->extensions) run(extension);
  for (const auto& effect : moment.step->effects) run(effect);
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

RecordScene scene_of(Write& write, const Moment& moment, std::optional<PersonId> actor) {
  return {write,
          *moment.policy,
          {.type = moment.type,
           .form = moment.form,
           .record = &moment.record,
           .answers = &moment.answers,
           .actor = actor}};
}

void commit(Write& write, const Engine& engine, Moment& moment, const Deed& deed,
            std::optional<PersonId> person) {
  const auto scene = scene_of(write, moment, person);
  stand(write, moment, scene, engine.library.facts());
  store(write, moment.record, *moment.step, moment.answers, person);
  settle_readership(write, *moment.policy, *moment.type, moment.record, moment.answers);
  write_history(write, moment, deed);
  if (person) settle_form(write, moment, *person);
  cause(write, engine, moment, scene);
  owe(write, engine, moment, scene);
  if (person) forms::drop_draft(write, {*person, moment.record.id.bytes, moment.step->key});
}

}  // namespace

Result<Taken, Refused> take(Write& write, const Viewer& viewer, const Engine& engine, const Deed& deed) {
  Moment moment;
  if (auto refused = deed.record ? find_existing(write, viewer, engine, deed, moment)
                                 : find_new(write, viewer, engine, deed, moment)) {
    return *refused;
  }
  const auto& pack = *moment.policy->pack;
  moment.form = moment.type->form.empty() ? nullptr : pack.part<forms::FormsPart>().form(moment.type->form);
  moment.asked = asked_fields(moment.form, *moment.step);
  merge(deed, moment);

  const auto scene = scene_of(write, moment, viewer.person);
  Refused refused;
  forms::check_types(moment.asked, deed.answers, refused.problems);
  check_chosen(write, viewer, moment, deed.answers, refused.problems);
  if (refused.problems.any()) return refused;
  forms::check_complete(moment.asked, moment.answers, scene, engine.library.facts(), refused.problems);
  for (const auto* field : moment.asked) {
    if (field->kind == forms::Kind::replies)
      forms::check_replies(write, moment.record.id, *field, moment.answers, refused.problems);
  }
  if (moment.step->reason && deed.reason.empty()) refused.problems.add("reason", "Give a reason");
  if (refused.problems.any()) return refused;

  const auto here = moment.record.place ? places::and_above(write, *moment.record.place, write.today())
                                        : std::vector<PlaceId>{};
  auto judged =
      ask_guards(scene, engine.library.facts(), *moment.type, *moment.step, viewer, deed.reason, here);
  if (judged.refused.any()) {
    write_refusals(write, viewer, moment.record, moment.from.empty(), *moment.step, judged.refused);
    return Refused{std::nullopt, std::move(judged.refused)};
  }
  commit(write, engine, moment, deed, viewer.person);
  write_overridings(write, viewer, moment.record, *moment.step, deed.reason, judged);
  return Taken{moment.record.id, moment.record.stage, std::move(judged.flags)};
}

namespace {

void issue_one(Write& write, const Engine& engine, const policies::PolicyRef& policy, const Type& type,
               PlaceId place) {
  const auto first =
      std::find_if(type.steps.begin(), type.steps.end(), [](const Step& step) { return step.from.empty(); });
  if (first == type.steps.end() || has_of_type(write, policy->body, type.key, place)) return;
  Moment moment;
  moment.policy = policy;
  moment.type = &type;
  moment.step = &*first;
  moment.form = policy->pack->part<forms::FormsPart>().form(type.form);
  auto& record = moment.record;
  record.id = RecordId{id::timed(write.now.time_since_epoch().count())};
  record.body = policy->body;
  record.policy = policy->id;
  record.type = type.key;
  record.place = place;
  record.day = write.today();
  record.made = write.now;
  commit(write, engine, moment, Deed{}, std::nullopt);
}

}  // namespace

void issue(Write& write, const Engine& engine, BodyId body, std::optional<PlaceId> place) {
  const auto policy = engine.library.in_force(body, write.today());
  if (!policy) return;
  for (const auto& type : policy->pack->part<RecordsPart>().types) {
    if (type.issued_for.empty()) continue;
    for (const auto& candidate : places::of_kind(write, body, type.issued_for, write.today())) {
      if (!place || *place == candidate.id) issue_one(write, engine, policy, type, candidate.id);
    }
  }
}

}  // namespace plumbline::records
