// Inside the room: the files that every pack has, before any reader's.
#pragma once
#include "policies/pack.h"

namespace plumbline::policies {

// Fills in clauses, settings, kinds of place, roles and the identity. `reading.pack` is `pack`.
void read_core(Reading& reading, Pack& pack);
const std::vector<std::string>& core_files();

}  // namespace plumbline::policies
