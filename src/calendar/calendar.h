// Time as a school knows it: academic and financial years, terms, halves, named windows, three kinds of day; and what is
// owed when. A duty is a rule of the pack; an obligation is one dated thing owed under it.
//
// Three kinds of day (domain practice in England): a calendar day; a working day, Monday to Friday and no bank holiday,
// running through school holidays; a school day, a day on which that body's term dates say schools are open.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "policies/library.h"

namespace plumbline::calendar {

using history::Read;
using history::Write;

struct Span {
  clock::Date first, last;  // both inside
  bool holds(clock::Date day) const { return first <= day && day <= last; }
};
struct Term {
  int year = 0;    // the calendar year in which the academic year begins
  int number = 0;  // 1 to 6 (or 3)
  Span days;
};

// What is known of a body's days. Made once per body from the database and kept by the caller for as long as it reads.
struct Days {
  std::vector<Term> terms;            // in order
  std::vector<clock::Date> holidays;  // bank holidays, sorted
  std::vector<clock::Date> closed;    // days inside terms on which pupils do not come
};
Days days_of(Read& read, BodyId body);
void set_terms(Write& write, BodyId body, const std::vector<Term>& terms);  // replaces the years that it names
void set_closed(Write& write, BodyId body, const std::vector<clock::Date>& days);
void set_holidays(Write& write, const std::vector<std::pair<clock::Date, std::string>>& holidays);

bool working_day(const Days& days, clock::Date day);
bool school_day(const Days& days, clock::Date day);
// `count` days of the unit after `from` (before it when negative); from itself is day 0.
clock::Date plus_working(const Days& days, clock::Date from, std::int64_t count);
std::optional<clock::Date> plus_school(const Days& days, clock::Date from, std::int64_t count);
std::int64_t working_between(const Days& days, clock::Date from, clock::Date to);  // days after `from` up to `to`
std::int64_t school_between(const Days& days, clock::Date from, clock::Date to);
int academic_year(clock::Date day);   // 2026 for 1 September 2026 to 31 August 2027
int financial_year(clock::Date day);  // 2026 for 1 April 2026 to 31 March 2027
const Term* term_of(const Days& days, clock::Date day);
std::optional<Span> half_of(const Days& days, const Term& term, int half);  // 1 or 2, by school days

// Named windows of the pack (`calendar.yaml`).
struct Window {
  std::string key, title;
  // Each part is a whole term, or a half of one; the window is their union in the order of the year.
  struct Part {
    int term = 0;
    int half = 0;  // 0: the whole term
  };
  std::vector<Part> parts;
};
std::vector<Span> spans(const Days& days, const Window& window, int academic_year);

struct Trigger {             // `after: {record: walk-period, step: announce}`
  std::string record, step;
};
struct MetBy {               // `met-by: {record: learning-walk, stage: [written, published]}`
  std::string record;
  std::vector<std::string> stages;
  bool same_origin = false;  // the record must be part of the one that gave rise to the obligation
};
struct Duty {
  std::string key, clause, what;    // what: "Walk every site", words for lists
  std::string owner;                // role that owes it
  std::string each;                 // kind of place, one obligation each; empty: the body as a whole
  std::string every;                // "year", "term", "window:<key>", "review"; empty when triggered
  std::optional<Trigger> after;
  std::optional<policies::Expr> opens;  // first day on which it can be met; default: start of its period
  std::optional<policies::Expr> due;    // last day; default: end of its period
  std::optional<policies::Expr> when;   // only for places or records for which this holds
  std::string warn_setting;         // setting with the days before due on which it is "due soon"
  std::string act;                  // what to do, a verb phrase for home pages: "Plan a visit to {place}"
  std::string link;                 // step that is offered: "learning-walk/plan"
  std::optional<MetBy> met_by;
  std::vector<std::string> waived_by;
  yaml::Mark mark;
};
struct CalendarPart final : policies::Part {
  std::vector<Window> windows;
  std::vector<Duty> duties;
  const Duty* duty(std::string_view key) const;
  const Window* window(std::string_view key) const;
};
policies::Reader reader();

enum class State { open, met, waived, withdrawn };
struct Obligation {
  ObligationId id;
  BodyId body;
  PolicyId policy;
  std::string duty, clause;
  std::string owner;               // role
  std::optional<PlaceId> place;
  std::optional<RecordId> origin;  // the record that gave rise to it
  std::string period;              // "2026", "2026/1" …: part of its stable key
  clock::Date opens, due;
  std::optional<clock::Date> warn_from;
  State state = State::open;
  std::optional<RecordId> met_by;
  std::optional<clock::Date> met_on;
  std::optional<RecordId> in_hand; // a record that will meet it, once it gets there ("planned")
  std::string reason;              // of a waiver
};

// Makes what is owed and not yet written down, for a body, up to `until`; changes open ones whose dates moved; withdraws
// open ones whose place left. Stable keys: duty × place × origin × period. Run at adoption, when places or terms change
// and daily.
int refresh(Write& write, const policies::Library& library, BodyId body, clock::Date until);
// A record took a step: opens what that triggers.
void triggered(Write& write, const policies::Library& library, const policies::Policy& policy, const policies::Scene& scene,
               std::string_view record_type, std::string_view step, RecordId record, std::optional<PlaceId> place);
// A record stands at a stage: meets, or is in hand for, what it can. `on` is the day on which it was done.
struct Standing {
  BodyId body;
  RecordId record;
  std::optional<RecordId> part_of;
  std::string type, stage;
  std::optional<PlaceId> place;
  clock::Date on;
  bool withdrawn = false;  // entered in error or cancelled: what it met is owed again
};
void stands(Write& write, const policies::Policy& policy, const Standing& standing);
Result<Done, Problems> waive(Write& write, const people::Viewer& by, const policies::Policy& policy, ObligationId id,
                             std::string_view reason);

std::optional<Obligation> by_id(Read& read, ObligationId id);
std::vector<Obligation> of_place(Read& read, BodyId body, PlaceId place);
std::vector<Obligation> of_clause(Read& read, BodyId body, std::string_view clause);  // for verdicts
std::vector<Obligation> of_clause_at(Read& read, BodyId body, std::string_view clause, std::optional<PlaceId> place);
// What the viewer's roles owe at the viewer's places, open, by due date.
std::vector<Obligation> owed_by(Read& read, const people::Viewer& viewer, clock::Date until, int limit);
// Open and past due where the viewer may see it (body-wide readers see all of the body).
std::vector<Obligation> late_for(Read& read, const people::Viewer& viewer, clock::Date today, int limit);

}  // namespace plumbline::calendar
