// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::policies {

shell::Routes routes();

}  // namespace plumbline::policies
