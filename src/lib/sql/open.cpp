#include "lib/sql/engines.h"

namespace plumbline::sql {

std::unique_ptr<Database> Database::open(const Address& address) {
  if (!address.postgresql_url.empty()) return open_postgresql(address.postgresql_url, address.readers);
  if (address.sqlite_file.empty()) throw Fault("no database was named");
  if (address.sqlite_file == ":memory:") return open_sqlite_memory();
  return open_sqlite_file(address.sqlite_file, address.readers);
}

}  // namespace plumbline::sql
