#include "app/commands.h"

#include <fstream>
#include <iostream>

#include "app/prove.h"
#include "app/reception.h"
#include "app/timetable.h"
#include "assurance/assurance.h"
#include "places/gias.h"
#include "policies/rubrics.h"

namespace plumbline::app {

namespace {

const clock::SystemClock wall;
const history::Actor by_command{.person = {}, .body = {}, .acting_for = {}, .via = "command"};

void print_object(const json::Object& object) { std::cout << json::text(object) << "\n"; }

json::Array as_array(const std::vector<std::string>& words) {
  json::Array out;
  for (const auto& word : words) out.emplace_back(word);
  return out;
}

std::string_view level_word(policies::Level level) {
  switch (level) {
    case policies::Level::must: return "must";
    case policies::Level::should: return "should";
    case policies::Level::descriptive: return "descriptive";
  }
  return {};
}

std::string at(const yaml::Mark& mark) {
  return mark.file + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

std::string_view method_word(http::Method method) { return method == http::Method::get ? "GET" : "POST"; }

}  // namespace

// --- registers
int import_register(const Where& where, const std::vector<std::string>& files, bool as_json) {
  Installation installation(where, wall);
  std::int64_t read = 0, added = 0, updated = 0, unchanged = 0, refused = 0;
  json::Array problems;
  for (const auto& file : files) {
    const auto report = places::import_gias(installation.house().door, by_command, file,
                                            std::filesystem::path(file).filename().string());
    if (report.unreadable) {
      std::cerr << file << ": " << *report.unreadable << "\n";
      return 2;
    }
    read += report.read, added += report.added, updated += report.updated, unchanged += report.unchanged,
        refused += report.refused;
    for (const auto& row : report.problems) {
      std::cerr << file << ":" << row.row << ": " << row.message << "\n";
      problems.push_back(json::Object{
          {"row", row.row}, {"column", row.column}, {"code", row.code}, {"message", row.message}});
    }
    if (!as_json) {
      for (const auto& column : report.unknown)
        std::cerr << file << ": column kept under its own name: " << column << "\n";
      for (const auto& column : report.dropped)
        std::cerr << file << ": column of personal names dropped: " << column << "\n";
    }
  }
  if (as_json) {
    print_object({{"read", read},
                  {"added", added},
                  {"updated", updated},
                  {"unchanged", unchanged},
                  {"refused", refused},
                  {"problems", std::move(problems)}});
  } else {
    std::cout << read << " rows read: " << added << " added, " << updated << " updated, " << unchanged
              << " unchanged, " << refused << " refused\n";
  }
  return refused > 0 ? 1 : 0;
}

// --- packs
int check_pack_command(const std::string& folder, const std::string& packs, bool prove, bool as_json) {
  const auto proof = check_pack(folder, packs, prove);
  json::Array clauses, problems;
  int realised = 0;
  bool unproved = false;
  for (const auto& clause : proof.clauses) {
    realised += clause.realised_by.empty() ? 0 : 1;
    const bool lacking = prove && !clause.realised_by.empty() && !clause.proved;
    unproved = unproved || lacking;
    if (lacking) {
      std::cerr << clause.clause.id << " is not proved";
      for (const auto& element : clause.unmissed) std::cerr << "; no example misses " << element;
      std::cerr << "\n";
    }
    clauses.push_back(json::Object{{"id", clause.clause.id},
                                   {"level", level_word(clause.clause.level)},
                                   {"realised_by", as_array(clause.realised_by)},
                                   {"examples", clause.examples},
                                   {"proved", clause.proved}});
  }
  for (const auto& [mark, message] : proof.mistakes) {
    std::cerr << at(mark) << ": " << message << "\n";
    problems.push_back(json::Object{
        {"file", mark.file}, {"line", mark.line}, {"column", mark.column}, {"message", message}});
  }
  if (as_json)
    print_object({{"clauses", std::move(clauses)}, {"problems", std::move(problems)}});
  else
    std::cout << realised << " of " << proof.clauses.size() << " clauses realised, " << proof.mistakes.size()
              << " mistakes\n";
  if (!proof.mistakes.empty()) return 2;
  return unproved ? 1 : 0;
}

int explain_pack(const std::string& folder) {
  const auto database = memory_database();
  const House house(*database, wall);
  const auto loaded =
      policies::load(policies::read_pack(folder), house.library.readers(), &house.library.facts());
  for (const auto& [mark, message] : loaded.mistakes) std::cerr << at(mark) << ": " << message << "\n";
  std::cout << policies::explain(*loaded.pack, house.library.readers());
  return loaded.mistakes.empty() ? 0 : 2;
}

int adopt_pack(const Where& where, const std::string& folder, const std::string& body,
               const std::string& from, bool as_json) {
  const auto day = clock::parse_date(from);
  if (!day) {
    std::cerr << "--from needs a date like 2026-09-01\n";
    return 2;
  }
  Installation installation(where, wall);
  auto& house = installation.house();
  const auto files = policies::read_pack(folder, where.packs);
  const auto loaded = policies::load(files, house.library.readers(), &house.library.facts());
  const auto adopted = house.door.act(by_command, [&](history::Write& write) {
    return policies::adopt(write, people::body_named(write, body), files, loaded, *day);
  });
  if (!adopted) {
    for (const auto& problem : adopted.error()) std::cerr << problem.message << "\n";
    return 2;
  }
  house.door.read([&](history::Read& read) { house.library.refresh(read); });
  house.door.write(by_command, [&](history::Write& write) {
    const auto found = people::body_named(write, body);
    bring_up_to_date(write, house, found);
    assurance::begin(write, house.engine, found);
  });
  if (as_json)
    print_object({{"policy", adopted->text()}, {"hash", loaded.pack->hash}});
  else
    std::cout << loaded.pack->title << ", version " << loaded.pack->version << ", is adopted by " << body
              << " from " << clock::in_words(*day) << "\n";
  return 0;
}

// --- doors and people
int list_routes(bool demo, bool as_json) {
  json::Array out;
  for (const auto& route : all_routes(demo)) {
    if (!as_json)
      std::cout << method_word(route.method) << " " << route.path << "  " << route.permission << "\n";
    out.push_back(json::Object{
        {"method", method_word(route.method)}, {"path", route.path}, {"permission", route.permission}});
  }
  if (as_json) std::cout << json::text(out) << "\n";
  return 0;
}

int invite_user(const Where& where, const std::string& body, const std::string& name,
                const std::string& email, const std::string& role, const std::string& place) {
  Installation installation(where, wall);
  auto& house = installation.house();
  std::optional<PlaceId> at;
  const auto refusal = house.door.ask([&](history::Read& read) {
    const auto found = people::find_body(read, body);
    if (!found) return "No body is called " + body + ": adopt a pack for it first";
    const auto roles = house.library.roles(found->id, read.today());
    const auto known = std::ranges::find(roles, role, &policies::RoleName::key);
    if (known == roles.end()) return "The policy of " + body + " has no role called " + role;
    const auto stands = place.empty() ? std::nullopt : places::own_named(read, found->id, place);
    if (!place.empty() && !stands) return body + " has no place of its own called " + place;
    if (stands) at = stands->id;
    if (known->held_at(stands ? stands->kind : "")) return std::string{};
    if (known->scope.empty()) return "The role " + role + " is held for the whole body: leave --place out";
    return "The role " + role + " is held at one " + known->scope + ": name it with --place";
  });
  if (!refusal.empty()) {
    std::cerr << refusal << "\n";
    return 2;
  }
  const auto invited = house.door.act(by_command, [&](history::Write& write) {
    return people::invite_first(write, people::body_named(write, body),
                                {.name = name,
                                 .email = email,
                                 .role = role,
                                 .place = at,
                                 .first_day = write.today(),
                                 .last_day = {}});
  });
  std::cout << "/invitation/" << invited.token << "\n";
  return 0;
}

// --- history and keeping
int verify_history(const Where& where, bool as_json) {
  Installation installation(where, wall);
  const auto verified =
      installation.house().door.ask([](history::Read& read) { return history::verify(read); });
  if (as_json) {
    print_object(
        {{"entries", verified.entries},
         {"seals", verified.seals},
         {"erased", verified.erased},
         {"fault", verified.first_fault ? json::Value(*verified.first_fault) : json::Value(nullptr)}});
  } else {
    std::cout << verified.entries << " entries, " << verified.seals << " seals, " << verified.erased
              << " erased\n";
  }
  if (verified.first_fault) std::cerr << *verified.first_fault << "\n";
  return verified.first_fault ? 2 : 0;
}

int export_history(const Where& where) {
  Installation installation(where, wall);
  installation.house().door.read([](history::Read& read) {
    history::export_lines(read, [](const std::string& line) { std::cout << line << "\n"; });
  });
  return 0;
}

// Sealed files never change and are there before their rows: copied after the database, none can be missing.
void copy_evidence(const std::filesystem::path& from, const std::filesystem::path& to) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(from)) return;
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  for (const auto& folder : fs::recursive_directory_iterator(to)) {
    if (folder.is_directory()) files::sync_folder(folder);
  }
  files::sync_folder(to);
}

int back_up(const Where& where, const std::string& to) {
  if (!where.database.empty()) {
    std::cerr << "A PostgreSQL installation is backed up by PostgreSQL's own tools, such as pg_dump.\n"
              << "Afterwards copy the folder " << (where.data / "evidence").string() << "\n";
    return 2;
  }
  Installation installation(where, wall);
  std::filesystem::create_directories(to);
  installation.database().backup_to((std::filesystem::path(to) / "plumbline.db").string());
  copy_evidence(installation.house().vault.folder, std::filesystem::path(to) / "evidence");
  std::cout << "Backed up to " << to << "\nThe key that opens names and files is not in it. It lies at "
            << installation.keys().string() << ": keep a copy of it, apart from the backup.\n";
  return 0;
}

int restore(const Where& where, const std::string& from) {
  namespace fs = std::filesystem;
  const auto source = fs::path(from) / "plumbline.db";
  if (!fs::exists(source)) {
    std::cerr << "There is no backup in " << from << "\n";
    return 2;
  }
  if (fs::exists(where.data) && !fs::is_empty(where.data)) {
    std::cerr << "Nothing was restored: " << where.data.string() << " is not empty\n";
    return 2;
  }
  fs::create_directories(where.data);
  fs::copy_file(source, where.data / "plumbline.db");
  copy_evidence(fs::path(from) / "evidence", where.data / "evidence");
  files::sync_folder(where.data);
  Installation installation(where, wall);
  installation.database().verify();
  std::cout << "Restored into " << where.data.string() << "\n";
  return 0;
}

int run_job(const Where& where, const std::string& key) {
  Installation installation(where, wall);
  Timetable jobs(installation.house(), std::nullopt, false);
  const auto keys = jobs.keys();
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
    std::cerr << "No job is called " << key << "\n";
    return 2;
  }
  jobs.run(key);
  return 0;
}

int print_schema(const Where& where) {
  Installation installation(where, wall);
  std::cout << installation.database().schema();
  return 0;
}

}  // namespace plumbline::app
