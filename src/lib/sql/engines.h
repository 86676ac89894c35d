// The kinds of database that Database::open chooses from.
#pragma once
#include <memory>
#include <string>

#include "lib/sql/sql.h"

namespace plumbline::sql {

// What every kind also offers to prepare.h: throws Fault when the engine cannot prepare the query.
class Prepares {
 public:
  virtual ~Prepares() = default;
  virtual void prepare(const Query& query) = 0;
};

// Readers beside one writer thread; at most one process may have the file open.
std::unique_ptr<Database> open_sqlite_file(const std::string& file, int readers);

// One connection; reads and writes take turns. Quick to open: examples of packs open thousands.
std::unique_ptr<Database> open_sqlite_memory();

std::unique_ptr<Database> open_postgresql(const std::string& url, int readers);

}  // namespace plumbline::sql
