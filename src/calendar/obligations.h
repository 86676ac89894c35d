// What is owed: duties of the policies in force become dated obligations, and records meet them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/duties.h"
#include "history/history.h"
#include "lib/result/result.h"
#include "people/people.h"
#include "policies/library.h"

namespace plumbline::calendar {

enum class State { open, met, waived, withdrawn };
struct Obligation {
  ObligationId id;
  BodyId body;
  PolicyId policy;
  std::string duty, clause;
  std::string owner;     // role
  std::string audience;  // who is asked: people::audience() of the role at the place where it is held
  std::optional<PlaceId> place;
  std::optional<RecordId> origin;  // the record that gave rise to it
  std::optional<PlaceId>
      around;          // the place at which, or below which, that record asked; absent: the body as a whole
  std::string period;  // "2026", "2026/1" …: part of its stable key
  clock::Date opens, due;
  std::optional<clock::Date> warn_from;
  State state = State::open;
  std::optional<RecordId> met_by;
  std::optional<clock::Date> met_on;
  std::optional<RecordId> in_hand;  // a record that will meet it, once it gets there ("planned")
  std::string reason;               // of a waiver
};

// How far ahead what is owed is written down: to the end of the next academic year.
clock::Date horizon(clock::Date today);

// Makes what is owed and not yet written down, for a body, up to `until`; changes open ones whose dates
// moved; withdraws open ones whose place left. Stable keys: duty × place × origin × period. Run at adoption,
// when places or terms change and daily. Answers how many it made, changed or withdrew. A period keeps the
// rule of the version in force when it began; a duty that is new in a version begins with the period in which
// that version came into force.
int refresh(Write& write, const policies::Library& library, BodyId body, clock::Date until);
// A record took a step: opens what that triggers, at its place, at the places below it, or everywhere when it
// has none.
void triggered(Write& write, const policies::Library& library, const policies::Policy& policy,
               const policies::Scene& scene, std::string_view record_type, std::string_view step,
               RecordId record, std::optional<PlaceId> place);
// A record stands at a stage: meets, or is in hand for, what it can. `on` is the day on which it was done.
struct Standing {
  BodyId body;
  RecordId record;
  std::optional<RecordId> part_of;
  std::string type, stage;
  std::optional<PlaceId> place;
  clock::Date on;
  bool withdrawn =
      false;  // entered in error or cancelled: what it met is owed again, what it asked for is not
};
void stands(Write& write, const policies::Policy& policy, const Standing& standing);
// `policy` is the one that the obligation was made under.
Result<Done, Problems> waive(Write& write, const people::Viewer& by, const policies::Policy& policy,
                             ObligationId id, std::string_view reason);

std::optional<Obligation> by_id(Read& read, ObligationId id);
std::vector<Obligation> of_place(Read& read, BodyId body, PlaceId place);
std::vector<Obligation> of_clause(Read& read, BodyId body, std::string_view clause);  // for verdicts
std::vector<Obligation> of_clause_at(Read& read, BodyId body, std::string_view clause,
                                     std::optional<PlaceId> place);
std::vector<Obligation> met_under(Read& read, BodyId body, std::string_view clause,
                                  int limit);  // done by a record, the latest first
// What the viewer's roles owe at the viewer's places, open, by due date.
std::vector<Obligation> owed_by(Read& read, const people::Viewer& viewer, clock::Date until, int limit);
// Open and past due. Who may see the calendar sees it for the places where they hold a role and below,
// body-wide holders for the whole body; anyone else what they owe themselves.
std::vector<Obligation> late_for(Read& read, const people::Viewer& viewer, clock::Date today, int limit);

// The calendar as this viewer may see it, with the same reach.
struct Sought {
  Span due;
  std::string place_kind;  // empty: any, and what is owed by the body as a whole
};
struct DayCount {
  clock::Date due;
  State state;
  std::int64_t count = 0;
};
std::vector<DayCount> counts_by_due(Read& read, const people::Viewer& viewer, const Sought& sought);
struct Due {
  Obligation owed;
  std::string place_name;  // empty: the body as a whole
};
std::vector<Due> due_within(Read& read, const people::Viewer& viewer, const Sought& sought, int limit);

}  // namespace plumbline::calendar
