#include "app/installation.h"

#include "app/keys.h"
#include "calendar/calendar.h"
#include "db/migrations.h"
#include "places/sealing.h"

namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

fs::path made(fs::path folder) {
  fs::create_directories(folder / "spool");
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace);
  return folder;
}

std::unique_ptr<sql::Database> opened(const Where& where, const fs::path& folder) {
  const sql::Address address = where.database.empty()
                                   ? sql::Address{(folder / "plumbline.db").string(), {}, 4}
                                   : sql::Address{{}, where.database, 4};
  auto database = sql::Database::open(address);
  database->migrate(db::migrations);
  return database;
}

bool is_sealed(history::Door& door, const fs::path& evidence) {
  return door.ask(places::holds_identities) || (fs::is_directory(evidence) && !fs::is_empty(evidence));
}

// A missing key is made anew only while nothing is sealed: under another one, what is sealed would be lost.
crypto::Key key_of(const fs::path& file, const fs::path& evidence, history::Door& door) {
  if (const auto key = read_key(file)) return *key;
  if (!is_sealed(door, evidence)) return make_key(file);
  throw std::runtime_error(
      "Names and files here are sealed, and their key is missing. Put the key file of this installation at " +
      file.string() + ", or say with --keys where it lies.");
}

}  // namespace

Installation::Installation(const Where& where, const clock::Clock& clock)
    : folder_(made(where.data)), keys_(key_file(where.data, where.keys)) {
  lock_.emplace(folder_);
  database_ = opened(where, folder_);
  const auto evidence = folder_ / "evidence";
  history::Door door(*database_, clock, [](history::Write&) {});
  house_ = std::make_unique<House>(*database_, clock, Keeping{key_of(keys_, evidence, door), evidence});
  if (!door.ask([&](history::Read& read) { return places::opens_identities(read, house_->seal); }))
    throw std::runtime_error("The key in " + keys_.string() +
                             " is that of another installation: it does not open the names kept here.");
  know_holidays(*house_, where.packs);
  house_->door.read([&](history::Read& read) { house_->library.refresh(read); });
}

std::unique_ptr<sql::Database> memory_database() {
  auto database = sql::Database::open({":memory:", {}, 1});
  database->migrate(db::migrations);
  return database;
}

}  // namespace plumbline::app
