// An installation: a data folder with SQLite in it, or a PostgreSQL database, and the program that owns it.
#pragma once
#include <filesystem>

#include "app/house.h"
#include "lib/files/files.h"

namespace plumbline::app {

struct Where {
  std::filesystem::path data;             // folder: made when missing
  std::filesystem::path packs = "packs";  // where shared rubrics and holidays lie
  std::string database;                   // a PostgreSQL URL instead; the folder then holds only uploads
  std::filesystem::path keys;             // file of the installation's key; empty: beside the folder
};

// Opens, migrates and joins. One process owns a folder: a second one is refused with a sentence, and so is a
// start without the key under which names are sealed already.
class Installation {
 public:
  Installation(const Where& where, const clock::Clock& clock);
  House& house() { return *house_; }
  sql::Database& database() { return *database_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path spool() const { return folder_ / "spool"; }
  const std::filesystem::path& keys() const { return keys_; }

 private:
  std::filesystem::path folder_, keys_;
  std::optional<files::FolderLock> lock_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<House> house_;
};

std::unique_ptr<sql::Database> memory_database();  // migrated; for examples and proofs

}  // namespace plumbline::app
