// Values going into SQLite and rows coming out.
#pragma once
#include <span>

#include "lib/sql/sql.h"

struct sqlite3_stmt;

namespace plumbline::sql {

// Binds without copying: the values must outlive the statement's run. Throws Fault when there are too many or
// too few.
void bind(sqlite3_stmt* statement, const Query& query, Values values);

// A column read as what it is not, or a null read without asking, is a Fault that names query and column.
class SqliteRow final : public Row {
 public:
  SqliteRow(sqlite3_stmt* statement, const Query& query) : statement_(statement), query_(query) {}
  bool null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  Blob blob(int column) const override;

 private:
  void expect(int column, int type, const char* what) const;

  sqlite3_stmt* statement_;
  const Query& query_;
};

}  // namespace plumbline::sql
