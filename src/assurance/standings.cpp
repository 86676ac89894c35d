#include "assurance/assurance.h"
#include "assurance/queries.h"

namespace plumbline::assurance {

namespace {

Standing standing_from(const sql::Row& row) {
  return {.clause = row.string(0),
          .place = row.maybe_key<PlaceId>(1),
          .place_name = row.string(2),
          .verdict = static_cast<Verdict>(row.integer(3)),
          .overrides = static_cast<int>(row.integer(4)),
          .why = row.string(5),
          .valid_from = row.date(6),
          .known_from = row.instant(7)};
}

bool body_wide(const Viewer& viewer) {
  return std::any_of(viewer.holdings.begin(), viewer.holdings.end(),
                     [](const people::Holding& one) { return !one.place; });
}

// Asks for the whole body or for the viewer's places and below; both queries give the same columns.
template <class Map>
auto within_reach(Read& read, const Viewer& viewer, const sql::Query& whole, const sql::Query& reach,
                  std::string_view clause, int limit, Map map) {
  if (body_wide(viewer)) return read.sql.all(whole, {viewer.body, clause, limit}, map);
  return read.sql.all(reach, {viewer.body, clause, limit, viewer.person, read.today()}, map);
}

constexpr int every_place = 100000;

struct Tally {
  std::string clause;
  Verdict verdict;
  int count;
};

}  // namespace

std::vector<Standing> standings(Read& read, const Viewer& viewer, std::string_view clause) {
  if (!people::may(viewer, "policy.see")) return {};
  return within_reach(read, viewer, queries::standings_of_body, queries::standings_in_reach, clause,
                      every_place, standing_from);
}

std::vector<Standing> standings_known(Read& read, const Viewer& viewer, std::string_view clause,
                                      clock::Instant at) {
  if (!people::may(viewer, "policy.see")) return {};
  if (body_wide(viewer))
    return read.sql.all(queries::standings_of_body_then, {viewer.body, clause, every_place, at},
                        standing_from);
  return read.sql.all(queries::standings_in_reach_then,
                      {viewer.body, clause, every_place, at, viewer.person, read.today()}, standing_from);
}

std::vector<Account> accounts(Read& read, const Viewer& viewer, std::string_view clause, int limit) {
  if (!people::may(viewer, "policy.see")) return {};
  return within_reach(read, viewer, queries::accounts_of_body, queries::accounts_in_reach, clause, limit,
                      [](const sql::Row& row) {
                        return Account{standing_from(row), row.maybe_instant(8)};
                      });
}

std::vector<Count> counts(Read& read, const Viewer& viewer, const policies::Policy& policy) {
  std::vector<Count> out;
  if (!people::may(viewer, "policy.see")) return out;
  const auto tally = [](const sql::Row& row) {
    return Tally{row.string(0), static_cast<Verdict>(row.integer(1)), static_cast<int>(row.integer(2))};
  };
  const auto found = body_wide(viewer) ? read.sql.all(queries::counts_of_body, {viewer.body}, tally)
                                       : read.sql.all(queries::counts_in_reach,
                                                      {viewer.body, viewer.person, read.today()}, tally);
  for (const auto& clause : policy.pack->clauses) {
    Count count{clause.id, {}, Verdict::not_applicable};
    for (const auto& one : found) {
      if (one.clause != clause.id) continue;
      count.by_verdict.emplace_back(one.verdict, one.count);
      count.worst = std::max(count.worst, one.verdict);
    }
    out.push_back(std::move(count));
  }
  return out;
}

}  // namespace plumbline::assurance
