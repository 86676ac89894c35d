// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::calendar {

shell::Routes routes();

}  // namespace plumbline::calendar
