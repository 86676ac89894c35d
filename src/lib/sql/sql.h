// One face over SQLite and PostgreSQL. Queries live in .sql files (common dialect, ?1 parameters); this
// header runs them.
//
//   Snapshot     reads one consistent state; cannot change anything
//   Transaction  the same, and may change; its changes are durable when Database::write returns
//
// Errors are machine faults and therefore exceptions: sql::Fault. A unique or foreign key broken by a race is
// sql::Broken.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "lib/clock/clock.h"
#include "lib/id/id.h"

namespace plumbline::sql {

enum class Engine { sqlite, postgresql };
enum class Shape { none, one, optional, many };  // how many rows: said in the first line of the query's file

// A query as written in <room>/sql/<name>.sql. Made at build time; never put together at run time.
struct Query {
  std::string_view name;  // "places/place_by_id"
  Shape shape;
  std::string_view sqlite;
  std::string_view postgresql;
};

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct Broken : Fault {  // a constraint: somebody else was first, or a reference has gone
  using Fault::Fault;
};

using Blob = std::span<const std::uint8_t>;

// One parameter. Borrows text and bytes: they must outlive the call, which every temporary in the argument
// list does.
class Value {
 public:
  Value(std::nullptr_t) : held_(std::monostate{}) {}
  template <class T>
  requires std::is_integral_v<T> Value(T number) : held_(static_cast<std::int64_t>(number)) {}
  template <class T>
  requires std::is_enum_v<T> Value(T word) : held_(static_cast<std::int64_t>(word)) {}
  Value(double number) : held_(number) {}
  Value(std::string_view text) : held_(text) {}
  Value(const std::string& text) : held_(std::string_view{text}) {}
  Value(const char* text) : held_(std::string_view{text}) {}
  Value(Blob bytes) : held_(bytes) {}
  Value(clock::Instant instant) : held_(static_cast<std::int64_t>(instant.time_since_epoch().count())) {}
  Value(clock::Date date) : held_(static_cast<std::int64_t>(date.time_since_epoch().count())) {}
  Value(clock::Minutes minutes) : held_(static_cast<std::int64_t>(minutes.count())) {}
  template <class Tag>
  Value(const id::Of<Tag>& key) : held_(Blob{key.bytes}) {}
  template <class T>
  Value(const std::optional<T>& maybe) : held_(std::monostate{}) {
    if (maybe) held_ = Value{*maybe}.held_;
  }
  using Held = std::variant<std::monostate, std::int64_t, double, std::string_view, Blob>;
  const Held& held() const { return held_; }

 private:
  Held held_;
};
using Values = std::initializer_list<Value>;

// One row of an answer, columns from 0. Borrowed views live until the next row.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual Blob blob(int column) const = 0;

  std::string string(int column) const { return std::string{text(column)}; }
  bool flag(int column) const { return integer(column) != 0; }
  clock::Date date(int column) const { return clock::Date{std::chrono::days{integer(column)}}; }
  clock::Instant instant(int column) const {
    return clock::Instant{std::chrono::milliseconds{integer(column)}};
  }
  clock::Minutes minutes(int column) const { return clock::Minutes{integer(column)}; }
  template <class Key>
  Key key(int column) const {
    Key out;
    auto bytes = blob(column);
    if (bytes.size() != out.bytes.size()) throw Fault("a key of the wrong length");
    std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
    return out;
  }
  std::optional<std::int64_t> maybe_integer(int c) const {
    return null(c) ? std::nullopt : std::optional{integer(c)};
  }
  std::optional<std::string> maybe_string(int c) const {
    return null(c) ? std::nullopt : std::optional{string(c)};
  }
  std::optional<clock::Date> maybe_date(int c) const {
    return null(c) ? std::nullopt : std::optional{date(c)};
  }
  std::optional<clock::Instant> maybe_instant(int c) const {
    return null(c) ? std::nullopt : std::optional{instant(c)};
  }
  template <class Key>
  std::optional<Key> maybe_key(int c) const {
    return null(c) ? std::nullopt : std::optional{key<Key>(c)};
  }
};

// What a thread has asked of its database; the debug header of a page and the hostile tests read it.
struct Tally {
  std::int64_t statements = 0;
  std::int64_t rows = 0;
};
Tally& tally();  // of this thread

class Snapshot {
 public:
  virtual ~Snapshot() = default;
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  virtual Engine engine() const = 0;
  virtual void each(const Query& query, Values values, const std::function<void(const Row&)>& row) = 0;

  template <class Map>
  auto all(const Query& query, Values values, Map map) {
    std::vector<std::invoke_result_t<Map, const Row&>> out;
    each(query, values, [&](const Row& row) { out.push_back(map(row)); });
    return out;
  }
  template <class Map>
  auto first(const Query& query, Values values, Map map) {
    std::optional<std::invoke_result_t<Map, const Row&>> out;
    each(query, values, [&](const Row& row) {
      if (!out) out.emplace(map(row));
    });
    return out;
  }
  template <class Map>
  auto one(const Query& query, Values values, Map map) {
    auto found = first(query, values, map);
    if (!found) throw Fault("no row from " + std::string{query.name});
    return std::move(*found);
  }
  std::int64_t number(const Query& query, Values values) {
    return one(query, values, [](const Row& row) { return row.integer(0); });
  }

 protected:
  Snapshot() = default;
};

class Transaction : public Snapshot {
 public:
  virtual std::int64_t run(const Query& query, Values values) = 0;  // rows changed
  virtual void after_commit(std::function<void()> act) = 0;  // runs once the change is durable, never before
};

struct Migration {
  std::string_view name;  // "0001_history_account_of_changes"
  std::string_view text;  // common dialect with the type words of db/README.md
};

// Where an installation's data lies.
struct Address {
  std::string sqlite_file;     // a path, or ":memory:"
  std::string postgresql_url;  // set instead for PostgreSQL
  int readers = 4;             // connections kept for reading
};

class Database {
 public:
  static std::unique_ptr<Database> open(const Address& address);
  virtual ~Database() = default;

  virtual Engine engine() const = 0;
  virtual void read(const std::function<void(Snapshot&)>& work) = 0;
  // Returns when the change is durable. Throws what `work` throws, and then nothing has changed. `work` does
  // no I/O but SQL, and may be run again from the start (PostgreSQL, serialisation conflicts), so it must not
  // keep state.
  virtual void write(const std::function<void(Transaction&)>& work) = 0;
  // Applies what is missing, in order, each in one transaction. Refuses (Fault) a database made by a newer
  // program or one in which an applied migration's text has changed.
  virtual void migrate(std::span<const Migration> migrations) = 0;
  virtual void backup_to(
      const std::string& file) = 0;  // SQLite: an online, consistent copy. PostgreSQL: Fault.
  virtual void verify() = 0;         // integrity of the file; Fault says what is broken
  // Runs a query as the engine explains it: one line a step. Tests hold index use with it.
  virtual std::vector<std::string> explain(const Query& query, Values values) = 0;
  virtual std::string schema() = 0;  // a dump in a stable order, for db/schema.*.sql
};

// Names of the queries that this process has run, for the test that finds a query nobody runs. When the
// environment variable PLUMBLINE_QUERIES_RUN names a file, names are appended to it at exit.
std::vector<std::string> queries_run();

}  // namespace plumbline::sql
