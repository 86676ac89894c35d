// How steps from the line become a class and a shape: one place for tables and for pills.
#pragma once
#include <string_view>

#include "shell/parts.h"

namespace plumbline::shell {

std::string_view grade_class(const Grade& grade);
Sign grade_sign(const Grade& grade);

}  // namespace plumbline::shell
