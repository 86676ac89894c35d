// The rooms joined: the three tables (readers, facts, abilities) and what is derived from every write.
#pragma once
#include <filesystem>

#include "forms/evidence.h"
#include "history/history.h"
#include "people/people.h"
#include "places/subjects.h"
#include "policies/library.h"
#include "records/records.h"

namespace plumbline::app {

// A folder that nobody else can look into; it goes with its owner.
class PassingFolder {
 public:
  PassingFolder();
  ~PassingFolder();
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Keeping {  // what an installation keeps beside its database
  crypto::Key key;
  std::filesystem::path evidence;                          // folder of uploaded files
  std::shared_ptr<const PassingFolder> passing = nullptr;  // holds that folder when it ends with the house
};
Keeping passing_keeping();  // of examples and proofs: a new key and a private folder

class House {
 public:
  House(sql::Database& database, const clock::Clock& clock, Keeping keeping = passing_keeping());
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  std::string
      origin;  // where people find this installation, said once at start; empty: letters hold no links
  places::Seal seal;
  forms::Vault vault;
  records::Abilities abilities;
  policies::Library library;
  records::Engine engine;
  history::Door door;
  people::Grants grants;  // as of the clock's today

 private:
  void settle(history::Write& write);
  std::shared_ptr<const PassingFolder> passing_;
};

// Bank holidays come from `packs/holidays`; written only when the files say otherwise than the database.
void know_holidays(House& house, const std::filesystem::path& packs);

// What happens when places, terms or the policy of a body change, and every morning: obligations, issued
// records, verdicts.
void bring_up_to_date(history::Write& write, House& house, BodyId body);

}  // namespace plumbline::app
