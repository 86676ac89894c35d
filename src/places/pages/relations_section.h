// Who is tied to a place today, as far as the viewer may know.
#pragma once
#include "places/pages/parts.h"

namespace plumbline::places::pages {

// Names of subjects that the viewer knows; of the others only how many, and that only to whoever reaches the
// place.
Html relations_section(shell::Visit& visit, Read& read, const Place& place);

}  // namespace plumbline::places::pages
