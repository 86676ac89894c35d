// One SQLite connection with its prepared statements. Used by one thread at a time.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/sql/sql.h"

struct sqlite3;
struct sqlite3_stmt;

namespace plumbline::sql {

enum class Access { read, write };

class SqliteConnection {
 public:
  // For a file, a writing connection creates it and puts it into WAL mode; ":memory:" is private to this
  // connection.
  SqliteConnection(const std::string& file, Access access);
  ~SqliteConnection();
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  // A fixed word of ours such as BEGIN or SAVEPOINT; prepared once, not counted. `word` must be a literal.
  void command(std::string_view word);
  void script(const std::string& text);  // several statements, run once

  using OnRow = std::function<void(const Row&)>;
  // Returns the number of rows changed. Access::read refuses a text that would change anything.
  std::int64_t run(const Query& query, Values values, Access access, const OnRow& row);
  void check(const Query& query);  // throws Fault when the text cannot be prepared
  std::vector<std::string> strings(const std::string& text, int column, Values values = {});

  bool in_transaction() const;
  void roll_back();  // does not throw: a rollback that fails leaves nothing to roll back
  sqlite3* handle() const { return database_; }

 private:
  struct Prepared;
  class Lease;
  using Cache = std::unordered_map<const Query*, std::shared_ptr<Prepared>>;

  void configure(const std::string& file, Access access);
  Lease lease(const Query& query);
  sqlite3_stmt* prepare(std::string_view name, std::string_view text) const;
  [[noreturn]] void fail(std::string_view name) const;

  sqlite3* database_ = nullptr;
  Cache cache_;
  std::unordered_map<std::string_view, sqlite3_stmt*> commands_;
};

// A transaction that somebody else begins and ends; both engines' databases hand it to the work of their
// callers. Once a statement has failed it refuses all others, as PostgreSQL does, and check() throws the
// first failure again.
class SqliteSession final : public Transaction {
 public:
  SqliteSession(SqliteConnection& connection, Access access) : connection_(connection), access_(access) {}

  Engine engine() const override { return Engine::sqlite; }
  void each(const Query& query, Values values, const std::function<void(const Row&)>& row) override;
  std::int64_t run(const Query& query, Values values) override;
  void after_commit(std::function<void()> act) override { after_.push_back(std::move(act)); }

  void script(const std::string& text);
  void check() const;
  std::vector<std::function<void()>> take_after() { return std::move(after_); }

 private:
  template <class Act>
  std::invoke_result_t<Act> guarded(Act act);

  SqliteConnection& connection_;
  Access access_;
  std::exception_ptr failure_;
  std::vector<std::function<void()>> after_;
};

}  // namespace plumbline::sql
