// What a person should look at today. Read only: everything here is asked of other rooms, for one viewer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "records/records.h"
#include "visits/windows.h"

namespace plumbline::dashboards {

using history::Read;
using people::Viewer;

// --- what is owed
struct Line {  // one obligation
  std::optional<PlaceId> place;
  std::string place_name;
  std::optional<RecordId> origin, in_hand;
  std::string in_hand_type, in_hand_stage;
};
struct Task {                  // obligations of one duty with one due date
  policies::PolicyRef policy;  // keeps the duty alive
  const calendar::Duty* duty = nullptr;
  clock::Date opens, due;
  std::vector<Line> lines;
};
// What the viewer's roles owe by a day and can act upon, by due date. What a record already has in hand is
// left out, unless the step that the duty names is the next one for that record.
std::vector<Task> tasks(Read& read, const Viewer& viewer, const policies::Library& library,
                        clock::Date until);
// The duty's verb phrase: of one place by its name, of several by their number ("Plan a visit to 2 sites").
std::string deed(Read& read, const policies::Library& library, const Task& task);
// Where the deed is done: a step's page, the planning page of a window, or a list.
std::string address(const Task& task, const Viewer& viewer);
const records::Step* step_of(const Task& task);  // the step that the duty names; may be absent
// The roles that may read what the viewer's roles send, by title and in order.
std::vector<std::string> readers_of_what_is_sent(const Viewer& viewer, const policies::Pack& pack);

// --- what waits for the viewer because somebody else did their part
struct Waiting {
  RecordId record;
  const records::Type* type = nullptr;
  const records::Step* step = nullptr;
  std::string title, stage, place_name, left_by;  // stage: its title
  clock::Instant since;
};
std::vector<Waiting> waiting(Read& read, const Viewer& viewer, const policies::Policy& policy, int limit);

struct OwnVisit {
  RecordId record;
  const records::Type* type = nullptr;
  std::string place_name;
  clock::Date day;
  std::optional<clock::Minutes> time;
  bool begun = false;
};
// Visits that the viewer makes between two days and that are still where planning left them, or under way.
std::vector<OwnVisit> own_visits(Read& read, const Viewer& viewer, const policies::Policy& policy,
                                 calendar::Span days);

// --- what changed
struct Change {
  RecordId record;
  std::string title, stage, by, place_name;  // stage: its title
  clock::Instant at;
};
std::vector<Change> changed(Read& read, const Viewer& viewer, const policies::Policy& policy,
                            clock::Instant since, int limit);

}  // namespace plumbline::dashboards
