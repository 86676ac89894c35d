// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::assurance {

shell::Routes routes();

}  // namespace plumbline::assurance
