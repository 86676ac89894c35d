// Adopted policies in memory. A body adopts a version of a pack from a date; settings a body has changed are
// dated rows.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "lib/result/result.h"
#include "people/people.h"
#include "policies/condition.h"
#include "policies/pack.h"

namespace plumbline::policies {

using history::Read;
using history::Write;

// A version of a pack as one body has adopted it.
class Policy {
 public:
  PolicyId id;
  BodyId body;
  clock::Date from{};
  clock::Instant adopted{};
  std::shared_ptr<const Pack> pack;
  // Values a body has set, newest last: (from, value) by key.
  std::map<std::string, std::vector<std::pair<clock::Date, std::string>>, std::less<>> values;

  std::string setting(std::string_view key,
                      clock::Date on) const;  // the body's value on that day, else the default
  std::optional<std::int64_t> number(std::string_view key, clock::Date on) const;
};
using PolicyRef = std::shared_ptr<const Policy>;

struct RoleName {
  std::string key, title;
  std::string scope{};  // kind of place at which it is held; empty: the whole body
  // Whether it may be held at a place of this kind; an empty kind asks for the whole body.
  bool held_at(std::string_view kind) const { return scope == kind; }
};

// Thread-safe. Holds what is adopted in memory; a revision number in the database, one small query, tells
// when it is old.
class Library {
 public:
  Library(Readers readers, Facts facts);
  const Readers& readers() const { return readers_; }
  const Facts& facts() const { return facts_; }

  // Loads what it does not hold yet. Call it before answering, and never inside a write: that may still be
  // undone.
  void refresh(Read& read);
  void know(
      std::shared_ptr<const Pack> pack);  // found by its hash from now on: proofs run packs that lie nowhere
  PolicyRef in_force(BodyId body,
                     clock::Date on) const;  // the newest version valid and adopted by then; null: none
  PolicyRef by_id(PolicyId id) const;
  std::vector<PolicyRef> versions(BodyId body) const;  // oldest first
  std::vector<PolicyRef> all_in_force(clock::Date on) const;

  std::vector<RoleName> roles(BodyId body, clock::Date on) const;
  std::vector<PlaceKind> place_kinds(BodyId body, clock::Date on) const;
  std::vector<std::string> permissions(BodyId body, std::string_view role, clock::Date on) const;

 private:
  Readers readers_;
  Facts facts_;
  mutable std::mutex mutex_;
  std::map<BodyId, std::vector<PolicyRef>> by_body_;
  std::map<PolicyId, PolicyRef> by_id_;
  std::map<std::string, std::shared_ptr<const Pack>> packs_;  // by hash: five bodies may adopt the same files
  std::int64_t revision_ = -1;

  std::int64_t revision() const;
  std::shared_ptr<const Pack> pack(Read& read, const std::string& hash);
  std::map<BodyId, std::vector<PolicyRef>> load_all(Read& read);
};

// Adopts: keeps the files, dated, in history. Refuses a pack with mistakes, a version that is not newer than
// the one in force, the same version with other contents, and a date before its valid-from.
Result<PolicyId, Problems> adopt(Write& write, BodyId body, const Files& files, const Loaded& loaded,
                                 clock::Date from);
// Changes a value from a day on; range, type and who may are the pack's.
Result<Done, Problems> set_value(Write& write, const people::Viewer& by, const Policy& policy,
                                 std::string_view key, std::string_view value, clock::Date from);

// The whole policy as one plain document (Markdown): with the values of a body when its policy is given.
std::string explain(const Pack& pack, const Readers& readers, const Policy* policy = nullptr,
                    clock::Date on = {});

}  // namespace plumbline::policies
