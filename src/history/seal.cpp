#include "history/commitment.h"
#include "history/history.h"
#include "history/queries.h"

namespace plumbline::history {

namespace {

Tree tree_of_unsealed(sql::Snapshot& sql) {
  Tree tree;
  sql.each(queries::hashes_unsealed, {}, [&](const sql::Row& row) {
    const auto hash = row.blob(0);
    tree.add({reinterpret_cast<const char*>(hash.data()), hash.size()});
  });
  return tree;
}

Seal after_last(sql::Snapshot& sql) {
  auto last = sql.first(queries::last_seal, {}, [](const sql::Row& row) {
    const auto hash = row.blob(1);
    return Seal{.number = row.integer(0),
                .at = {},
                .entries = 0,
                .root = {},
                .before = {},
                .hash = {hash.begin(), hash.end()}};
  });
  Seal next;
  next.number = last ? last->number + 1 : 1;
  if (last) next.before = std::move(last->hash);
  return next;
}

}  // namespace

std::int64_t seal(Write& write) {
  const auto tree = tree_of_unsealed(write.sql);
  if (tree.leaves() == 0) return 0;
  auto next = after_last(write.sql);
  next.at = write.now;
  next.entries = tree.leaves();
  next.root = tree.root();
  next.hash = seal_hash(next);
  // The key of the seal also keeps two servers from sealing the same entries.
  write.change.run(queries::add_seal, {next.number, next.at, next.entries, blob(next.root),
                                       maybe_blob(next.before), blob(next.hash)});
  if (write.change.run(queries::put_under_seal, {next.number}) != next.entries)
    throw sql::Fault("entries arrived while they were being sealed");
  return next.entries;
}

}  // namespace plumbline::history
