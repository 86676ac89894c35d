// The pages behind routes.cpp.
#pragma once
#include "policies/document.h"
#include "shell/route.h"

namespace plumbline::policies::pages {

using history::Door;
using html::Html;
using http::Response;
using shell::Visit;

Response settings(Visit& visit, Read& read);        // all of them, and what they are today
Response setting(Visit& visit, Read& read);         // one, its values over time, and the form to change it
Response change_setting(Visit& visit, Door& door);  // whether this viewer may is decided by set_value
Response whole_document(Visit& visit, Read& read);

// What is in force for the viewer's body today; null: nothing yet.
PolicyRef policy_of(const Visit& visit);
Response nothing_in_force(Visit& visit);

}  // namespace plumbline::policies::pages
