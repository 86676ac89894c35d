// Obligations as the queries give them.
#pragma once
#include "calendar/obligations.h"
#include "lib/sql/sql.h"

namespace plumbline::calendar {

inline constexpr int obligation_columns = 19;  // columns after these are the query's own
Obligation obligation_from(const sql::Row& row);

// Obligations touch what is derived from them: the verdict on their clause at their place.
void touch(Write& write, const Obligation& obligation);

}  // namespace plumbline::calendar
