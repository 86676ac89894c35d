// Frozen copies: what a record said at the moment of a step, in words, with its hash. Written once, never
// changed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/records.h"

namespace plumbline::reports {

using history::Read;
using history::Write;
using people::Viewer;

using CopyId = id::Of<struct CopyTag>;

struct Copy {
  CopyId id;
  BodyId body;
  RecordId record;
  std::string key;          // as the policy calls it: "report"
  std::int64_t number = 0;  // of this record's copies, from 1
  std::string title;
  std::vector<std::string> sections;  // keys of sections and fields that it holds
  std::string content;                // canonical JSON
  std::string digest;                 // hex SHA-256 of the content, taken when it was frozen
  clock::Instant at;
  std::optional<PersonId> person;  // who took the step; absent: the program did
};
std::vector<Copy> copies(Read& read, RecordId record);  // oldest first; who may read them is for the caller
std::optional<Copy> copy_numbered(Read& read, RecordId record, std::int64_t number);

// Whoever reads, today, all that the copy holds.
bool may_read(const records::Seen& seen, const Copy& copy);
bool unaltered(const Copy& copy);  // whether the content still has its hash
// Notes in the record's history that this viewer opened the copy.
void note_reading(Read& read, const Viewer& viewer, const Copy& copy);

records::Ability copy();  // joined into the abilities table

}  // namespace plumbline::reports
