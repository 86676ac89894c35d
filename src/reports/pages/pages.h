// The pages behind routes.cpp.
#pragma once
#include "shell/route.h"

namespace plumbline::reports::pages {

http::Response frozen(shell::Visit& visit, history::Read& read);  // one copy, drawn from its own words alone

}  // namespace plumbline::reports::pages
