#include "app/house.h"

#include <stdlib.h>

#include "app/keys.h"
#include "assurance/assurance.h"
#include "calendar/calendar.h"
#include "forms/forms.h"
#include "judgements/judgements.h"
#include "lib/files/files.h"
#include "notices/notices.h"
#include "places/relations.h"
#include "policies/rubrics.h"
#include "records/names.h"
#include "reports/reports.h"
#include "visits/sampling.h"

namespace plumbline::app {

namespace {

records::Abilities all_abilities() {
  return {notices::tell(),    visits::extension(),  visits::draws(), records::relates(),
          records::follows(), judgements::judges(), reports::copy()};
}

policies::Facts all_facts(const places::Seal& seal) {
  policies::Facts facts;
  for (auto sources : {records::sources(), records::names(seal), visits::sources(), notices::sources(),
                       judgements::sources()}) {
    for (auto& source : sources) facts.sources.push_back(std::move(source));
  }
  facts.days = calendar::day_math();
  return facts;
}

using Places = std::set<std::optional<PlaceId>>;  // none: the body as a whole

void bring_up_to_date(history::Write& write, House& house, BodyId body, const Places& places) {
  if (places.contains(std::nullopt)) {
    records::issue(write, house.engine, body, std::nullopt);
  } else {
    for (const auto& place : places) records::issue(write, house.engine, body, place);
  }
  calendar::refresh(write, house.library, body, calendar::horizon(write.today()));
}

}  // namespace

PassingFolder::PassingFolder() {
  auto name = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    throw std::system_error(errno, std::generic_category(), "cannot make a folder for the moment");
  path_ = name;
}

PassingFolder::~PassingFolder() {
  std::error_code left_behind;
  std::filesystem::remove_all(path_, left_behind);
}

Keeping passing_keeping() {
  auto folder = std::make_shared<const PassingFolder>();
  return {.key = passing_key(), .evidence = folder->path(), .passing = folder};
}

House::House(sql::Database& database, const clock::Clock& clock, Keeping keeping)
    : seal{crypto::keyed_hash(keeping.key, "identities")},
      vault{std::move(keeping.evidence), crypto::keyed_hash(keeping.key, "evidence")},
      abilities(all_abilities()),
      library({policies::rubrics_reader(), forms::reader(), calendar::reader(), records::reader(abilities)},
              all_facts(seal)),
      engine{library, abilities, &seal, &origin, &vault},
      door(database, clock, [this](history::Write& write) { settle(write); }),
      grants{.permissions =
                 [this, &clock](BodyId body, std::string_view role) {
                   return library.permissions(body, role, clock::today(clock));
                 },
             .relations = places::audiences_through},
      passing_(std::move(keeping.passing)) {}

void know_holidays(House& house, const std::filesystem::path& packs) {
  calendar::Holidays said;
  if (!std::filesystem::is_directory(packs / "holidays")) return;
  for (const auto& entry : std::filesystem::directory_iterator(packs / "holidays")) {
    auto file =
        calendar::read_holidays(files::read(entry.path()).value_or(""), entry.path().filename().string());
    if (!file.mistakes.empty())
      throw std::runtime_error(entry.path().string() + ": " + file.mistakes.front().message);
    said.insert(said.end(), file.holidays.begin(), file.holidays.end());
  }
  const auto known =
      house.door.ask([](history::Read& read) { return calendar::days_of(read, BodyId{}).holidays; });
  const auto same = [](const auto& day, const auto& holiday) { return day == holiday.first; };
  std::sort(said.begin(), said.end());
  if (std::equal(known.begin(), known.end(), said.begin(), said.end(), same)) return;
  house.door.write({.person = {}, .body = {}, .acting_for = {}, .via = "command"},
                   [&](history::Write& write) { calendar::set_holidays(write, said); });
}

// Terms and a policy that change, change what is owed and issued everywhere; a place that is added, joins,
// leaves, closes or opens again, what is issued there and what is owed.
void House::settle(history::Write& write) {
  std::map<BodyId, Places> changed;
  for (const auto& touched : write.touched()) {
    if (touched.clause.empty()) changed[touched.body].insert(touched.place);
  }
  for (const auto& [body, places] : changed) {
    if (library.in_force(body, write.today())) bring_up_to_date(write, *this, body, places);
  }
  assurance::settle(write, engine);
}

void bring_up_to_date(history::Write& write, House& house, BodyId body) {
  bring_up_to_date(write, house, body, {std::nullopt});
}

}  // namespace plumbline::app
