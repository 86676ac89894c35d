// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::places {

shell::Routes routes();

}  // namespace plumbline::places
