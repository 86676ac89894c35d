// The doors of this room.
#pragma once
#include "shell/route.h"

namespace plumbline::records {

shell::Routes routes();

}  // namespace plumbline::records
