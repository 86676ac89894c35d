// Inside the room: reading a type's guards.
#pragma once
#include "records/records.h"
#include "records/scene.h"

namespace plumbline::records {

// No step may lead to itself through what follows from it.
void no_circles(policies::Reading& reading, const RecordsPart& part);
void read_guards(policies::Reading& reading, Type& type, const yaml::Node& root, const forms::Form* form);

}  // namespace plumbline::records
