#include "lib/sql/sqlite_connection.h"

#include <sqlite3.h>

#include <mutex>

#include "lib/sql/sqlite_values.h"
#include "lib/sql/tally.h"

namespace plumbline::sql {
namespace {

// Memory statistics take a global lock at every allocation. Must come before SQLite's first use in the
// process; where somebody else was first it is refused, and only slower.
void prepare_engine() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_initialize();
  });
}

constexpr int patience_ms = 10'000;

}  // namespace

// One text and its idle statements. A query that runs inside its own rows needs a second statement.
struct SqliteConnection::Prepared {
  explicit Prepared(std::string_view query_text) : text(query_text) {}
  ~Prepared() {
    for (auto* statement : idle) sqlite3_finalize(statement);
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  std::string text;
  std::vector<sqlite3_stmt*> idle;
};

// A statement on loan; goes back reset and with nothing bound, also when an exception flies.
class SqliteConnection::Lease {
 public:
  Lease(std::shared_ptr<Prepared> from, sqlite3_stmt* statement)
      : from_(std::move(from)), statement_(statement) {}
  ~Lease() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    from_->idle.push_back(statement_);
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  sqlite3_stmt* get() const { return statement_; }

 private:
  std::shared_ptr<Prepared> from_;
  sqlite3_stmt* statement_;
};

SqliteConnection::SqliteConnection(const std::string& file, Access access) {
  prepare_engine();
  const int create = access == Access::write ? SQLITE_OPEN_CREATE : 0;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | create;
  try {
    if (sqlite3_open_v2(file.c_str(), &database_, flags, nullptr) != SQLITE_OK) fail("opening the database");
    configure(file, access);
  } catch (...) {
    sqlite3_close_v2(database_);
    throw;
  }
}

void SqliteConnection::configure(const std::string& file, Access access) {
  sqlite3_busy_timeout(database_, patience_ms);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  script("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;");
  if (file == ":memory:") return;
  // Only the writer checkpoints, also at the last close: a checkpoint racing with another connection's commit
  // can corrupt the file in the releases of SQLite before 3.51.3.
  script("PRAGMA wal_autocheckpoint=0; PRAGMA synchronous=FULL; PRAGMA cache_size=-8000;");
  if (access == Access::read) {
    sqlite3_db_config(database_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    script("PRAGMA query_only=ON;");
  } else if (strings("PRAGMA journal_mode=WAL", 0) != std::vector<std::string>{"wal"}) {
    throw Fault("opening the database: this file system does not allow a write-ahead log");
  }
}

SqliteConnection::~SqliteConnection() {
  cache_.clear();
  for (auto& [word, statement] : commands_) sqlite3_finalize(statement);
  sqlite3_close_v2(database_);
}

void SqliteConnection::fail(std::string_view name) const {
  const auto message = std::string{name} + ": " + sqlite3_errmsg(database_);
  if ((sqlite3_extended_errcode(database_) & 0xff) == SQLITE_CONSTRAINT) throw Broken(message);
  throw Fault(message);
}

sqlite3_stmt* SqliteConnection::prepare(std::string_view name, std::string_view text) const {
  sqlite3_stmt* statement = nullptr;
  const auto outcome = sqlite3_prepare_v3(database_, text.data(), static_cast<int>(text.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (outcome != SQLITE_OK) fail(name);
  if (!statement) throw Fault(std::string{name} + ": holds no statement");
  return statement;
}

void SqliteConnection::command(std::string_view word) {
  auto found = commands_.find(word);
  if (found == commands_.end()) found = commands_.emplace(word, prepare(word, word)).first;
  const auto outcome = sqlite3_step(found->second);
  if (outcome != SQLITE_DONE && outcome != SQLITE_ROW) {
    sqlite3_reset(found->second);
    fail(word);
  }
  sqlite3_reset(found->second);
}

void SqliteConnection::script(const std::string& text) {
  if (sqlite3_exec(database_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("script");
}

SqliteConnection::Lease SqliteConnection::lease(const Query& query) {
  auto& entry = cache_[&query];
  if (!entry || entry->text != query.sqlite) {  // the address may belong to another query by now
    note_run(query);
    entry = std::make_shared<Prepared>(query.sqlite);
  }
  if (entry->idle.empty()) return {entry, prepare(query.name, query.sqlite)};
  auto* statement = entry->idle.back();
  entry->idle.pop_back();
  return {entry, statement};
}

std::int64_t SqliteConnection::run(const Query& query, Values values, Access access, const OnRow& row) {
  const auto statement = lease(query);
  if (access == Access::read && !sqlite3_stmt_readonly(statement.get()))
    throw Fault(std::string{query.name} + ": changes data and was asked of a snapshot");
  bind(statement.get(), query, values);
  auto& count = tally();
  ++count.statements;
  const SqliteRow current(statement.get(), query);
  for (;;) {
    const auto outcome = sqlite3_step(statement.get());
    if (outcome == SQLITE_DONE) return sqlite3_changes64(database_);
    if (outcome != SQLITE_ROW) fail(query.name);
    ++count.rows;
    if (row) row(current);
  }
}

void SqliteConnection::check(const Query& query) { sqlite3_finalize(prepare(query.name, query.sqlite)); }

std::vector<std::string> SqliteConnection::strings(const std::string& text, int column, Values values) {
  const Query query{"sql", Shape::many, text, text};
  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement{prepare(query.name, text),
                                                                  sqlite3_finalize};
  if (values.size() > 0) bind(statement.get(), query, values);
  std::vector<std::string> out;
  for (int outcome = sqlite3_step(statement.get()); outcome != SQLITE_DONE;
       outcome = sqlite3_step(statement.get())) {
    if (outcome != SQLITE_ROW) fail(text);
    const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), column));
    out.emplace_back(cell ? cell : "");
  }
  return out;
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void SqliteConnection::roll_back() {
  if (in_transaction()) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace plumbline::sql
