// One PostgreSQL connection with its prepared statements. Used by one thread at a time.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/sql/postgresql_values.h"
#include "lib/sql/sql.h"

struct pg_conn;
struct pg_result;

namespace plumbline::sql {

// Two transactions could not both have happened one after the other: run the work again.
struct Conflict : Fault {
  using Fault::Fault;
};

class PgConnection {
 public:
  explicit PgConnection(const std::string& url);
  ~PgConnection();
  PgConnection(const PgConnection&) = delete;
  PgConnection& operator=(const PgConnection&) = delete;

  bool alive() const;
  bool in_transaction() const;
  void script(const std::string& text);  // one or more statements without parameters
  void commit();                         // throws where PostgreSQL silently rolls back
  void roll_back();                      // does not throw: a lost connection has rolled back as well
  void release_locks();                  // advisory ones of the session; does not throw, for the same reason

  using OnRow = std::function<void(const Row&)>;
  std::int64_t run(const Query& query, Values values,
                   const OnRow& row);  // returns the number of rows changed
  void check(const Query& query);
  std::vector<std::string> lines(const std::string& text, Values values = {});  // the first column, as text

 private:
  struct Result;
  struct Prepared {
    std::string text;
    std::string name;
    std::vector<TypeId> types;
  };

  const Prepared& prepared(const Query& query);
  Prepared prepare(std::string_view called, std::string_view text);
  Result run_prepared(const Query& query, const Prepared& statement, Values values);
  [[noreturn]] static void fail(std::string_view called, const pg_result* result);
  Result checked(std::string_view called, pg_result* result) const;

  pg_conn* connection_;
  std::unordered_map<const Query*, Prepared> prepared_;
  std::int64_t names_given_ = 0;
};

}  // namespace plumbline::sql
