// Inside the room's pages: files that come with a form.
#pragma once
#include "shell/fields.h"
#include "shell/route.h"

namespace plumbline::records::pages {

bool asks_for_files(const std::vector<const forms::Field*>& asked);
// Uploads of the fields asked are shelved and kept, whatever becomes of the rest of the form, and stand in
// what was typed as the answer of their field. The answers, to be kept as a draft.
json::Object bring_in(shell::Visit& visit, plumbline::history::Door& door,
                      const std::vector<const forms::Field*>& asked, forms::Raw& typed, Problems& problems);

}  // namespace plumbline::records::pages
