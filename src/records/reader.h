// Inside the room: reading a type's guards.
#pragma once
#include "records/records.h"
#include "records/scene.h"

namespace plumbline::records {

void read_guards(policies::Reading& reading, Type& type, const yaml::Node& root, const forms::Form* form);

}  // namespace plumbline::records
