// A record meets what is owed, or will.
#include "calendar/queries.h"
#include "calendar/rows.h"
#include "places/places.h"

namespace plumbline::calendar {

namespace {

using Linked = std::vector<Obligation>;

constexpr clock::Date farthest_day = std::chrono::year{9999} / 12 / 31;

void meet(Write& write, const Obligation& owed, const Standing& standing) {
  write.change.run(queries::meet_obligation, {owed.id, standing.record, standing.on});
  touch(write, owed);
}

void take_in_hand(Write& write, const Obligation& owed, std::optional<RecordId> by) {
  write.change.run(queries::take_in_hand, {owed.id, by});
  touch(write, owed);
}

Linked linked_to(Write& write, RecordId record) {
  auto out = write.sql.all(queries::obligations_of_record, {record}, obligation_from);
  std::erase_if(out,
                [](const Obligation& owed) { return owed.state != State::open && owed.state != State::met; });
  return out;
}

void withdraw(Write& write, const Standing& standing) {
  for (const auto& owed : linked_to(write, standing.record)) take_in_hand(write, owed, std::nullopt);
  for (const auto& asked :
       write.sql.all(queries::obligations_of_origin, {standing.record}, obligation_from)) {
    if (asked.state != State::open) continue;
    write.change.run(queries::withdraw_obligation, {asked.id});
    touch(write, asked);
  }
}

// What is open for a duty at the record's place, at a place above it, or for the body as a whole: the nearest
// first.
Linked open_for(Write& write, const Duty& duty, const Standing& standing) {
  Linked out;
  const auto add = [&](Linked found) { out.insert(out.end(), found.begin(), found.end()); };
  // What its own campaign asked for, a record may meet before the day on which it opens.
  const auto begun_by = duty.met_by->same_origin ? farthest_day : standing.on;
  const auto places =
      standing.place ? places::and_above(write, *standing.place, write.today()) : std::vector<PlaceId>{};
  for (const auto& place : places) {
    add(write.sql.all(queries::open_at_place, {standing.body, duty.key, place, begun_by}, obligation_from));
  }
  add(write.sql.all(queries::open_of_no_place, {standing.body, duty.key, begun_by}, obligation_from));
  if (duty.met_by->same_origin) {
    std::erase_if(
        out, [&](const Obligation& owed) { return !standing.part_of || owed.origin != standing.part_of; });
  }
  return out;
}

// The earliest due of the nearest place that no other record has in hand. A record that is done may also meet
// what another has only planned.
const Obligation* best_of(const Linked& open, RecordId record, bool done) {
  for (const auto& owed : open) {
    if (!owed.in_hand || owed.in_hand == record) return &owed;
  }
  return done && !open.empty() ? &open.front() : nullptr;
}

const Obligation* linked_by(const Linked& linked, const Duty& duty) {
  auto found = std::find_if(linked.begin(), linked.end(),
                            [&](const Obligation& owed) { return owed.duty == duty.key; });
  return found == linked.end() ? nullptr : &*found;
}

void stand(Write& write, const Duty& duty, const Standing& standing, const Linked& linked) {
  const auto& stages = duty.met_by->stages;
  const bool done = std::find(stages.begin(), stages.end(), standing.stage) != stages.end();
  const auto* held = linked_by(linked, duty);
  if (held && held->state == State::met) {
    if (!done) take_in_hand(write, *held, standing.record);
    return;
  }
  const auto open = open_for(write, duty, standing);
  const auto* chosen = best_of(open, standing.record, done);
  // A visit that moved to another day or place lets go of what it can no longer meet.
  if (held && (!chosen || chosen->id != held->id)) take_in_hand(write, *held, std::nullopt);
  if (!chosen) return;
  if (done) return meet(write, *chosen, standing);
  if (chosen->in_hand != standing.record) take_in_hand(write, *chosen, standing.record);
}

}  // namespace

void stands(Write& write, const policies::Policy& policy, const Standing& standing) {
  if (standing.withdrawn) return withdraw(write, standing);
  const auto* part = policy.pack->part_if<CalendarPart>();
  if (!part) return;
  std::optional<Linked> linked;
  for (const auto& duty : part->duties) {
    if (!duty.met_by || duty.met_by->record != standing.type) continue;
    if (!linked) linked = linked_to(write, standing.record);
    stand(write, duty, standing, *linked);
  }
}

}  // namespace plumbline::calendar
