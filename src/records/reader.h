// Inside the room: reading a type's guards.
#pragma once
#include "records/records.h"

namespace plumbline::records {

void read_guards(policies::Reading& reading, Type& type, const yaml::Node& root, const forms::Form* form);
// What a bare word in this type's conditions may be.
std::vector<std::string> names_of(const Type& type, const forms::Form* form);

}  // namespace plumbline::records
