// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::dashboards {

shell::Routes routes();

}  // namespace plumbline::dashboards
