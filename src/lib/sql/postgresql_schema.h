// What the tables of a PostgreSQL database look like, and whether its indexes and constraints hold.
#pragma once
#include <string>

#include "lib/sql/postgresql_connection.h"

namespace plumbline::sql {

std::string schema(PgConnection& connection);
void verify(PgConnection& connection);

}  // namespace plumbline::sql
