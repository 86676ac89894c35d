#include "assurance/ledger.h"

#include "assurance/queries.h"
#include "places/places.h"

namespace plumbline::assurance {

namespace {

// The body as a whole stands in the index as a key of zeros.
PlaceId subject_of(const std::optional<PlaceId>& place) { return place.value_or(PlaceId{}); }

}  // namespace

std::optional<Ledger::Row> Ledger::current(std::string_view clause, std::optional<PlaceId> place) {
  return write_.sql.first(queries::current_verdict, {policy_.body, clause, subject_of(place)},
                          [](const sql::Row& row) {
                            return Row{.id = row.key<EntryId>(0).bytes,
                                       .verdict = static_cast<Verdict>(row.integer(1)),
                                       .overrides = static_cast<int>(row.integer(2)),
                                       .why = row.string(3),
                                       .valid_from = row.date(4),
                                       .changes_on = row.maybe_date(5)};
                          });
}

void Ledger::close(const Row& row) {
  write_.change.run(queries::close_verdict, {EntryId{row.id}, write_.now});
  ++changed_;
}

void Ledger::insert(const policies::Clause& clause, std::optional<PlaceId> place, const Assessment& found,
                    clock::Date valid_from) {
  const EntryId id{id::timed(write_.now.time_since_epoch().count())};
  const std::string why = found.why.empty() ? std::string{} : found.why.front().text;
  write_.change.run(queries::add_verdict,
                    {id, policy_.body, policy_.id, clause.id, place, subject_of(place), found.verdict,
                     found.overrides, why, valid_from, write_.now, found.changes_on});
}

void Ledger::put(const policies::Clause& clause, std::optional<PlaceId> place, const Evidence& evidence) {
  const auto found = judge(policy_, clause, evidence, write_.today());
  const auto row = current(clause.id, place);
  const std::string why = found.why.empty() ? std::string{} : found.why.front().text;
  if (row && row->verdict == found.verdict && row->overrides == found.overrides && row->why == why) {
    if (row->changes_on != found.changes_on) {
      write_.change.run(queries::reschedule_verdict, {EntryId{row->id}, found.changes_on});
    }
    return;
  }
  if (row) {
    close(*row);
  } else {
    ++changed_;
  }
  const bool goes_on = row && row->verdict == found.verdict;
  insert(clause, place, found, goes_on ? row->valid_from : write_.today());
}

void Ledger::settle_place(const policies::Clause& clause, PlaceId place, Obligations obligations) {
  const bool owed = std::any_of(obligations.begin(), obligations.end(), [](const calendar::Obligation& one) {
    return one.state != calendar::State::withdrawn;
  });
  if (!owed) {
    if (const auto row = current(clause.id, place)) close(*row);
    return;
  }
  const auto here = places::by_id(write_, place);
  put(clause, place,
      {.obligations = std::move(obligations),
       .overrides = records::overrides(write_, policy_.body, clause.id, place),
       .place_name = here ? here->name : std::string{}});
}

void Ledger::settle_body(const policies::Clause& clause) {
  const bool at_places = write_.sql.number(queries::places_with_verdict, {policy_.body, clause.id}) > 0;
  if (at_places && !owed_under(policy_, clause.id).by_body) {
    if (const auto row = current(clause.id, std::nullopt)) close(*row);
    return;
  }
  put(clause, std::nullopt,
      {.obligations = calendar::of_clause_at(write_, policy_.body, clause.id, std::nullopt),
       .overrides = records::overrides(write_, policy_.body, clause.id, std::nullopt),
       .place_name = {}});
}

void Ledger::settle(const policies::Clause& clause) {
  std::map<PlaceId, Obligations> by_place;
  write_.sql.each(queries::places_judged, {policy_.body, clause.id},
                  [&](const sql::Row& row) { by_place[row.key<PlaceId>(0)]; });
  for (auto& owed : calendar::of_clause(write_, policy_.body, clause.id)) {
    if (owed.place) by_place[*owed.place].push_back(std::move(owed));
  }
  for (auto& [place, obligations] : by_place) settle_place(clause, place, std::move(obligations));
  settle_body(clause);
}

void Ledger::settle(const policies::Clause& clause, const std::set<PlaceId>& places) {
  for (const auto& place : places) {
    settle_place(clause, place, calendar::of_clause_at(write_, policy_.body, clause.id, place));
  }
  settle_body(clause);
}

}  // namespace plumbline::assurance
