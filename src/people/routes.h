// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::people {

shell::Routes routes();

}  // namespace plumbline::people
