// Grades that stand at places: which record makes them, in which column, from when to when; and the evidence
// that they should rest on. Rubrics themselves are the policy's.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policies/rubrics.h"
#include "records/records.h"

namespace plumbline::judgements {

using history::Read;
using history::Write;
using people::Viewer;

struct Judgement {
  RecordId record;
  std::string field;  // of the record's form
  std::string rubric, area, grade;
  std::int64_t worth = 0;  // compares within its rubric only
  std::string column;      // own view, visit, final: whose it is
  clock::Date day;         // the day it is about
  bool operator==(const Judgement&) const = default;
};

records::Ability judges();        // "judges": a type's records make grades while they stand at some stages
policies::FactSources sources();  // "grades"

// The columns of a policy's grades, in the order of its types of record.
struct Column {
  std::string key, title;
};
std::vector<Column> columns(const policies::Pack& pack);

// Grades that stand at a place, oldest first, as far as this viewer reads their fields; one query.
struct Seen {
  Judgement judgement;
  policies::PolicyRef policy;  // by which it was made: its rubric has the words
  std::string who;             // wrote the record; empty: the program
};
std::vector<Seen> seen_at(Read& read, const Viewer& viewer, const policies::Library& library, PlaceId place);

// The kinds of source that a type's grades should rest on, for a record as the scene has it; of records,
// those that this viewer sees. Where these are none: whether there is none at all, or only none to be shown,
// which is told of sources that name the stages at which they count, and of no others.
struct Gathered {
  std::string key, title, clause;
  std::optional<std::int64_t> count;  // absent: it cannot be told
  std::optional<clock::Date> latest;
  enum class None { missing, not_shown, not_told };
  None none = None::not_told;  // means something when count is 0
  bool missing() const { return count == 0; }
};
std::vector<Gathered> evidence(const records::Type& type, const Viewer& viewer, const policies::Scene& scene,
                               const policies::Facts& facts);

}  // namespace plumbline::judgements
