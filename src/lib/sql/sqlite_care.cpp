#include "lib/sql/sqlite_care.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

namespace plumbline::sql {
namespace {

void flush(const std::filesystem::path& path, int flags) {
  const int opened = ::open(path.c_str(), flags | O_CLOEXEC);
  if (opened < 0) throw Fault("backup: cannot open what was written");
  const bool flushed = ::fsync(opened) == 0;
  ::close(opened);
  if (!flushed) throw Fault("backup: the disk did not confirm");
}

void copy_pages(SqliteConnection& connection, const std::string& file) {
  sqlite3* target = nullptr;
  const auto opened =
      sqlite3_open_v2(file.c_str(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closed_later{target, sqlite3_close};
  if (opened != SQLITE_OK) throw Fault("backup: the file cannot be made");
  auto* copy = sqlite3_backup_init(target, "main", connection.handle(), "main");
  if (!copy) throw Fault(std::string{"backup: "} + sqlite3_errmsg(target));
  const auto outcome = sqlite3_backup_step(copy, -1);
  sqlite3_backup_finish(copy);
  if (outcome != SQLITE_DONE) throw Fault(std::string{"backup: "} + sqlite3_errstr(outcome));
}

}  // namespace

void verify(SqliteConnection& connection) {
  const auto broken = connection.strings("PRAGMA integrity_check(5)", 0);
  if (broken != std::vector<std::string>{"ok"}) {
    std::string all;
    for (const auto& one : broken) all += "\n" + one;
    throw Fault("the database is damaged:" + all);
  }
  const auto dangling = connection.strings("PRAGMA foreign_key_check", 0);
  if (!dangling.empty())
    throw Fault("the database is damaged: " + std::to_string(dangling.size()) +
                " rows refer to what is not there, the first in " + dangling.front());
}

std::string schema(SqliteConnection& connection) {
  const auto parts = connection.strings(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
      "ORDER BY tbl_name, type <> 'table', type, name",
      0);
  std::string out;
  for (const auto& part : parts) out += part + ";\n\n";
  return out;
}

std::vector<std::string> explain(SqliteConnection& connection, const Query& query, Values values) {
  return connection.strings("EXPLAIN QUERY PLAN " + std::string{query.sqlite}, 3, values);
}

void backup(SqliteConnection& connection, const std::string& file) {
  const auto part = file + ".part";
  std::filesystem::remove(part);
  try {
    copy_pages(connection, part);
    flush(part, O_RDONLY);
    std::filesystem::rename(part, file);
    flush(std::filesystem::absolute(file).parent_path(), O_RDONLY | O_DIRECTORY);
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw;
  }
}

}  // namespace plumbline::sql
