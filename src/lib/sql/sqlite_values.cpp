#include "lib/sql/sqlite_values.h"

#include <sqlite3.h>

namespace plumbline::sql {
namespace {

struct Binder {
  sqlite3_stmt* statement;
  int place;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
  int operator()(double number) const { return sqlite3_bind_double(statement, place, number); }
  // A null pointer would bind NULL, and an empty view may well hold one.
  int operator()(std::string_view text) const {
    return sqlite3_bind_text64(statement, place, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
  int operator()(Blob bytes) const {
    if (bytes.empty()) return sqlite3_bind_zeroblob(statement, place, 0);
    return sqlite3_bind_blob64(statement, place, bytes.data(), bytes.size(), SQLITE_STATIC);
  }
};

}  // namespace

void bind(sqlite3_stmt* statement, const Query& query, Values values) {
  const auto wanted = sqlite3_bind_parameter_count(statement);
  if (wanted != static_cast<int>(values.size()))
    throw Fault(std::string{query.name} + ": takes " + std::to_string(wanted) + " parameters, was given " +
                std::to_string(values.size()));
  int place = 0;
  for (const auto& value : values) {
    if (std::visit(Binder{statement, ++place}, value.held()) != SQLITE_OK)
      throw Fault(std::string{query.name} + ": parameter " + std::to_string(place) + " cannot be bound");
  }
}

bool SqliteRow::null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t SqliteRow::integer(int column) const {
  expect(column, SQLITE_INTEGER, "an integer");
  return sqlite3_column_int64(statement_, column);
}

double SqliteRow::real(int column) const {
  if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) expect(column, SQLITE_FLOAT, "a number");
  return sqlite3_column_double(statement_, column);
}

std::string_view SqliteRow::text(int column) const {
  expect(column, SQLITE_TEXT, "text");
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Blob SqliteRow::blob(int column) const {
  expect(column, SQLITE_BLOB, "bytes");
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void SqliteRow::expect(int column, int type, const char* what) const {
  const auto found = sqlite3_column_type(statement_, column);
  if (found == type) return;
  throw Fault(std::string{query_.name} + ": column " + std::to_string(column) +
              (found == SQLITE_NULL ? " is null and was read as " : " is not ") + what);
}

}  // namespace plumbline::sql
