// The test database itself; see test_database.h.
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>

#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

std::string server() {
  const char* url = std::getenv("PLUMBLINE_TEST_POSTGRES");
  if (!url || !*url)
    throw std::runtime_error(
        "PLUMBLINE_TEST_POSTGRES is not set: run  export PLUMBLINE_TEST_POSTGRES=$(tests/postgres.sh start "
        "/tmp/plumbline-postgres)");
  return url;
}

void on_server(const std::string& text) {
  auto* connection = PQconnectdb(server().c_str());
  auto* result = PQexec(connection, text.c_str());
  const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string message = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error("the test server: " + message);
}

std::string fresh_name() {
  static std::atomic<int> last{0};
  return "plumbline_" + std::to_string(::getpid()) + "_" + std::to_string(++last);
}

}  // namespace

std::string name_of(Kind kind) {
  return kind == Kind::file ? "file" : kind == Kind::memory ? "memory" : "postgresql";
}

Text::Text(std::string name, std::string text) : name_(std::move(name)), sqlite_(text), postgresql_(text) {
  std::replace(postgresql_.begin(), postgresql_.end(), '?', '$');
  query_ = Query{name_, Shape::many, sqlite_, postgresql_};
}

Place::Place(Kind kind) : folder_(std::filesystem::temp_directory_path() / fresh_name()) {
  std::filesystem::create_directories(folder_);
  if (kind == Kind::memory) address_.sqlite_file = ":memory:";
  if (kind == Kind::file) address_.sqlite_file = (folder_ / "test.db").string();
  if (kind != Kind::postgresql) return;
  schema_ = fresh_name();
  on_server("CREATE SCHEMA " + schema_);
  const auto url = server();
  address_.postgresql_url =
      url + (url.find('?') == url.npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
}

Place::~Place() {
  std::filesystem::remove_all(folder_);
  if (!schema_.empty()) on_server("SET client_min_messages = error; DROP SCHEMA " + schema_ + " CASCADE");
}

const Text insert_item{"test/insert_item", "INSERT INTO item (id, name, amount) VALUES (?1, ?2, ?3)"};
const Text count_items{"test/count_items", "SELECT count(*) FROM item"};
const Migration item_table{"0001_test_item",
                           "CREATE TABLE item (id INT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE,\n"
                           "  amount INT NOT NULL DEFAULT 0);"};

void OnEngine::SetUp() {
  database = place.open();
  database->migrate({&item_table, 1});
}

std::int64_t OnEngine::count() {
  std::int64_t found = 0;
  database->read([&](Snapshot& state) { found = state.number(count_items, {}); });
  return found;
}

void OnEngine::add(std::int64_t id, const std::string& name) {
  database->write([&](Transaction& change) { change.run(insert_item, {id, name, 0}); });
}

}  // namespace plumbline::sql::test
