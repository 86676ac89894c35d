// How steps from the line become a class and a shape: one place for tables and for pills.
#pragma once
#include <string_view>

#include "shell/parts.h"

namespace plumbline::shell {

std::string_view grade_class(const Grade& grade);
Sign grade_sign(const Grade& grade);
// By its place on a scale of so many grades, best first: the line runs through the middle one, the upper of
// two.
Grade grade_at(std::size_t position, std::size_t grades, std::string word);

}  // namespace plumbline::shell
