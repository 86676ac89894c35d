// The pages behind routes.cpp.
#pragma once
#include "shell/route.h"

namespace plumbline::dashboards::pages {

using history::Read;
using http::Response;
using shell::Visit;

Response home(Visit& visit, Read& read);
Response safeguarding(Visit& visit, Read& read);
Response help(Visit& visit, Read& read);
Response accessibility(Visit& visit, Read& read);
Response privacy(Visit& visit, Read& read);

}  // namespace plumbline::dashboards::pages
