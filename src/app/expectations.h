// What an example expects to be so at a moment.
#pragma once
#include "app/world.h"

namespace plumbline::app {

// A sentence saying what is otherwise than the item says; nothing when it holds.
std::optional<std::string> unmet(history::Read& read, House& house, const Cast& cast, const yaml::Node& item);

}  // namespace plumbline::app
