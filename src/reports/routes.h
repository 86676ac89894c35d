// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::reports {

shell::Routes routes();

}  // namespace plumbline::reports
