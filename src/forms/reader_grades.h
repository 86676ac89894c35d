// Inside the room: what a field of kind grade takes from the rubric by which it judges.
#pragma once
#include "forms/forms.h"

namespace plumbline::forms {

void read_grade(policies::Reading& reading, const yaml::Node& map, Field& field);

}  // namespace plumbline::forms
