#include "records/loose_files.h"

#include "forms/letting_go.h"
#include "records/queries.h"

namespace plumbline::records {

using history::Read;
using history::Write;

namespace {

// Only who brought a file in can be the first to answer with it, so their versions tell.
bool named(Read& read, const forms::Evidence& file) {
  return read.sql.number(queries::versions_saying, {file.by, file.id.text()}) > 0;
}

}  // namespace

std::int64_t loose_files(Read& read, BodyId body, PersonId person) {
  return std::ranges::count_if(forms::not_named_yet(read, body, person), [&](const forms::Evidence& file) {
    return !named(read, file) && !forms::in_a_draft(read, file);
  });
}

void let_go_of_loose_files(Write& write) {
  for (const auto& file : forms::not_named_yet(write)) {
    if (named(write, file))
      forms::note_as_named(write, file.id);
    else if (file.at <= write.now - loose_for && !forms::in_a_draft(write, file))
      forms::let_go(write, file);
  }
}

}  // namespace plumbline::records
