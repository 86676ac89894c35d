// Records that are also at a place and time, with somebody going there. A type of record says so in its file
// (`visit: {date, time, minutes, visitor}`); this room keeps the row that calendars, clashes and planning ask.
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

// All visits of a body between two days; only for whoever plans (permission asked by the page).
std::vector<Visit> between(Read& read, BodyId body, clock::Date first, clock::Date last);
std::vector<Visit> parts_of(Read& read, RecordId window);  // visits of one window
std::optional<Visit> by_record(Read& read, RecordId record);

struct Clash {  // a sentence with its facts
  enum class Kind { same_person, closed_day, place_busy };
  Kind kind;
  RecordId visit;
  std::optional<RecordId> other;
  std::string sentence;
};
// Among the visits given: one person in two places at once, a day on which the place is shut, a place with more visits in
// a fortnight than `most_a_fortnight`.
std::vector<Clash> clashes(const std::vector<Visit>& visits, const calendar::Days& days,
                           const std::vector<std::pair<PersonId, std::string>>& names, int most_a_fortnight);

// Proposes a day, time and visitor for each place without a visit: school days of the window, fewest half days first, one
// visit a half day a person. Deterministic. What cannot be placed is left out.
struct Proposal {
  PlaceId place;
  clock::Date day;
  clock::Minutes time;
  PersonId visitor;
};
std::vector<Proposal> propose(const std::vector<PlaceId>& places, const std::vector<PersonId>& visitors, calendar::Span window,
                              const std::vector<Visit>& planned, const calendar::Days& days);

}  // namespace plumbline::visits
