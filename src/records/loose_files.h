// For pages and jobs: files that somebody brought in and that nothing says, neither a version of a record nor
// a draft.
#pragma once
#include "forms/evidence.h"

namespace plumbline::records {

inline constexpr std::int64_t most_loose_files = 40;  // of one person in one body, at a time
inline constexpr std::chrono::hours loose_for{48};    // then they go

std::int64_t loose_files(history::Read& read, BodyId body, PersonId person);
// Of the rows of those that have been loose for so long; their bytes are forms::sweep's.
void let_go_of_loose_files(history::Write& write);

}  // namespace plumbline::records
