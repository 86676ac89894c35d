#include "history/history.h"
#include "history/queries.h"

namespace plumbline::history {

namespace {

Line line(const sql::Row& row) {
  Line out{.id = row.key<EntryId>(0),
           .at = row.instant(1),
           .body = row.maybe_key<BodyId>(2),
           .person = row.maybe_key<PersonId>(3),
           .person_name = row.string(4),
           .about = row.string(5),
           .deed = row.string(6),
           .content = {},
           .erased = row.null(7)};
  if (out.erased) return out;
  if (auto content = json::parse(row.text(7)); content && content->is_object())
    out.content = content->as_object();
  return out;
}

}  // namespace

std::vector<Line> of_chain(Read& read, const id::Bytes& chain, int limit,
                           std::optional<clock::Instant> from) {
  return read.sql.all(queries::lines_of_chain,
                      {sql::Blob{chain}, from.value_or(clock::Instant::min()), limit}, line);
}

}  // namespace plumbline::history
