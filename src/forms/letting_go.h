// Files that came with a form which was never taken: their rows go first, then bytes that no row names.
#pragma once
#include <chrono>
#include <vector>

#include "forms/evidence.h"

namespace plumbline::forms {

// Of which nobody has noted yet that a version of a record names them; oldest first.
std::vector<Evidence> not_named_yet(Read& read);
std::vector<Evidence> not_named_yet(Read& read, BodyId body, PersonId by);
void note_as_named(Write& write, FileId id);
bool in_a_draft(Read& read, const Evidence& file);  // of whoever brought it in
void let_go(Write& write, const Evidence& file);    // of the row: the bytes stay until they are swept

// Sealed bytes that no row names and that nobody has put away for so long, by the clock of the file system.
// Nothing is swept for a database that knows no files: it is not the one to which this vault belongs.
void sweep(const Vault& vault, history::Door& door, std::chrono::hours idle);

}  // namespace plumbline::forms
