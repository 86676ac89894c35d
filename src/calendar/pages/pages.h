// The pages behind routes.cpp, and what their forms share.
#pragma once
#include "calendar/calendar.h"
#include "lib/html/govuk/govuk.h"
#include "shell/route.h"

namespace plumbline::calendar::pages {

namespace govuk = html::govuk;
using history::Door;
using html::Html;
using http::Response;
using shell::Visit;

Response year(Visit& visit, Read& read);
Response terms_form(Visit& visit, Read& read);
Response set_dates(Visit& visit, Door& door);
Response waiver_form(Visit& visit, Read& read);
Response waive_it(Visit& visit, Door& door);

// The list at the top of a form, each problem a link to its field; nothing when there is none.
Html summary(const Problems& problems);
govuk::ErrorMessage beside(const Problems& problems, std::string_view field);

// The academic year that the address asks for; this one when it asks for none.
int year_asked(const Visit& visit, std::string_view text);
const Duty* duty_of(const Visit& visit, const Obligation& owed);
std::string role_title(const Visit& visit, const Obligation& owed);

}  // namespace plumbline::calendar::pages
