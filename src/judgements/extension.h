// Inside the room: what a type's `judges` says.
#pragma once
#include "judgements/judgements.h"

namespace plumbline::judgements {

// The words under a key, one or a list.
std::vector<std::string> listed(const yaml::Node& map, std::string_view key);
const yaml::Node* judges_of(const records::Type& type);  // nullptr: its records make no grades
void check_judges(policies::Reading& reading, const records::Type& type, const yaml::Node& map);

// `{count: SOURCE}`, as a condition would be written.
yaml::Node counting(const yaml::Node& source);

}  // namespace plumbline::judgements
