// How each clause stands, today, and which records say so. A verdict is an interval: valid for a while, known
// for a while.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.h"
#include "records/records.h"

namespace plumbline::assurance {

using history::Read;
using history::Write;
using people::Viewer;

// Order matters: a later one is worse for whoever looks for trouble.
enum class Verdict {
  not_applicable,
  before_adoption,
  not_testable,
  kept_by_design,
  met,
  on_track,
  due,
  at_risk,
  breached
};
std::string_view key_of(Verdict verdict);    // "kept-by-design"
std::string_view words_of(Verdict verdict);  // "Kept by design"
std::optional<Verdict> verdict_of(std::string_view key);

struct Reason {
  enum class Kind { obligation, record, overriding, refusal, design, missing };
  Kind kind = Kind::obligation;
  std::string text;  // a sentence with its date
  std::optional<ObligationId> obligation;
  std::optional<RecordId> record;
};
struct Assessment {
  Verdict verdict = Verdict::not_testable;
  int overrides = 0;  // from the first on, a clause that was kept by design is met, with so many overrides
  std::vector<Reason> why;
  std::optional<clock::Date> changes_on;  // the next day on which it can change with no event
};
// Pure: from what lies in the database and the day. `place` absent: the clause as the body as a whole keeps
// it.
Assessment assess(Read& read, const policies::Policy& policy, const policies::Clause& clause,
                  std::optional<PlaceId> place, clock::Date today);

// Brings stored verdicts in line with what a write touched. Runs inside the write; app joins it as its
// settle.
void settle(Write& write, const records::Engine& engine);
// Those that can change today with no event. A job runs it after midnight and when the clock of the
// demonstration moves.
int sweep(Write& write, const records::Engine& engine);
void begin(Write& write, const records::Engine& engine, BodyId body);  // every clause and place, at adoption

struct Standing {  // one row: a clause at one place
  std::string clause;
  std::optional<PlaceId> place;
  std::string place_name;
  Verdict verdict = Verdict::not_testable;
  int overrides = 0;
  std::string why;  // the first reason
  clock::Date valid_from;
  clock::Instant known_from;
};
// Only rows whose evidence this viewer may read: body-wide holders with permission policy.see read all of
// their body, holders at a place those of that place and below.
std::vector<Standing> standings(Read& read, const Viewer& viewer,
                                std::string_view clause);  // of one clause, every place
// The same as it was known at a moment: later knowledge is left out, as whoever looked then could not have
// it.
std::vector<Standing> standings_known(Read& read, const Viewer& viewer, std::string_view clause,
                                      clock::Instant at);
struct Count {
  std::string clause;
  std::vector<std::pair<Verdict, int>> by_verdict;  // places, or 1 for the body
  Verdict worst = Verdict::not_applicable;
};
std::vector<Count> counts(Read& read, const Viewer& viewer,
                          const policies::Policy& policy);  // every clause, in pack order
struct Account {  // one of a verdict's accounts, newest knowledge first
  Standing standing;
  std::optional<clock::Instant> known_until;
};
std::vector<Account> accounts(Read& read, const Viewer& viewer, std::string_view clause, int limit);

}  // namespace plumbline::assurance
