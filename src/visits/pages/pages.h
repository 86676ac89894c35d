// Inside the room's pages: what the routes point at.
#pragma once
#include "shell/route.h"

namespace plumbline::visits::pages {

using history::Door;
using history::Read;
using http::Response;

Response list(shell::Visit& visit, Read& read);
Response planning(shell::Visit& visit, Read& read);
Response proposal(shell::Visit& visit, Read& read);
Response propose_again(shell::Visit& visit, Door& door);
Response plan(shell::Visit& visit, Door& door);
Response tell_again(shell::Visit& visit, Door& door);
Response doing(shell::Visit& visit, Read& read);
Response save(shell::Visit& visit, Door& door);
Response population(shell::Visit& visit, Read& read);

}  // namespace plumbline::visits::pages
