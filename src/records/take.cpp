// The one way a record changes.
#include "places/places.h"
#include "records/guards.h"
#include "records/moment.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

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
  if (!may_leave(*moment.step, record->stage)) return no(No::not_yet);
  moment.from = record->stage;
  moment.answers = answers_of(write, record->id);
  moment.record = std::move(*record);
  return std::nullopt;
}

// A part is about the place of its whole, one below it or one above it.
bool belong_together(Read& read, PlaceId part, PlaceId whole) {
  const auto above = [&](PlaceId lower, PlaceId upper) {
    const auto chain = places::and_above(read, lower, read.today());
    return std::ranges::find(chain, upper) != chain.end();
  };
  return above(part, whole) || above(whole, part);
}

std::optional<Refused> find_whole(Write& write, const Viewer& viewer, const Deed& deed, Moment& moment) {
  if (moment.type->part_of.empty()) return std::nullopt;
  const auto whole = deed.part_of ? by_id(write, *deed.part_of) : std::nullopt;
  if (!whole || whole->body != viewer.body || whole->type != moment.type->part_of ||
      !sees(write, viewer, whole->id)) {
    return no(No::absent);
  }
  if (whole->place && deed.place && !belong_together(write, *deed.place, *whole->place))
    return sorry("place", "Choose the place that “" + whole->title + "” is about");
  moment.record.part_of = whole->id;
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
  if (auto refused = find_whole(write, viewer, deed, moment)) return refused;
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

// What the policy never asks is refused wherever it comes from: no page shows it.
void refuse_never_asked(const forms::Form* form, const json::Object& answers, Problems& problems) {
  if (form == nullptr) return;
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields) {
      const auto* said = field.never.empty() ? nullptr : answers.if_contains(field.key);
      if (said != nullptr && !said->is_null())
        problems.add({field.key, field.never, field.clause, "refused"});
    }
  }
}

// What is mistaken or missing in the form: nothing of it is a refusal by the policy.
void check_form(Write& write, const Viewer& viewer, const Engine& engine, const Deed& deed,
                const Moment& moment, const policies::Scene& scene, Problems& problems) {
  forms::check_types(moment.asked, deed.answers, problems);
  if (!problems.any()) check_chosen(write, viewer, engine, moment, deed.answers, problems);
  if (problems.any()) return;
  forms::check_complete(moment.asked, moment.answers, scene, engine.library.facts(), problems);
  for (const auto* field : moment.asked) {
    if (field->kind == forms::Kind::replies)
      forms::check_replies(write, moment.record.id, *field, moment.answers, problems);
  }
  if (moment.step->reason && deed.reason.empty()) problems.add("reason", "Give a reason");
}

Refused written_down(Write& write, const Viewer& viewer, const Moment& moment, Problems refused) {
  write_refusals(write, viewer, moment.record, moment.from.empty(), *moment.step, refused);
  return {std::nullopt, std::move(refused)};
}

}  // namespace

Result<Taken, Refused> take(Write& write, const Viewer& viewer, const Engine& engine, const Deed& deed) {
  Moment moment;
  moment.person = viewer.person;
  moment.reason = deed.reason;
  if (auto refused = deed.record ? find_existing(write, viewer, engine, deed, moment)
                                 : find_new(write, viewer, engine, deed, moment)) {
    return *refused;
  }
  const auto& pack = *moment.policy->pack;
  moment.form = moment.type->form.empty() ? nullptr : pack.part<forms::FormsPart>().form(moment.type->form);
  moment.asked = asked_fields(moment.form, *moment.step);
  Problems never;
  refuse_never_asked(moment.form, deed.answers, never);
  if (never.any()) return written_down(write, viewer, moment, std::move(never));
  merge(deed, moment);

  const auto scene = scene_of(write, moment);
  Refused mistaken;
  check_form(write, viewer, engine, deed, moment, scene, mistaken.problems);
  if (mistaken.problems.any()) return mistaken;

  const auto here = moment.record.place ? places::and_above(write, *moment.record.place, write.today())
                                        : std::vector<PlaceId>{};
  auto judged =
      ask_guards(scene, engine.library.facts(), *moment.type, *moment.step, viewer, deed.reason, here);
  ask_abilities(write, engine, moment, scene, judged.refused);
  if (judged.refused.any()) return written_down(write, viewer, moment, std::move(judged.refused));
  commit(write, engine, moment);
  write_overridings(write, viewer, moment.record, *moment.step, deed.reason, judged);
  const auto now_stands = by_id(write, moment.record.id);  // an effect may have moved it on
  return Taken{moment.record.id, now_stands->stage, std::move(judged.flags)};
}

}  // namespace plumbline::records
