#include <atomic>
#include <mutex>
#include <thread>

#include "lib/sql/after_commit.h"
#include "lib/sql/engines.h"
#include "lib/sql/migrate.h"
#include "lib/sql/sqlite_care.h"

namespace plumbline::sql {
namespace {

class SqliteMemory final : public Database, public Prepares {
 public:
  Engine engine() const override { return Engine::sqlite; }

  void read(const std::function<void(Snapshot&)>& work) override {
    const Turn turn(*this);
    SqliteSession session(connection_, Access::read);
    in_transaction("BEGIN DEFERRED", [&] { work(session); });
  }

  void write(const std::function<void(Transaction&)>& work) override {
    std::vector<std::function<void()>> after;
    {
      const Turn turn(*this);
      SqliteSession session(connection_, Access::write);
      in_transaction("BEGIN IMMEDIATE", [&] {
        work(session);
        session.check();
      });
      after = session.take_after();
    }
    run_after_commit(after);
  }

  void migrate(std::span<const Migration> migrations) override {
    migrate_with(*this, migrations, [](Transaction& change, const std::string& text) {
      static_cast<SqliteSession&>(change).script(text);
    });
  }

  void backup_to(const std::string& file) override {
    const Turn turn(*this);
    backup(connection_, file);
  }

  void verify() override {
    const Turn turn(*this);
    sql::verify(connection_);
  }

  std::vector<std::string> explain(const Query& query, Values values) override {
    const Turn turn(*this);
    return sql::explain(connection_, query, values);
  }

  std::string schema() override {
    const Turn turn(*this);
    return sql::schema(connection_);
  }

  void prepare(const Query& query) override {
    const Turn turn(*this);
    connection_.check(query);
  }

 private:
  // Waiting for oneself would last for ever; it fails at once instead.
  class Turn {
   public:
    explicit Turn(SqliteMemory& database) : database_(database) {
      if (database_.owner_ == std::this_thread::get_id())
        throw Fault("a read or write inside another, on a database in memory");
      database_.guard_.lock();
      database_.owner_ = std::this_thread::get_id();
    }
    ~Turn() {
      database_.owner_ = std::thread::id{};
      database_.guard_.unlock();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    SqliteMemory& database_;
  };

  template <class Act>
  void in_transaction(std::string_view begin, Act act) {
    connection_.command(begin);
    try {
      act();
      connection_.command("COMMIT");
    } catch (...) {
      connection_.roll_back();
      throw;
    }
  }

  SqliteConnection connection_{":memory:", Access::write};
  std::mutex guard_;
  std::atomic<std::thread::id> owner_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite_memory() { return std::make_unique<SqliteMemory>(); }

}  // namespace plumbline::sql
