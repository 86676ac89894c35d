// Inside the room: rows as they come from the database.
#pragma once
#include "forms/evidence.h"

namespace plumbline::forms {

Evidence evidence_from(const sql::Row& row);  // id, body, person, name, type, size, digest, at

}  // namespace plumbline::forms
