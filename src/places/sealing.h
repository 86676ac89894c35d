// How identities are sealed, and whether a key is the one that sealed them.
#pragma once
#include "places/subjects.h"

namespace plumbline::places {

// The subject is sealed in with its name, so that a name moved to another row does not open.
std::string sealed(const Seal& seal, SubjectId id, const Identity& identity);
Identity opened(const Seal& seal, SubjectId id, std::string_view bytes);  // throws when it is not this one's

bool holds_identities(Read& read);
bool opens_identities(Read& read, const Seal& seal);  // of none: yes

}  // namespace plumbline::places
