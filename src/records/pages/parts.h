// Inside the room's pages: lists of records, and the records that are part of another.
#pragma once
#include "records/records.h"
#include "shell/route.h"
#include "shell/table.h"

namespace plumbline::records::pages {

shell::Row row_of(const policies::Policy& policy, const Listed& one);
html::Html cut_note(std::size_t rows, std::size_t most);  // says so when a list stops at `most`
// The parts of a record that the viewer may know of, by type; nothing when there are none.
html::Html parts_part(shell::Visit& visit, Read& read, const Seen& seen);
// Records that this viewer can make as part of this one: a scrutiny beside its observation.
html::Html makings(shell::Visit& visit, const Seen& seen);

}  // namespace plumbline::records::pages
