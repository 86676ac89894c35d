#include "people/people.h"
#include "people/queries.h"
#include "people/rows.h"

namespace plumbline::people {

namespace {

// The rows of one viewer differ only in the holding.
void add_row(std::optional<Viewer>& viewer, const sql::Row& row) {
  if (!viewer)
    viewer = Viewer{.person = row.key<PersonId>(0),
                    .account = row.maybe_key<AccountId>(1).value_or(AccountId{}),
                    .body = row.key<BodyId>(2),
                    .name = row.string(3),
                    .body_name = row.string(4),
                    .holdings = {},
                    .permissions = {},
                    .audiences = {},
                    .csrf = row.string(5),
                    .seen = row.instant(6)};
  viewer->holdings.push_back(holding_from(row, 7));
}

void sort(std::vector<std::string>& keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

std::optional<Viewer> with_rights(Read& read, std::optional<Viewer> viewer, const Grants& grants) {
  if (!viewer) return viewer;
  viewer->audiences.push_back(audience(viewer->person));
  for (const auto& holding : viewer->holdings) {
    viewer->audiences.push_back(audience(holding.role, holding.place));
    viewer->audiences.push_back(audience_anywhere(holding.role));
    for (auto& permission : grants.permissions(viewer->body, holding.role))
      viewer->permissions.push_back(std::move(permission));
  }
  if (grants.relations) {
    for (auto& key : grants.relations(read, *viewer)) viewer->audiences.push_back(std::move(key));
  }
  sort(viewer->audiences);
  sort(viewer->permissions);
  return viewer;
}

}  // namespace

std::optional<Viewer> viewer(Read& read, std::string_view token, const Grants& grants) {
  std::optional<Viewer> out;
  read.sql.each(queries::viewer_by_session,
                {sql::Blob{crypto::sha256(token)}, read.now, read.now - session_idle, read.today()},
                [&](const sql::Row& row) { add_row(out, row); });
  return with_rights(read, std::move(out), grants);
}

std::optional<Viewer> viewer_of(Read& read, PersonId person, BodyId body, const Grants& grants) {
  std::optional<Viewer> out;
  read.sql.each(queries::viewer_by_person, {person, body, read.today()},
                [&](const sql::Row& row) { add_row(out, row); });
  return with_rights(read, std::move(out), grants);
}

}  // namespace plumbline::people
