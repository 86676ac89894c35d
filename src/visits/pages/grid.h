// Inside the room's pages: the parts of the planning page.
#pragma once
#include "lib/html/html.h"
#include "visits/pages/window.h"

namespace plumbline::visits::pages {

using html::Html;

std::vector<Clash> clashes_of(const Planning& planning);  // those that touch a visit of the window

Html grid(const Planning& planning, const std::vector<Clash>& clashes);
Html clash_list(const Planning& planning, const std::vector<Clash>& clashes, const people::Viewer& viewer);
Html notice(shell::Visit& visit, Read& read, const Planning& planning);

}  // namespace plumbline::visits::pages
