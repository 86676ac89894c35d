// Looking after a SQLite database: is it sound, what does it look like, how does it run a query, a copy of
// it.
#pragma once
#include <string>
#include <vector>

#include "lib/sql/sqlite_connection.h"

namespace plumbline::sql {

void verify(SqliteConnection& connection);
std::string schema(SqliteConnection& connection);
std::vector<std::string> explain(SqliteConnection& connection, const Query& query, Values values);

// A consistent copy while others write. It takes its name only when it is whole and on the disk.
void backup(SqliteConnection& connection, const std::string& file);

}  // namespace plumbline::sql
