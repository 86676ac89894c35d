#include "people/people.h"
#include "people/queries.h"
#include "people/rows.h"

namespace plumbline::people {

namespace {

json::Object in_words(const Holding& holding) {
  json::Object out{{"person", holding.person.text()},
                   {"role", holding.role},
                   {"first_day", clock::iso(holding.first_day)}};
  if (holding.place) out["place"] = holding.place->text();
  if (holding.last_day) out["last_day"] = clock::iso(*holding.last_day);
  return out;
}

void tell(Write& write, const Holding& holding, const std::string& deed) {
  write.append({.chain = holding.id.bytes,
                .about = "holding",
                .deed = deed,
                .content = in_words(holding),
                .body = holding.body});
}

std::vector<Contact> contacts_at(Read& read, BodyId body, std::string_view role,
                                 const std::optional<PlaceId>& place) {
  return read.sql.all(queries::contacts_at_place, {body, role, place, read.today()}, [](const sql::Row& row) {
    return Contact{row.key<PersonId>(0), row.string(1), row.string(2)};
  });
}

Problems ending_problems(const Write& write, const Holding& holding, clock::Date last_day) {
  constexpr std::chrono::days day{1};
  Problems problems;
  if (holding.last_day && *holding.last_day < write.today())
    problems.add("last_day", "This role ended on " + clock::in_words(*holding.last_day) + " already.");
  else if (last_day < write.today() - day)
    problems.add("last_day",
                 "The last day must be yesterday or later: what was done in the past stays as it was.");
  else if (last_day < holding.first_day - day)
    problems.add("last_day",
                 "The last day must not be before the first, " + clock::in_words(holding.first_day) + ".");
  else if (holding.last_day && last_day > *holding.last_day)
    problems.add("last_day", "This role ends on " + clock::in_words(*holding.last_day) +
                                 ": invite the person again to let it last longer.");
  return problems;
}

}  // namespace

HoldingId grant(Write& write, const Holding& holding) {
  auto made = holding;
  made.id = HoldingId{id::timed(write.now.time_since_epoch().count())};
  write.change.run(queries::add_holding,
                   {made.id, made.person, made.body, made.role, made.place, made.first_day, made.last_day});
  tell(write, made, "holding-granted");
  return made.id;
}

Result<Done, Problems> end_holding(Write& write, const Viewer& by, HoldingId id, clock::Date last_day) {
  Problems problems;
  auto holding = write.sql.first(queries::holding_in_body, {id, by.body},
                                 [](const sql::Row& row) { return holding_from(row); });
  if (!may(by, "people.invite") || !holding) {
    problems.add("", "There is no such role that you may end.");
    return problems;
  }
  problems = ending_problems(write, *holding, last_day);
  if (problems.any()) return problems;
  write.change.run(queries::end_of_holding_set, {id, last_day});
  holding->last_day = last_day;
  tell(write, *holding, "holding-ended");
  return Done{};
}

std::vector<Holder> holders(Read& read, const Viewer& viewer) {
  if (!may(viewer, "people.see")) return {};
  return read.sql.all(queries::holdings_with_names, {viewer.body, read.today()}, [](const sql::Row& row) {
    return Holder{.holding = holding_from(row),
                  .name = row.string(7),
                  .email = row.string(8),
                  .place_name = row.string(9),
                  .accepted = !row.null(10)};
  });
}

std::vector<Contact> contacts(Read& read, BodyId body, std::string_view role,
                              const std::vector<PlaceId>& places) {
  if (places.empty()) return contacts_at(read, body, role, {});
  std::vector<Contact> out;
  std::set<PersonId> known;
  for (const auto& place : places)
    for (auto& contact : contacts_at(read, body, role, place))
      if (known.insert(contact.person).second) out.push_back(std::move(contact));
  return out;
}

std::vector<PersonId> holders_of(Read& read, BodyId body, std::string_view role,
                                 const std::vector<PlaceId>& places) {
  std::vector<PersonId> out;
  for (const auto& contact : contacts(read, body, role, places)) out.push_back(contact.person);
  return out;
}

}  // namespace plumbline::people
