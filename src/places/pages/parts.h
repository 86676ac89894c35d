// What the pages of this room share.
#pragma once
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "shell/route.h"

namespace plumbline::places::pages {

namespace govuk = html::govuk;
using html::Html;

Html summary(const Problems& problems);  // the list at the top of a form; nothing when there is no mistake
govuk::ErrorMessage beside(const Problems& problems, std::string_view field);
Html token(const shell::Visit& visit);  // the hidden field of every form that does something
history::Actor actor(const shell::Visit& visit);

std::string address_of(PlaceId place);        // "/places/…"
std::string whereabouts(const Place& place);  // "Wadding, ZZ1 2YY"
std::string standing(const Place& place);     // "Open since 1 September 1980", "Closed on 31 August 2010"
// The title the policy gives to a kind, else the kind itself with a capital.
std::string title_of(const std::vector<policies::PlaceKind>& kinds, std::string_view kind);
std::string as_title(std::string_view word);  // "local_authority" is "Local authority"

}  // namespace plumbline::places::pages
