// Inside the room's pages: what the routes point at.
#pragma once
#include "shell/route.h"

namespace plumbline::records::pages {

http::Response readable(shell::Visit& visit, history::Read& read);
http::Response record(shell::Visit& visit, history::Read& read);
http::Response found(shell::Visit& visit, history::Read& read);
http::Response history(shell::Visit& visit, history::Read& read);
http::Response file(shell::Visit& visit, history::Read& read);
http::Response asking(shell::Visit& visit, history::Read& read);
http::Response beginning(shell::Visit& visit, history::Read& read);
http::Response taking(shell::Visit& visit, plumbline::history::Door& door);
http::Response making(shell::Visit& visit, plumbline::history::Door& door);
http::Response sharing_rules(shell::Visit& visit, history::Read& read);
http::Response draft(shell::Visit& visit, plumbline::history::Door& door);

}  // namespace plumbline::records::pages
