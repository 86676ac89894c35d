// Values going to PostgreSQL and rows coming back, both in its binary format.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "lib/sql/sql.h"

struct pg_result;

namespace plumbline::sql {

using TypeId = unsigned int;  // PostgreSQL's Oid

// The parameters of one run as libpq wants them, each in the type that the server expects. Borrows text and
// bytes.
class PgParameters {
 public:
  // Throws Fault, naming query and parameter, when the number or a type does not fit.
  PgParameters(const Query& query, Values values, const std::vector<TypeId>& types);
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* values() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  struct Encoder;

  std::vector<std::string> made_;  // numbers in network order; reserved once, so that pointers hold
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

// Integers of every width, booleans, floats, NUMERIC (what SUM of a BIGINT gives), text and bytes. Other
// types are a Fault that asks for a cast; so is a column read as what it is not, and a null read without
// asking.
class PgRow final : public Row {
 public:
  PgRow(const pg_result* result, int row, const Query& query) : result_(result), row_(row), query_(query) {}
  bool null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  Blob blob(int column) const override;

 private:
  std::string_view bytes(int column, const char* what) const;
  TypeId type(int column) const;
  [[noreturn]] void refuse(int column, const char* what) const;

  const pg_result* result_;
  int row_;
  const Query& query_;
};

}  // namespace plumbline::sql
