// For every room: what a viewer may see of many records at once, and what was overridden lately.
#pragma once
#include <map>

#include "records/records.h"

namespace plumbline::records {

// Of many records, those that this viewer sees, and how. What is missing does not exist for them.
struct Glimpse {
  Projection sees = Projection::existence;
  std::string type;
  std::string title;  // empty for who may know no more than that it exists
};
std::map<RecordId, Glimpse> seen_among(Read& read, const Viewer& viewer, const std::vector<RecordId>& ids);

// Sections as a row of readership keeps them, one a line.
void add_sections(std::vector<std::string>& sections, std::string_view lines);
// The one function that decides whether somebody with this sight of a record reads a field of its form: in
// full, or by the field's own key or its section's among those shown.
bool reads_field(Projection sees, const std::vector<std::string>& sections, const forms::Form& form,
                 std::string_view field);

// Under a clause, at every place, newest first.
std::vector<Override> latest_overrides(Read& read, BodyId body, std::string_view clause, int limit);

}  // namespace plumbline::records
