// What an act says, understood: names of the cast become ids.
#pragma once
#include "app/world.h"

namespace plumbline::app {

records::Deed deed_said(history::Read& read, House& house, const Cast& cast, const yaml::Node& act);
// Files that an act answers with, by the name it gives them: an invented page each, kept for the person who
// acts before the act is done. Answers by field.
json::Object files_said(House& house, const Cast& cast, PersonId who, const yaml::Node& act);

}  // namespace plumbline::app
