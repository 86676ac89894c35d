// The pages behind routes.cpp.
#pragma once
#include "shell/route.h"

namespace plumbline::people::pages {

using history::Door;
using history::Read;
using http::Response;
using shell::Visit;

Response sign_in_form(Visit& visit, Read& read);
Response sign_in(Visit& visit, Door& door);
Response sign_out(Visit& visit, Door& door);
Response invitation(Visit& visit, Read& read);
Response accept_invitation(Visit& visit, Door& door);
// Also for a session that has not chosen its body yet: visit.someone is then absent.
Response bodies(Visit& visit, Read& read);
Response choose(Visit& visit, Door& door);
Response list(Visit& visit, Read& read);
Response end(Visit& visit, Door& door);
Response invitation_form(Visit& visit, Read& read);
Response invite_person(Visit& visit, Door& door);

}  // namespace plumbline::people::pages
