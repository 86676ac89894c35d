// PostgreSQL: a pool for reading, one for writing.
//
// Reads run REPEATABLE READ READ ONLY: one consistent state from the first query to the last. Writes run
// SERIALIZABLE: the work checks rights and states inside its transaction, and only at this level is a check
// that held when it was made still true at the commit. SQLite gives the same by having one writer. The price
// is that PostgreSQL may refuse one of two that touch the same rows; the work is then run again.
#include <chrono>
#include <random>
#include <thread>

#include "lib/sql/after_commit.h"
#include "lib/sql/engines.h"
#include "lib/sql/migrate.h"
#include "lib/sql/pool.h"
#include "lib/sql/postgresql_connection.h"
#include "lib/sql/postgresql_schema.h"

namespace plumbline::sql {
namespace {

constexpr int attempts = 20;
constexpr int hopeful_attempts = 3;  // after these, writers in conflict queue for one another

using PgPool = Pool<PgConnection>;

class PgSession final : public Transaction {
 public:
  explicit PgSession(PgConnection& connection) : connection_(connection) {}

  Engine engine() const override { return Engine::postgresql; }
  void each(const Query& query, Values values, const std::function<void(const Row&)>& row) override {
    guarded([&] { return connection_.run(query, values, row); });
  }
  std::int64_t run(const Query& query, Values values) override {
    return guarded([&] { return connection_.run(query, values, {}); });
  }
  void after_commit(std::function<void()> act) override { after_.push_back(std::move(act)); }

  void script(const std::string& text) {
    guarded([&] { connection_.script(text); });
  }
  void check() const {
    if (failure_) std::rethrow_exception(failure_);
  }
  bool conflicted() const { return conflicted_; }
  std::vector<std::function<void()>> take_after() { return std::move(after_); }

 private:
  // A caller may catch what a statement threw, but not make it unhappen: the transaction is lost with the
  // statement.
  template <class Act>
  std::invoke_result_t<Act> guarded(Act act) {
    check();
    try {
      return act();
    } catch (const Fault& why) {
      conflicted_ = conflicted_ || dynamic_cast<const Conflict*>(&why) != nullptr;
      failure_ = std::current_exception();
      throw;
    }
  }

  PgConnection& connection_;
  std::exception_ptr failure_;
  bool conflicted_ = false;
  std::vector<std::function<void()>> after_;
};

// A server that was restarted leaves dead connections in the pool; nothing has been asked yet, so ask again.
void begin(PgPool::Lease& connection, const std::string& text) {
  try {
    if (connection->alive()) return connection->script(text);
  } catch (const Fault&) {
    if (connection->alive()) throw;
  }
  connection.renew();
  connection->script(text);
}

// Whatever happened, what goes back into the pool is alive and outside any transaction.
void tidy(PgPool::Lease& connection, bool holds_locks) {
  connection->roll_back();
  if (holds_locks) connection->release_locks();
  if (!connection->alive() || connection->in_transaction()) connection.drop();
}

void pause_before(int attempt) {
  static thread_local std::minstd_rand dice{std::random_device{}()};
  const auto longest = 500 * std::min(attempt, 10);
  std::this_thread::sleep_for(std::chrono::microseconds{std::uniform_int_distribution{100, longest}(dice)});
}

class Postgresql final : public Database, public Prepares {
 public:
  Postgresql(const std::string& url, int readers)
      : url_(url),
        readers_(readers, [url] { return std::make_unique<PgConnection>(url); }),
        writers_(std::max(4, readers), [url] { return std::make_unique<PgConnection>(url); }) {
    if (readers_.take()->lines("SHOW server_encoding") != std::vector<std::string>{"UTF8"})
      throw Fault("the PostgreSQL database must have the encoding UTF8");
  }

  Engine engine() const override { return Engine::postgresql; }

  void read(const std::function<void(Snapshot&)>& work) override {
    auto connection = readers_.take();
    begin(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    PgSession session(*connection);
    try {
      work(session);
      if (connection->in_transaction()) connection->script("COMMIT");
    } catch (...) {
      tidy(connection, false);
      throw;
    }
  }

  void write(const std::function<void(Transaction&)>& work) override {
    std::vector<std::function<void()>> after;
    {
      auto connection = writers_.take();
      for (int attempt = 1; !tried(connection, work, attempt, after); ++attempt) pause_before(attempt);
    }
    run_after_commit(after);
  }

  // Servers that start together take turns.
  void migrate(std::span<const Migration> migrations) override {
    PgConnection turn(url_);
    turn.script("SELECT pg_advisory_lock(" + std::to_string(migration_lock) + ")");
    migrate_with(*this, migrations, [](Transaction& change, const std::string& text) {
      static_cast<PgSession&>(change).script(text);
    });
  }

  void backup_to(const std::string&) override {
    throw Fault("PostgreSQL is backed up with its own tools: pg_basebackup or pg_dump");
  }

  void verify() override { sql::verify(*readers_.take()); }

  std::vector<std::string> explain(const Query& query, Values values) override {
    return readers_.take()->lines("EXPLAIN " + std::string{query.postgresql}, values);
  }

  std::string schema() override { return sql::schema(*readers_.take()); }
  void prepare(const Query& query) override { readers_.take()->check(query); }

 private:
  static constexpr std::int64_t migration_lock = 7'205'759'403'792'793;  // any numbers, used by nobody else
  static constexpr std::int64_t conflict_lock = 7'205'759'403'792'794;

  // False when the work met a conflict and should be run again.
  bool tried(PgPool::Lease& connection, const std::function<void(Transaction&)>& work, int attempt,
             std::vector<std::function<void()>>& after) {
    // Hopeful writers hold the turn together; one that has lost several times waits for them and holds it
    // alone, or new ones could cancel it for ever. Held by the session, not the transaction: a transaction
    // would already have fixed the state that it sees.
    const std::string turn = attempt > hopeful_attempts ? "pg_advisory_lock" : "pg_advisory_lock_shared";
    begin(connection, "SELECT " + turn + "(" + std::to_string(conflict_lock) + ")");
    begin(connection, "BEGIN ISOLATION LEVEL SERIALIZABLE");
    PgSession session(*connection);
    bool done = true;
    try {
      work(session);
      session.check();
      connection->commit();
      after = session.take_after();
    } catch (const Conflict&) {
      if (attempt == attempts) return give_up(connection);
      done = false;
    } catch (...) {
      if (!session.conflicted() || attempt == attempts) return give_up(connection);
      done = false;
    }
    connection->roll_back();
    connection->release_locks();
    return done;
  }

  // Inside a handler: leaves the connection fit for the pool and lets the exception fly on.
  static bool give_up(PgPool::Lease& connection) {
    tidy(connection, true);
    throw;
  }

  std::string url_;
  PgPool readers_;
  PgPool writers_;
};

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, int readers) {
  return std::make_unique<Postgresql>(url, readers);
}

}  // namespace plumbline::sql
