// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::notices {

shell::Routes routes();

}  // namespace plumbline::notices
