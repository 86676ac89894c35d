#include "lib/sql/migrate.h"

#include <map>

#include "lib/clock/clock.h"
#include "lib/crypto/crypto.h"
#include "lib/sql/dialect.h"

namespace plumbline::sql {
namespace {

constexpr std::string_view ledger =
    "CREATE TABLE IF NOT EXISTS plumbline_migration ("
    "name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, applied_at INSTANT NOT NULL);";

constexpr Query applied_migrations{"sql/applied_migrations", Shape::many,
                                   "SELECT name, digest FROM plumbline_migration ORDER BY name",
                                   "SELECT name, digest FROM plumbline_migration ORDER BY name"};

constexpr Query add_migration{
    "sql/add_migration", Shape::none,
    "INSERT INTO plumbline_migration (name, digest, applied_at) VALUES (?1, ?2, ?3)",
    "INSERT INTO plumbline_migration (name, digest, applied_at) VALUES ($1, $2, $3)"};

}  // namespace

std::string digest_of(const Migration& migration) { return crypto::hex(crypto::sha256(migration.text)); }

std::vector<const Migration*> missing(std::span<const Migration> known, std::span<const Applied> applied) {
  std::map<std::string_view, std::string_view> done;
  for (const auto& one : applied) done.emplace(one.name, one.digest);
  std::vector<const Migration*> out;
  for (const auto& migration : known) {
    auto found = done.find(migration.name);
    if (found == done.end()) {
      out.push_back(&migration);
      continue;
    }
    if (found->second != digest_of(migration))
      throw Fault("migration " + std::string{migration.name} + " has changed since it was applied");
    done.erase(found);
  }
  if (!done.empty())
    throw Fault("the database was made by a newer program: it has migration " +
                std::string{done.begin()->first});
  return out;
}

void migrate_with(Database& database, std::span<const Migration> known, const Script& script) {
  const auto engine = database.engine();
  database.write([&](Transaction& change) { script(change, translated(engine, ledger)); });
  std::vector<Applied> applied;
  database.read([&](Snapshot& state) {
    applied = state.all(applied_migrations, {}, [](const Row& row) {
      return Applied{row.string(0), row.string(1)};
    });
  });
  const clock::SystemClock clock;
  for (const auto* migration : missing(known, applied)) {
    try {
      const auto text = translated(engine, migration->text);
      database.write([&](Transaction& change) {
        script(change, text);
        change.run(add_migration, {migration->name, digest_of(*migration), clock.now()});
      });
    } catch (const Fault& why) {
      throw Fault("migration " + std::string{migration->name} + ": " + why.what());
    }
  }
}

}  // namespace plumbline::sql
