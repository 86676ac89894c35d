// Inside the room's pages: strengths and points of a record, with what they count for and what was replied.
#pragma once
#include "lib/html/html.h"
#include "records/records.h"

namespace plumbline::records::pages {

html::Html points(Read& read, const Seen& seen);
// "Beds. Contract: linen."
std::string feeds_in_words(const policies::Pack& pack, const std::vector<std::string>& feeds);

}  // namespace plumbline::records::pages
