// What goes on at a place: what is owed there, and what has been written about it.
#pragma once
#include "places/pages/parts.h"

namespace plumbline::places::pages {

Html owed_section(shell::Visit& visit, Read& read, const Place& place);
Html written_sections(shell::Visit& visit, Read& read, const Place& place);

}  // namespace plumbline::places::pages
