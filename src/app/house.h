// The rooms joined: the three tables (readers, facts, abilities) and what is derived from every write.
#pragma once
#include <filesystem>

#include "history/history.h"
#include "people/people.h"
#include "policies/library.h"
#include "records/records.h"

namespace plumbline::app {

class House {
 public:
  House(sql::Database& database, const clock::Clock& clock);
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  records::Abilities abilities;
  policies::Library library;
  records::Engine engine;
  history::Door door;
  people::Grants grants;  // as of the clock's today

 private:
  void settle(history::Write& write);
};

// Bank holidays come from `packs/holidays`; written only when the files say otherwise than the database.
void know_holidays(House& house, const std::filesystem::path& packs);

// What happens when places, terms or the policy of a body change, and every morning: obligations, issued
// records, verdicts.
void bring_up_to_date(history::Write& write, House& house, BodyId body);

}  // namespace plumbline::app
