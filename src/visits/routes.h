// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::visits {

shell::Routes routes();

}  // namespace plumbline::visits
