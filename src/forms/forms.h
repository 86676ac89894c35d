// Questions, answers, findings and drafts. A form is data of a pack; answers are one JSON object per record
// version. Knows nothing of visits, steps or readers.
//
// Answers by kind: text, long-text, choice → string; choices → array of strings; date → "2026-10-12"; time →
// "09:30"; minutes, number → integer; yes-no → boolean; person, place → uuid text; people → array of uuid
// text; aspect → {"seen": bool, "saw": text, "mark": "strength" | "point" | "none", "at": "10:40", "where":
// text}; replies → {finding uuid: {"stance": "accurate" | "inaccurate", "because": text}}; grade → the
// grade's key, as conditions see it its worth; subject → uuid text; file → {"file": uuid, "name": text,
// "size": bytes, "type": media type}; sampled → {subject uuid: {question: choice}}.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "policies/condition.h"
#include "policies/pack.h"

namespace plumbline::forms {

using history::Read;
using history::Write;

enum class Kind {
  text,
  long_text,
  choice,
  choices,
  date,
  time,
  minutes,
  number,
  yes_no,
  person,
  people,
  place,
  aspect,
  replies,
  grade,    // one label of an area of a rubric that the policy pins
  subject,  // somebody whom records are about
  file,     // evidence, kept apart from the record and opened by whoever may read the field
  sampled   // the same few questions for each subject of this record's sample
};

struct Choice {
  std::string key, title;
  std::optional<std::int64_t> worth = {};  // of grades: higher is better; bands are compared by it
};
struct Question {  // of a field of kind sampled
  std::string key, label;
  std::vector<Choice> choices;
};
struct Field {
  std::string key, label, hint, clause;
  Kind kind = Kind::text;
  bool required = false;
  std::vector<Choice> choices;
  std::vector<std::string> clauses;  // all that it keeps, `clause` first
  std::vector<std::string> feeds;    // keys of the pack's `feeds` list: judgement areas and contract items
  std::vector<std::string> roles;    // person, people: who may be chosen
  std::string place_kind;            // place
  std::string subject_kind;          // subject
  std::string rubric, area;          // grade: `choices` are the labels of the area's scale, best first
  std::string sample;                // sampled: key of the draw whose subjects answer
  std::vector<Question> questions;   // sampled
  std::optional<policies::Expr> proposed;  // grade, number: what is offered before anybody has answered
  std::string never;  // why an answer is refused: the policy says that this is not asked. Never shown
  std::optional<policies::Expr> asked_when, required_when;
};
struct Section {
  std::string key, title, intro;
  std::vector<Field> fields;
};
struct Feed {  // something that comments can feed: a judgement area or an item of the contract
  std::string key, title, group;
};
struct Form {
  std::string key, title;
  std::vector<Section> sections;
  const Field* field(std::string_view key) const;
  const Section* section(std::string_view key) const;
};
struct FormsPart final : policies::Part {
  std::vector<Form> forms;
  std::vector<Feed> feeds;
  const Form* form(std::string_view key) const;
  const Feed* feed(std::string_view key) const;
};
policies::Reader reader();

// What somebody typed, before it is understood: names as rendered by shell/fields.h ("date-day",
// "delivery-saw").
using Raw = std::map<std::string, std::vector<std::string>, std::less<>>;

inline constexpr std::size_t longest_text = 20'000;  // bytes of one answer

// Turns what was typed into answers. A field that cannot be understood is a problem and keeps no answer; one
// that was posted empty becomes null, which clears it; one that was not posted at all is left as it was.
json::Object understood(const std::vector<const Field*>& asked, const Raw& raw, Problems& problems);
// Type and range of answers that came as JSON (API, examples), by the same rules.
void check_types(const std::vector<const Field*>& asked, const json::Object& answers, Problems& problems);
// What must be answered and is not, given what the scene knows.
void check_complete(const std::vector<const Field*>& asked, const json::Object& answers,
                    const policies::Scene& scene, const policies::Facts& facts, Problems& problems);
bool asked_now(const Field& field, const policies::Scene& scene, const policies::Facts& facts);
policies::Fact fact_of(const Field& field, const json::Object& answers);  // an answer as conditions see it
// An answer in words for reading, without markup: "12 October 2026", "Seen: …". Names of people are the
// caller's.
std::string in_words(const Field& field, const json::Value& answer);

// --- findings: points inside a form that have a life of their own
struct Finding {
  FindingId id;
  RecordId record;
  std::string field, title, mark, text, seen_at, seen_where;
  std::vector<std::string> feeds;
  int position = 0;
};
struct Reply {
  FindingId finding;
  std::string stance, because;
  PersonId person;
  clock::Instant at;
};
// Brings a record's findings in line with its answers: ids stay with their field, what is no longer marked is
// withdrawn.
void settle_findings(Write& write, const Form& form, RecordId record, const json::Object& answers);
std::vector<Finding> findings(Read& read, RecordId record);
// Every point needs a word, and an "inaccurate" its reason.
void check_replies(Read& read, RecordId record, const Field& field, const json::Object& answers,
                   Problems& problems);
void reply(Write& write, RecordId record, PersonId person, const json::Object& replies);
std::vector<Reply> replies(Read& read, RecordId record);

// --- drafts: what somebody has typed for a step and not yet sent. Saved by themselves; one a person, record
// and step. A draft belongs to the version of the record that was on the screen: over a newer one it is not
// laid.
struct Draft {
  json::Object answers;  // null where something was cleared
  clock::Instant saved;
  std::int64_t version = 0;
};
struct DraftOf {
  PersonId person;
  id::Bytes subject;
  std::string_view step;
};
void save_draft(Write& write, const DraftOf& of, std::int64_t version, const json::Object& answers);
std::optional<Draft> draft(Read& read, const DraftOf& of);
void drop_draft(Write& write, const DraftOf& of);

}  // namespace plumbline::forms
