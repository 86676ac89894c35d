#include "app/installation.h"

#include "app/keys.h"
#include "calendar/calendar.h"
#include "db/migrations.h"
#include "forms/vault.h"
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

// A file may be damaged and the key still be the right one, so that a few are tried; of no file: yes.
bool opens_files(const forms::Vault& vault) {
  constexpr int enough = 8;
  constexpr std::size_t length_of_an_address = 64;  // what was half written has a longer name
  int tried = 0;
  if (!fs::is_directory(vault.folder)) return true;
  for (const auto& entry : fs::recursive_directory_iterator(vault.folder)) {
    const auto name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.size() != length_of_an_address) continue;
    if (forms::opens(vault, name)) return true;
    if (++tried == enough) break;
  }
  return tried == 0;
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
  const bool names =
      door.ask([&](history::Read& read) { return places::opens_identities(read, house_->seal); });
  if (!names || !opens_files(house_->vault))
    throw std::runtime_error("The key in " + keys_.string() +
                             " is that of another installation: it does not open the " +
                             (names ? "files" : "names") + " kept here.");
  know_holidays(*house_, where.packs);
  house_->door.read([&](history::Read& read) { house_->library.refresh(read); });
}

std::unique_ptr<sql::Database> memory_database() {
  auto database = sql::Database::open({":memory:", {}, 1});
  database->migrate(db::migrations);
  return database;
}

}  // namespace plumbline::app
