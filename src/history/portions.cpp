#include "history/portions.h"

#include "history/queries.h"

namespace plumbline::history {

namespace {

constexpr std::size_t portion = 1000;

Seal seal_from(const sql::Row& row) {
  const auto bytes = [&](int column) {
    return std::string{row.blob(column).begin(), row.blob(column).end()};
  };
  return {.number = row.integer(0),
          .at = row.instant(1),
          .entries = row.integer(2),
          .root = bytes(3),
          .before = row.null(4) ? std::nullopt : std::optional{bytes(4)},
          .hash = bytes(5)};
}

}  // namespace

void each_entry(Read& read, const std::function<bool(const Stored&)>& visit) {
  ChainId chain;
  std::int64_t number = -1;
  while (true) {
    const auto entries = read.sql.all(queries::entries_after, {chain, number, portion}, stored);
    for (const auto& entry : entries)
      if (!visit(entry)) return;
    if (entries.size() < portion) return;
    chain = entries.back().chain;
    number = entries.back().number;
  }
}

void each_seal(Read& read, const std::function<bool(const Seal&)>& visit) {
  std::int64_t number = std::numeric_limits<std::int64_t>::min();
  while (true) {
    const auto seals = read.sql.all(queries::seals_after, {number, portion}, seal_from);
    for (const auto& seal : seals)
      if (!visit(seal)) return;
    if (seals.size() < portion) return;
    number = seals.back().number;
  }
}

}  // namespace plumbline::history
