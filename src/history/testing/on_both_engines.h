// For tests: a migrated database of its own, a clock that stands still, and a door; on SQLite in memory and
// on the PostgreSQL that PLUMBLINE_TEST_POSTGRES names (tests/postgres.sh starts one).
#pragma once
#ifndef GTEST_TEST
#error "Include gtest first: this is for tests alone"
#endif
#include <unistd.h>

#include <atomic>
#include <cstdlib>

#include "db/migrations.h"
#include "history/history.h"

namespace plumbline::history::testing {

// A statement written in a test: what an intruder with the database's password might type.
inline std::int64_t typed(sql::Transaction& change, std::string_view text) {
  return change.run({"typed", sql::Shape::none, text, text}, {});
}

inline std::string fresh_schema() {
  static std::atomic<int> last{0};
  return "rooms_" + std::to_string(::getpid()) + "_" + std::to_string(++last);
}

class OnBothEngines : public ::testing::TestWithParam<sql::Engine> {
 protected:
  OnBothEngines() : database(open()), door(*database, clock, [](Write&) {}) {
    database->migrate(db::migrations);
  }
  ~OnBothEngines() override {
    database.reset();
    if (schema_.empty()) return;
    on_server("DROP SCHEMA " + schema_ + " CASCADE");
  }

  void pass(std::chrono::milliseconds time) { clock.set(clock.now() + time); }
  void change(const std::function<void(Write&)>& work) {
    door.write({.person = {}, .body = {}, .acting_for = {}}, work);
  }
  void type(std::string_view text) {
    database->write([&](sql::Transaction& transaction) { typed(transaction, text); });
  }

 private:
  static std::string server() {
    const char* url = std::getenv("PLUMBLINE_TEST_POSTGRES");
    if (!url || !*url)
      throw std::runtime_error(
          "PLUMBLINE_TEST_POSTGRES is not set: tests/postgres.sh start DIR prints its value");
    return url;
  }
  static void on_server(const std::string& text) {
    auto whole = sql::Database::open({.sqlite_file = {}, .postgresql_url = server(), .readers = 1});
    whole->write([&](sql::Transaction& transaction) { typed(transaction, text); });
  }
  std::unique_ptr<sql::Database> open() {
    if (GetParam() == sql::Engine::sqlite)
      return sql::Database::open({.sqlite_file = ":memory:", .postgresql_url = {}});
    schema_ = fresh_schema();
    on_server("CREATE SCHEMA " + schema_);
    const auto url = server();
    return sql::Database::open({.sqlite_file = {},
                                .postgresql_url = url + (url.find('?') == url.npos ? "?" : "&") +
                                                  "options=-csearch_path%3D" + schema_,
                                .readers = 2});
  }
  std::string schema_;

 protected:
  clock::FrozenClock clock{clock::to_instant(clock::date_of(2026, 10, 19).value(), clock::Minutes{9 * 60})};
  std::unique_ptr<sql::Database> database;
  Door door;
};

inline const auto both_engines = ::testing::Values(sql::Engine::sqlite, sql::Engine::postgresql);
inline std::string engine_name(const ::testing::TestParamInfo<sql::Engine>& info) {
  return info.param == sql::Engine::sqlite ? "sqlite" : "postgresql";
}

}  // namespace plumbline::history::testing
