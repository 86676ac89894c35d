// Inside the room's pages: what a new record is about, and what it is part of.
#pragma once
#include "records/records.h"
#include "shell/route.h"

namespace plumbline::records::pages {

struct Begun {  // a record that is being made, and not there yet
  const policies::Policy* policy = nullptr;
  const Type* type = nullptr;
  const Step* step = nullptr;
  std::optional<PlaceId> place;
  std::optional<RecordId> part_of;
};
// Questions for place and whole: only what this viewer may choose; one possibility is said, not asked.
html::Html beginning_choices(shell::Visit& visit, Read& read, const Begun& begun, const Problems& problems);

}  // namespace plumbline::records::pages
