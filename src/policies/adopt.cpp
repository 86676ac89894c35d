// The two deeds of the room: adopting a version of a pack, and setting a value of it.
#include <algorithm>
#include <cassert>

#include "policies/document.h"
#include "policies/queries.h"

namespace plumbline::policies {

namespace {

struct Before {
  std::string key;
  std::int64_t version;
  std::string hash;
  clock::Date from;
};

std::vector<Before> adopted_by(Read& read, BodyId body) {
  return read.sql.all(queries::adopted_by, {body}, [](const sql::Row& row) {
    return Before{row.string(0), row.integer(1), row.string(2), row.date(3)};
  });
}

void refuse_mistakes(const Loaded& loaded, Problems& problems) {
  for (const auto& [mark, message] : loaded.mistakes)
    problems.add(
        "", mark.file + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column) + " " + message);
}

void refuse_version(Read& read, BodyId body, const Pack& pack, Problems& problems) {
  auto known = read.sql.first(queries::contents_of_version, {pack.key, pack.version},
                              [](const sql::Row& row) { return row.string(0); });
  auto version = "Version " + std::to_string(pack.version);
  if (known && *known != pack.hash)
    return problems.add(
        "", version + " has been adopted with other contents. What has changed needs a new version");
  for (const auto& before : adopted_by(read, body)) {
    if (before.key != pack.key || before.version < pack.version) continue;
    auto newer = "version " + std::to_string(before.version);
    return problems.add("", before.version == pack.version
                                ? version + " has been adopted already"
                                : version + " is older than " + newer + ", which is adopted");
  }
}

void refuse_day(Read& read, BodyId body, const Pack& pack, clock::Date from, Problems& problems) {
  if (from < pack.valid_from)
    problems.add("from", "This version is valid from " + clock::in_words(pack.valid_from));
  auto before = adopted_by(read, body);
  if (!before.empty() && from < before.back().from)
    problems.add("from", "The policy adopted last begins on " + clock::in_words(before.back().from) +
                             "; choose that day or a later one");
}

void keep(Write& write, PolicyId id, BodyId body, const Files& files, const Pack& pack, clock::Date from) {
  for (const auto& [path, text] : files) write.change.run(queries::keep_file, {pack.hash, path, text});
  write.change.run(queries::adopt,
                   {id, body, pack.key, pack.version, pack.hash, from, write.now, write.actor.person});
  write.change.run(queries::next_revision, {});
}

Problems refusals(const Read& read, const people::Viewer& by, const Pack& pack, const Setting& setting,
                  std::string_view value, clock::Date from) {
  Problems problems;
  auto held = [&](const std::string& role) { return people::holds(by, role); };
  const auto& roles = setting.changed_by;
  if (std::none_of(roles.begin(), roles.end(), held)) {
    auto who = roles.empty() ? "nobody: a new version of the policy does" : titles_of(pack, roles);
    problems.add({"", setting.title + " is changed by " + who, setting.clause, "forbidden"});
    return problems;
  }
  if (auto refusal = setting.refusal(value)) problems.add({"value", *refusal, setting.clause, "outside"});
  if (from < read.today()) problems.add("from", "A value changes from today or from a later day");
  return problems;
}

}  // namespace

Result<PolicyId, Problems> adopt(Write& write, BodyId body, const Files& files, const Loaded& loaded,
                                 clock::Date from) {
  const auto& pack = *loaded.pack;
  assert(pack.hash == hash_of(files));
  Problems problems;
  refuse_mistakes(loaded, problems);
  if (problems.any()) return problems;
  refuse_version(write, body, pack, problems);
  refuse_day(write, body, pack, from, problems);
  if (problems.any()) return problems;
  PolicyId id{id::timed(write.now.time_since_epoch().count())};
  keep(write, id, body, files, pack, from);
  json::Object content{{"pack", pack.key},
                       {"version", pack.version},
                       {"title", pack.title},
                       {"hash", pack.hash},
                       {"from", clock::iso(from)}};
  write.append({body.bytes, "policy", "adopted", std::move(content), body});
  write.touch({body, std::nullopt, ""});
  return id;
}

Result<Done, Problems> set_value(Write& write, const people::Viewer& by, const Policy& policy,
                                 std::string_view key, std::string_view value, clock::Date from) {
  const auto* setting = policy.pack->setting(key);
  Problems problems;
  if (!setting || by.body != policy.body) {
    problems.add("", "This policy has no such setting");
    return problems;
  }
  problems = refusals(write, by, *policy.pack, *setting, value, from);
  if (problems.any()) return problems;
  write.change.run(queries::set_value, {policy.body, key, from, value, write.now, by.person});
  write.change.run(queries::next_revision, {});
  json::Object content{{"setting", setting->key},
                       {"clause", setting->clause},
                       {"value", value},
                       {"before", policy.setting(key, from)},
                       {"from", clock::iso(from)}};
  write.append({policy.body.bytes, "policy", "setting-changed", std::move(content), policy.body});
  write.touch({policy.body, std::nullopt, setting->clause});
  return Done{};
}

}  // namespace plumbline::policies
