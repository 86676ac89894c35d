// The lifecycle engine. A record is anything written under a policy: its type (a file of the pack) says its
// form, stages, steps, guards, effects and readers. Everything people do to records is a step; this room's
// take() is the one way.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.h"
#include "forms/evidence.h"
#include "forms/forms.h"
#include "people/people.h"
#include "places/subjects.h"
#include "policies/library.h"

namespace plumbline::records {

using history::Read;
using history::Write;
using people::Viewer;

// --- what a pack says (records/*.yaml)
struct Stage {
  std::string key, title;
  bool ends = false;       // nothing is waited for any more
  bool withdrawn = false;  // entered in error or cancelled: what it met is owed again
};
enum class Strength { refuse, needs_reason, flag };
struct Guard {
  std::string clause, field, say, explain;
  std::optional<policies::Expr>
      field_found;  // `field: {latest: …}`: which field, when only the rows can tell
  std::vector<std::string> steps;
  Strength strength = Strength::refuse;
  bool unless = false;  // refuse-unless: acts on no and unknown; else refuse-when: acts on yes
  policies::Expr condition;
  std::vector<std::pair<std::string, policies::Expr>> lets;
  std::vector<std::string> overridden_by;  // roles that may give the reason
};
struct Effect {
  std::string ability;  // key in the abilities table: "tell", "then" …
  std::string clause;
  yaml::Node says;                          // the ability's own map
  std::optional<policies::Expr> when = {};  // only when this holds once the step is taken
};
struct Step {
  std::string key, title, button, next, clause;  // next: what happens when this is done, for the page
  std::vector<std::string> from;                 // empty: makes the record
  std::string to;                                // empty: it stays where it stands
  std::vector<std::string> by;                   // roles
  bool optional = false;                         // may be taken and is waited for by nobody
  bool anywhere = false;                         // a role of `by` counts wherever it is held
  std::vector<std::string> asks;                 // keys of fields or sections
  bool reason = false;                           // always asks for a reason
  bool settles_findings = false;
  std::vector<Effect> effects;
};
enum class Projection { existence, date, status, sections, full };
struct Audience {
  std::vector<std::string> stages;  // empty: at every stage
  std::vector<std::string> roles;
  std::string place_kind;  // holdings at this kind of place among the record's place and those above; empty:
                           // body-wide
  bool everyone_of_kind = false;  // holdings at every place of that kind (a notice to all)
  std::string through;            // kind of relation: holders at places that it ties to the record's today
  bool author = false;            // whoever made the record
  std::vector<std::string> people_in;  // fields that hold people
  Projection sees = Projection::full;
  std::vector<std::string> sections;
  std::string clause;
};
struct Type {
  std::string key, title, plural, about, form, part_of, link, day_field, title_pattern, group;
  // about: kind of place, or empty for the body; part_of: type of the parent; link: its name in conditions
  std::vector<Stage> stages;
  std::vector<Step> steps;
  std::vector<Guard> guards;
  std::vector<Audience> readers;
  std::vector<Effect> extensions;  // "visit": kept up to date at every step
  bool safeguarding = false;       // its pages show "Worried about a child?"
  std::string issued_for;          // kind of place for which the program issues one; empty: people make them
  const Stage* stage(std::string_view key) const;
  const Step* step(std::string_view key) const;
};
struct RecordsPart final : policies::Part {
  std::vector<Type> types;
  const Type* type(std::string_view key) const;
};

// --- what lies in the database
struct Record {
  RecordId id;
  BodyId body;
  PolicyId policy;
  std::string type, stage, title;
  std::optional<PlaceId> place;
  std::optional<RecordId> part_of;
  std::int64_t version = 0;
  std::optional<clock::Date> day;  // the day it is about
  std::optional<PersonId> author;
  clock::Instant made, changed;
};

// --- abilities: what steps can cause beyond this room. Later rooms contribute rows; app joins them.
struct Engine;
struct Happening {  // a step that has just been taken, inside its transaction
  const Engine& engine;
  const policies::Policy& policy;
  const Type& type;
  const Step& step;
  const Record& record;
  const json::Object& answers;
  const policies::Scene& scene;
  std::optional<PersonId> person;  // who took it; absent: the program did
  int steps_before = 0;            // how many steps led here, one causing the next
};
struct Ability {
  std::string key;
  std::function<void(policies::Reading&, const Type&, const yaml::Node&)> check;
  std::function<void(Write&, const Happening&, const Effect&)> apply;
  // What it refuses before anything is changed: the answers are those that would stand, the record is still
  // as it was. Asked whether or not the effect's `when` would hold. May be empty.
  std::function<void(Read&, const Happening&, const Effect&, Problems&)> refuse = {};
  std::function<std::string(const policies::Pack&, const yaml::Node&)> explain = {};
};
using Abilities = std::vector<Ability>;

struct Engine {
  const policies::Library& library;
  const Abilities& abilities;
  const places::Seal* seal = nullptr;  // of subjects' names; absent: a test without subjects
  const std::string* origin =
      nullptr;  // "https://quality.example.org", for letters; absent or empty: not known
  const forms::Vault* vault = nullptr;  // of evidence files; absent: a test without files
};
policies::Reader reader(const Abilities& abilities);
policies::FactSources sources();  // "records", "relations"
Ability relates();                // `relates`: this record is also a relation between a subject and places
Ability follows();                // `then`: a step leads to steps of other records

// --- acting
struct Deed {
  std::optional<RecordId> record;   // absent: the step makes it
  std::string type;                 // then: of what type,
  std::optional<PlaceId> place;     //       about which place,
  std::optional<RecordId> part_of;  //       as part of what
  std::string step;
  json::Object answers;  // of the fields the step asks for; others are ignored
  std::string reason;
  std::optional<std::int64_t> version;  // seen by the person who acts; a newer one is refused as stale
};
struct Refused {
  std::optional<No> no;  // absent, forbidden, stale; else see problems
  Problems problems;     // with a clause where a guard refused
};
struct Taken {
  RecordId record;
  std::string stage;
  std::vector<Problem> flags;  // kept, but noted
};
// Permission, stage, form, guards; then record, version, findings, readers, history, effects, obligations.
// All in the caller's transaction. A refusal by a guard is itself written down (clause and field, never the
// refused text).
Result<Taken, Refused> take(Write& write, const Viewer& viewer, const Engine& engine, const Deed& deed);
// Makes the records that types say the program issues itself: for one place that joined, or all of a body
// (adoption).
void issue(Write& write, const Engine& engine, BodyId body, std::optional<PlaceId> place);

// --- looking
struct Offer {  // a step this viewer may take now
  const Step* step = nullptr;
};
struct Seen {
  Record record;
  policies::PolicyRef policy;  // keeps type and form alive
  const Type* type = nullptr;
  const forms::Form* form = nullptr;
  Projection sees = Projection::existence;
  std::vector<std::string> sections;  // when sees == sections
  json::Object answers;               // only what may be seen
  std::vector<Offer> offers;
  std::optional<clock::Instant> since;  // the reader's history begins here
  bool shows(std::string_view section) const;
};
Result<Seen> open(Read& read, const Viewer& viewer, const Engine& engine, RecordId id);
// Steps by which this viewer may make a record of some type about a place.
std::vector<std::pair<const Type*, const Step*>> beginnings(const Viewer& viewer,
                                                            const policies::Policy& policy);

struct Listed {
  Record record;
  Projection sees = Projection::existence;
  std::string place_name;
};
// What a projection lets be said of a record; pages and lists show this and nothing else of its heading.
struct Shown {
  std::string title, stage;  // only the type's title to those who may know no more than that it exists
  std::optional<clock::Date> day;
};
Shown shown(const Record& record, Projection sees, const Type* type);

struct Filter {
  std::string type;                 // empty: any
  std::vector<std::string> stages;  // empty: any
  std::optional<PlaceId> place;
  std::optional<RecordId> part_of;
  std::string field = {},
              choice = {};  // only records of `type` that answer so, for those who read them in full
};
std::vector<Listed> list(Read& read, const Viewer& viewer, const Filter& filter, int limit);
std::optional<Record> by_id(Read& read, RecordId id);  // for rules: no viewer
json::Object answers_of(Read& read, RecordId id);

struct Refusal {
  RecordId record;  // empty when it would have been made
  std::string clause, field, type, step, person_name, place_name;
  std::optional<PlaceId> place;
  clock::Instant at;
};
std::vector<Refusal> refusals(Read& read, BodyId body, std::string_view clause, int limit);
struct Override {
  RecordId record;
  std::string clause, reason, person_name, step;
  std::optional<PlaceId> place;
  clock::Instant at;
  bool flag_only = false;
};
std::vector<Override> overrides(Read& read, BodyId body, std::string_view clause,
                                std::optional<PlaceId> place);

}  // namespace plumbline::records
