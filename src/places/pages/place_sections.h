// The sections of a place's page, each on its own, so that another page can stand on them.
#pragma once
#include "places/pages/parts.h"

namespace plumbline::places::pages {

Html heading(const Place& place, const std::vector<policies::PlaceKind>& kinds);
Html doors(const Viewer& viewer, const Place& place);  // where else one can go from here
Html safeguarding_section(const Place& place);
Html children_section(shell::Visit& visit, Read& read, const Place& place,
                      const std::vector<policies::PlaceKind>& kinds);
Html links_section(Read& read, const Place& place);     // what the register links it to, and what it is now
Html versions_section(Read& read, const Place& place);  // what was known when, and from which file

}  // namespace plumbline::places::pages
