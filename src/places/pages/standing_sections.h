// What goes on at a place: what is owed there, and what has been written about it.
#pragma once
#include "places/pages/parts.h"

namespace plumbline::places::pages {

// The place itself, first, and what stands just below it: a provider's page speaks of its sites.
std::vector<Place> and_just_below(Read& read, const Place& place);
Html owed_section(shell::Visit& visit, Read& read, const std::vector<Place>& here);
Html written_sections(shell::Visit& visit, Read& read, const std::vector<Place>& here);

}  // namespace plumbline::places::pages
