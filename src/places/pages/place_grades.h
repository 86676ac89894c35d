// The grades that stand at a place: side by side by area, and from year to year.
#pragma once
#include "places/pages/parts.h"

namespace plumbline::places::pages {

// Nothing where the policy makes no grades.
Html grades_section(shell::Visit& visit, Read& read, const Place& place);

}  // namespace plumbline::places::pages
