// Records that are also at a place and time, with somebody going there. A type of record says so in its file
// (`visit: {date, time, minutes, visitor}`); this room keeps the row that calendars, clashes and planning
// ask.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/records.h"

namespace plumbline::visits {

using history::Read;
using history::Write;
using people::Viewer;

struct Visit {
  RecordId record;
  std::string type, stage;
  PlaceId place;
  std::string place_name;
  std::optional<RecordId> part_of;
  std::optional<clock::Date> day;
  std::optional<clock::Minutes> time;
  std::int64_t minutes = 0;
  bool counts = true;  // not cancelled, not entered in error
  std::vector<PersonId> visitors;
};

records::Ability extension();  // "visit"

// How a policy goes about visits of a type, from the same map; whatever it does not say stays empty.
struct Amount {  // a number, or a setting that a body may change
  std::optional<std::int64_t> number;
  std::string setting;
  std::optional<std::int64_t> on(const policies::Policy& policy, clock::Date day) const;
};
struct VisitManner {
  Amount half_days;            // that a person has for visits in a week
  Amount most_in_a_fortnight;  // visits to one place
  Amount usual_minutes;
  std::vector<clock::Minutes> usual_times;  // at which a proposed visit begins, in the order of the day
};
VisitManner manner_of(const records::Type& type);

// All visits of a body between two days; only for whoever plans (permission asked by the page).
std::vector<Visit> between(Read& read, BodyId body, clock::Date first, clock::Date last);
std::optional<Visit> by_record(Read& read, RecordId record);

struct Clash {  // a sentence with its facts
  enum class Kind { same_person, closed_day, place_busy };
  Kind kind;
  RecordId visit;
  std::optional<RecordId> other;
  std::string sentence;
};
// Among the visits given: one person in two places at once, a day on which the place is shut, a place with
// more visits in a fortnight than `most_a_fortnight`, where the policy says how many those are.
std::vector<Clash> clashes(const std::vector<Visit>& visits, const calendar::Days& days,
                           const std::vector<std::pair<PersonId, std::string>>& names,
                           std::optional<std::int64_t> most_a_fortnight);

// Proposes a day, time and visitor for each place without a visit: school days of the window, whoever visits
// least first. Each usual time begins a part of the day, and nobody visits twice in one part; without usual
// times a day is one part and no time is proposed. Deterministic. What cannot be placed is left out.
struct Proposal {
  PlaceId place;
  clock::Date day;
  std::optional<clock::Minutes> time;
  PersonId visitor;
};
struct Wanted {
  std::vector<PlaceId> places;
  std::vector<PersonId> visitors;
  calendar::Span window;
  std::vector<clock::Minutes> usual_times;
};
std::vector<Proposal> propose(const Wanted& wanted, const std::vector<Visit>& planned,
                              const calendar::Days& days);

}  // namespace plumbline::visits
