// Counting: what this thread asked, and which queries this process has run.
#pragma once
#include "lib/sql/sql.h"

namespace plumbline::sql {

// Called when a connection first prepares a query in order to run it; cheap after the first time.
void note_run(const Query& query);

}  // namespace plumbline::sql
