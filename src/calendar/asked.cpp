// Questions about what is owed.
#include "calendar/queries.h"
#include "calendar/rows.h"

namespace plumbline::calendar {

namespace {

bool sees_whole_body(const people::Viewer& viewer) {
  return std::any_of(viewer.holdings.begin(), viewer.holdings.end(),
                     [](const people::Holding& holding) { return !holding.place; });
}

bool sees_calendar(const people::Viewer& viewer) { return people::may(viewer, "calendar.see"); }

DayCount count_from(const sql::Row& row) {
  return {row.date(0), static_cast<State>(row.integer(1)), row.integer(2)};
}

Due due_from(const sql::Row& row) { return {obligation_from(row), row.string(obligation_columns)}; }

bool due_first(const Obligation& a, const Obligation& b) {
  return std::tie(a.due, a.id) < std::tie(b.due, b.id);
}

// Two lists as one, by due date, nothing twice.
std::vector<Obligation> together(std::vector<Obligation> some, std::vector<Obligation> others, int limit) {
  std::vector<Obligation> out;
  std::set_union(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(out), due_first);
  if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
  return out;
}

}  // namespace

std::optional<Obligation> by_id(Read& read, ObligationId id) {
  return read.sql.first(queries::obligation_by_id, {id}, obligation_from);
}

std::vector<Obligation> of_place(Read& read, BodyId body, PlaceId place) {
  return read.sql.all(queries::obligations_of_place, {body, place}, obligation_from);
}

std::vector<Obligation> of_clause(Read& read, BodyId body, std::string_view clause) {
  return read.sql.all(queries::obligations_of_clause, {body, clause}, obligation_from);
}

std::vector<Obligation> met_under(Read& read, BodyId body, std::string_view clause, int limit) {
  return read.sql.all(queries::met_under_clause, {body, clause, limit}, obligation_from);
}

std::vector<Obligation> of_clause_at(Read& read, BodyId body, std::string_view clause,
                                     std::optional<PlaceId> place) {
  if (!place)
    return read.sql.all(queries::obligations_of_clause_at_no_place, {body, clause}, obligation_from);
  return read.sql.all(queries::obligations_of_clause_at, {body, clause, *place}, obligation_from);
}

std::vector<Obligation> owed_by(Read& read, const people::Viewer& viewer, clock::Date until, int limit) {
  const auto audiences = people::joined(viewer.audiences);
  return read.sql.all(queries::owed_by_audiences, {viewer.body, audiences, until, limit}, obligation_from);
}

std::vector<Obligation> late_for(Read& read, const people::Viewer& viewer, clock::Date today, int limit) {
  const auto yesterday = today - std::chrono::days{1};
  if (!sees_calendar(viewer)) return owed_by(read, viewer, yesterday, limit);
  if (sees_whole_body(viewer)) {
    return read.sql.all(queries::late_of_body, {viewer.body, yesterday, limit}, obligation_from);
  }
  auto in_reach = read.sql.all(queries::late_in_reach, {viewer.body, viewer.person, today, yesterday, limit},
                               obligation_from);
  return together(owed_by(read, viewer, yesterday, limit), std::move(in_reach), limit);
}

std::vector<DayCount> counts_by_due(Read& read, const people::Viewer& viewer, const Sought& sought) {
  if (!sees_calendar(viewer)) return {};
  const auto [first, last] = sought.due;
  if (sees_whole_body(viewer)) {
    return read.sql.all(queries::counts_of_body, {viewer.body, first, last, sought.place_kind}, count_from);
  }
  return read.sql.all(queries::counts_in_reach,
                      {viewer.body, viewer.person, read.today(), first, last, sought.place_kind}, count_from);
}

std::vector<Due> due_within(Read& read, const people::Viewer& viewer, const Sought& sought, int limit) {
  if (!sees_calendar(viewer)) return {};
  const auto [first, last] = sought.due;
  if (sees_whole_body(viewer)) {
    return read.sql.all(queries::due_of_body, {viewer.body, first, last, sought.place_kind, limit}, due_from);
  }
  return read.sql.all(queries::due_in_reach,
                      {viewer.body, viewer.person, read.today(), first, last, sought.place_kind, limit},
                      due_from);
}

}  // namespace plumbline::calendar
