#include "history/history.h"
#include "history/portions.h"
#include "history/queries.h"

namespace plumbline::history {

namespace {

using Fault = std::optional<std::string>;

std::string named(const Stored& entry) {
  return "Entry " + entry.id.text() + " (number " + std::to_string(entry.number) + " of " + entry.about +
         " " + entry.chain.text() + ", \"" + entry.deed + "\", " + clock::iso(entry.at) + ")";
}

std::string named(const Seal& seal) {
  return "Seal " + std::to_string(seal.number) + " (" + clock::iso(seal.at) + ")";
}

// What the next entry of a chain must follow.
struct Chain {
  std::optional<ChainId> id;
  std::int64_t number = 0;
  std::optional<std::string> hash;
};

Fault fault_of_content(const Stored& entry) {
  if (!entry.content && !entry.salt) return {};
  if (!entry.content || !entry.salt)
    return named(entry) + " has lost one of its content and salt: erasure takes both.";
  if (content_hash(*entry.salt, *entry.content) != entry.content_hash)
    return named(entry) + " does not hold the content that was written.";
  return {};
}

Fault fault_of_entry(const Stored& entry, const Chain& chain) {
  if (entry.number != chain.number + 1)
    return named(entry) + " should be number " + std::to_string(chain.number + 1) +
           ": what came before it has gone or its number was changed.";
  if (entry.before != chain.hash) return named(entry) + " does not follow the entry before it.";
  if (entry_hash(entry) != entry.hash)
    return named(entry) + " is not as it was written: its hash does not fit.";
  return fault_of_content(entry);
}

Fault check_entries(Read& read, Verified& verified) {
  Fault fault;
  Chain chain;
  each_entry(read, [&](const Stored& entry) {
    if (chain.id != entry.chain) chain = {entry.chain, 0, {}};
    fault = fault_of_entry(entry, chain);
    chain.number = entry.number;
    chain.hash = entry.hash;
    ++verified.entries;
    if (!entry.content) ++verified.erased;
    return !fault;
  });
  return fault;
}

Tree tree_under(Read& read, std::int64_t seal) {
  Tree tree;
  read.sql.each(queries::hashes_under_seal, {seal}, [&](const sql::Row& row) {
    const auto hash = row.blob(0);
    tree.add({reinterpret_cast<const char*>(hash.data()), hash.size()});
  });
  return tree;
}

Fault fault_of_seal(Read& read, const Seal& seal, std::int64_t number,
                    const std::optional<std::string>& before) {
  if (seal.number != number)
    return named(seal) + " should be seal " + std::to_string(number) + ": one before it has gone.";
  if (seal.before != before) return named(seal) + " does not follow the seal before it.";
  if (seal_hash(seal) != seal.hash) return named(seal) + " is not as it was made: its hash does not fit.";
  const auto tree = tree_under(read, seal.number);
  if (tree.leaves() != seal.entries)
    return named(seal) + " closed " + std::to_string(seal.entries) + " entries, but " +
           std::to_string(tree.leaves()) + " are there.";
  if (tree.root() != seal.root)
    return named(seal) + " was made over other entries than those that are there.";
  return {};
}

Fault check_seals(Read& read, Verified& verified) {
  Fault fault;
  std::optional<std::string> before;
  each_seal(read, [&](const Seal& seal) {
    ++verified.seals;
    fault = fault_of_seal(read, seal, verified.seals, before);
    before = seal.hash;
    return !fault;
  });
  if (fault) return fault;
  auto orphan = read.sql.first(queries::entry_under_missing_seal, {}, stored);
  if (orphan)
    return named(*orphan) + " was closed by seal " + std::to_string(*orphan->seal) + ", which has gone.";
  return {};
}

}  // namespace

Verified verify(Read& read) {
  Verified verified;
  const auto of_entries = check_entries(read, verified);
  const auto of_seals = of_entries ? Fault{} : check_seals(read, verified);
  verified.first_fault = of_entries ? of_entries : of_seals;
  return verified;
}

}  // namespace plumbline::history
