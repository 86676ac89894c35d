// The common dialect of migrations, put into the words of one engine: the rules stand in db/README.md.
#pragma once
#include <string>
#include <string_view>

#include "lib/sql/sql.h"

namespace plumbline::sql {

// Throws Fault when an "-- only" block has no "-- end" or the other way round.
std::string translated(Engine engine, std::string_view text);

}  // namespace plumbline::sql
