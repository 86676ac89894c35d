// The pages behind routes.cpp.
#pragma once
#include "shell/route.h"

namespace plumbline::places::pages {

using history::Door;
using history::Read;
using http::Response;
using shell::Visit;

Response list_of_places(Visit& visit, Read& read);
Response place_form(Visit& visit, Read& read);
Response add_place(Visit& visit, Door& door);
Response place(Visit& visit, Read& read);
Response place_change_form(Visit& visit, Read& read);
Response change_place(Visit& visit, Door& door);
Response close_place(Visit& visit, Door& door);
Response reopen_place(Visit& visit, Door& door);
Response list_of_subjects(Visit& visit, Read& read);
Response subject_form(Visit& visit, Read& read);
Response add_subject(Visit& visit, Door& door);
Response subject(Visit& visit, Read& read);
Response correct_subject(Visit& visit, Door& door);
Response erasing_form(Visit& visit, Read& read);
Response erase_subject(Visit& visit, Door& door);
Response register_search(Visit& visit, Read& read);
Response list_of_imports(Visit& visit, Read& read);
Response preview_files(Visit& visit, Door& door);
Response import(Visit& visit, Read& read);
Response refused_rows(Visit& visit, Read& read);
Response apply(Visit& visit, Door& door);

}  // namespace plumbline::places::pages
