#include "app/installation.h"

#include "calendar/calendar.h"
#include "db/migrations.h"

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

}  // namespace

Installation::Installation(const Where& where, const clock::Clock& clock) : folder_(made(where.data)) {
  lock_.emplace(folder_);
  database_ = opened(where, folder_);
  house_ = std::make_unique<House>(*database_, clock);
  know_holidays(*house_, where.packs);
  house_->door.read([&](history::Read& read) { house_->library.refresh(read); });
}

std::unique_ptr<sql::Database> memory_database() {
  auto database = sql::Database::open({":memory:", {}, 1});
  database->migrate(db::migrations);
  return database;
}

}  // namespace plumbline::app
