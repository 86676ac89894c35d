// A SQLite file: readers that see one consistent state each, and the writer thread.
#include "lib/sql/engines.h"
#include "lib/sql/migrate.h"
#include "lib/sql/pool.h"
#include "lib/sql/sqlite_care.h"
#include "lib/sql/sqlite_writer.h"

namespace plumbline::sql {
namespace {

class SqliteFile final : public Database, public Prepares {
 public:
  SqliteFile(const std::string& file, int readers)
      : writer_(file),
        readers_(readers, [file] { return std::make_unique<SqliteConnection>(file, Access::read); }),
        file_(file) {}

  Engine engine() const override { return Engine::sqlite; }

  void read(const std::function<void(Snapshot&)>& work) override {
    const auto connection = readers_.take();
    SqliteSession session(*connection, Access::read);
    connection->command("BEGIN DEFERRED");
    try {
      work(session);
    } catch (...) {
      connection->roll_back();
      throw;
    }
    connection->command("COMMIT");
  }

  void write(const std::function<void(Transaction&)>& work) override { writer_.write(work); }

  void migrate(std::span<const Migration> migrations) override {
    migrate_with(*this, migrations, [](Transaction& change, const std::string& text) {
      static_cast<SqliteSession&>(change).script(text);
    });
  }

  // A connection of its own: a long copy takes no reader from those who serve pages.
  void backup_to(const std::string& file) override {
    SqliteConnection source(file_, Access::read);
    backup(source, file);
  }

  void verify() override {
    SqliteConnection reader(file_, Access::read);
    sql::verify(reader);
  }

  std::vector<std::string> explain(const Query& query, Values values) override {
    return sql::explain(*readers_.take(), query, values);
  }

  std::string schema() override { return sql::schema(*readers_.take()); }
  void prepare(const Query& query) override { readers_.take()->check(query); }

 private:
  SqliteWriter writer_;  // outlives the readers: the last to close is the one that may checkpoint
  Pool<SqliteConnection> readers_;
  std::string file_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite_file(const std::string& file, int readers) {
  return std::make_unique<SqliteFile>(file, readers);
}

}  // namespace plumbline::sql
