// What an act says, understood: names of the cast become ids.
#pragma once
#include "app/world.h"

namespace plumbline::app {

records::Deed deed_said(history::Read& read, House& house, const Cast& cast, const yaml::Node& act);

}  // namespace plumbline::app
