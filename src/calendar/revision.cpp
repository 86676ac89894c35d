#include "calendar/revision.h"

#include "calendar/queries.h"

namespace plumbline::calendar {

namespace {

using RevisionKey = id::Of<struct RevisionTag>;

// Bank holidays belong to no body; their row stands under the key that no body can have.
constexpr BodyId no_body{};

}  // namespace

Revision revision(history::Read& read, BodyId body) {
  Revision out;
  read.sql.each(queries::revisions, {body, no_body}, [&](const sql::Row& row) {
    auto& slot = row.key<BodyId>(0) == body ? out.of_body : out.of_holidays;
    slot = row.key<RevisionKey>(1).bytes;
  });
  return out;
}

void note_revision(history::Write& write, std::optional<BodyId> body) {
  write.change.run(queries::set_revision, {body.value_or(no_body), RevisionKey{id::secret()}});
}

}  // namespace plumbline::calendar
