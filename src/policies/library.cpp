#include "policies/library.h"

#include "policies/queries.h"

namespace plumbline::policies {

namespace {

using ValuesOfKey = std::map<std::string, std::vector<std::pair<clock::Date, std::string>>, std::less<>>;

std::map<BodyId, ValuesOfKey> values_set(Read& read) {
  std::map<BodyId, ValuesOfKey> out;
  read.sql.each(queries::values_set, {}, [&](const sql::Row& row) {
    out[row.key<BodyId>(0)][row.string(1)].emplace_back(row.date(2), row.string(3));
  });
  return out;
}

struct Adopted {
  Policy policy;
  std::string hash;
};

Adopted adopted(const sql::Row& row) {
  Adopted out;
  out.policy.id = row.key<PolicyId>(0);
  out.policy.body = row.key<BodyId>(1);
  out.hash = row.string(2);
  out.policy.from = row.date(3);
  out.policy.adopted = row.instant(4);
  return out;
}

PolicyRef newest(const std::vector<PolicyRef>& versions, clock::Date on) {
  for (auto version = versions.rbegin(); version != versions.rend(); ++version)
    if ((*version)->from <= on) return *version;
  return nullptr;
}

}  // namespace

Library::Library(Readers readers, Facts facts) : readers_(std::move(readers)), facts_(std::move(facts)) {}

std::int64_t Library::revision() const {
  std::lock_guard lock{mutex_};
  return revision_;
}

std::shared_ptr<const Pack> Library::pack(Read& read, const std::string& hash) {
  {
    std::lock_guard lock{mutex_};
    if (auto held = packs_.find(hash); held != packs_.end()) return held->second;
  }
  Files files;
  read.sql.each(queries::files_of, {hash},
                [&](const sql::Row& row) { files[row.string(0)] = row.string(1); });
  auto made =
      load(files, readers_, &facts_).pack;  // adopted by an older program perhaps: read as far as it can be
  std::lock_guard lock{mutex_};
  return packs_.emplace(hash, made).first->second;
}

std::map<BodyId, std::vector<PolicyRef>> Library::load_all(Read& read) {
  auto values = values_set(read);
  std::map<BodyId, std::vector<PolicyRef>> out;
  for (auto& [policy, hash] : read.sql.all(queries::adopted, {}, adopted)) {
    policy.pack = pack(read, hash);
    if (auto set = values.find(policy.body); set != values.end()) policy.values = set->second;
    out[policy.body].push_back(std::make_shared<const Policy>(std::move(policy)));
  }
  return out;
}

void Library::know(std::shared_ptr<const Pack> pack) {
  std::lock_guard lock{mutex_};
  packs_[pack->hash] = std::move(pack);
}

void Library::refresh(Read& read) {
  auto now = read.sql.number(queries::revision, {});
  if (now == revision()) return;
  auto loaded = load_all(read);
  std::lock_guard lock{mutex_};
  if (now < revision_) return;  // another thread saw more
  by_body_ = std::move(loaded);
  by_id_.clear();
  for (const auto& [body, versions] : by_body_)
    for (const auto& version : versions) by_id_[version->id] = version;
  revision_ = now;
}

PolicyRef Library::in_force(BodyId body, clock::Date on) const {
  std::lock_guard lock{mutex_};
  auto found = by_body_.find(body);
  return found == by_body_.end() ? nullptr : newest(found->second, on);
}

PolicyRef Library::by_id(PolicyId id) const {
  std::lock_guard lock{mutex_};
  auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

std::vector<PolicyRef> Library::versions(BodyId body) const {
  std::lock_guard lock{mutex_};
  auto found = by_body_.find(body);
  return found == by_body_.end() ? std::vector<PolicyRef>{} : found->second;
}

std::vector<PolicyRef> Library::all_in_force(clock::Date on) const {
  std::lock_guard lock{mutex_};
  std::vector<PolicyRef> out;
  for (const auto& [body, versions] : by_body_)
    if (auto policy = newest(versions, on)) out.push_back(std::move(policy));
  return out;
}

std::vector<RoleName> Library::roles(BodyId body, clock::Date on) const {
  std::vector<RoleName> out;
  auto policy = in_force(body, on);
  if (!policy) return out;
  for (const auto& role : policy->pack->roles) out.push_back({role.key, role.title, role.scope});
  return out;
}

std::vector<PlaceKind> Library::place_kinds(BodyId body, clock::Date on) const {
  auto policy = in_force(body, on);
  return policy ? policy->pack->place_kinds : std::vector<PlaceKind>{};
}

std::vector<std::string> Library::permissions(BodyId body, std::string_view role, clock::Date on) const {
  auto policy = in_force(body, on);
  const auto* known = policy ? policy->pack->role(role) : nullptr;
  return known ? known->may : std::vector<std::string>{};
}

}  // namespace plumbline::policies
