// The pages behind routes.cpp.
#pragma once
#include "notices/notices.h"
#include "shell/parts.h"
#include "shell/route.h"

namespace plumbline::notices::pages {

using history::Door;
using html::Html;
using http::Response;
using shell::Visit;

Response log_of_record(Visit& visit, Read& read);  // who was told of a record, and what became of it
Response tell_once_more(Visit& visit, Door& door);
Response mail(Visit& visit, Read& read);  // the letters of the body
Response one_letter(Visit& visit, Read& read);
Response note_bounce(Visit& visit, Door& door);

std::string moment(clock::Instant at);  // "1 Oct 2026, 2:03pm"
std::string in_words(Road road);

}  // namespace plumbline::notices::pages
