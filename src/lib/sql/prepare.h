// Does every query of a room still fit the schema? Asked of both engines by a test.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "lib/sql/sql.h"

namespace plumbline::sql {

// "name: what the engine says", for each query that the engine cannot prepare.
std::vector<std::string> unpreparable(Database& database, std::span<const Query* const> queries);

}  // namespace plumbline::sql
