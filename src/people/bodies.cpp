#include "people/email.h"
#include "people/people.h"
#include "people/queries.h"
#include "people/rows.h"

namespace plumbline::people {

BodyId body_named(Write& write, const std::string& name) {
  const auto wanted = trimmed(name);
  if (auto known = find_body(write, wanted)) return known->id;
  const BodyId id{id::timed(write.now.time_since_epoch().count())};
  write.change.run(queries::add_body, {id, wanted, write.now});
  write.append(
      {.chain = id.bytes, .about = "body", .deed = "founded", .content = {{"name", wanted}}, .body = id});
  return id;
}

std::optional<Body> body_by_id(Read& read, BodyId id) {
  return read.sql.first(queries::body_by_id, {id}, body_from);
}

std::optional<Body> find_body(Read& read, std::string_view name) {
  return read.sql.first(queries::body_by_name, {name}, body_from);
}

std::vector<Body> bodies(Read& read) { return read.sql.all(queries::every_body, {}, body_from); }

std::vector<Body> bodies_of(Read& read, AccountId account) {
  return read.sql.all(queries::bodies_of_account, {account, read.today()}, body_from);
}

void set_root(Write& write, BodyId body, PlaceId root) {
  write.change.run(queries::root_of_body_set, {body, root});
}

PersonId add_person(Write& write, const std::string& name) {
  const PersonId id{id::timed(write.now.time_since_epoch().count())};
  write.change.run(queries::add_person, {id, trimmed(name)});
  return id;
}

std::optional<std::string> person_name(Read& read, PersonId id) {
  return read.sql.first(queries::name_of_person, {id}, [](const sql::Row& row) { return row.string(0); });
}

}  // namespace plumbline::people
