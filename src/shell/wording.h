// Small grammar for words that come from packs.
#pragma once
#include <string>
#include <string_view>

namespace plumbline::shell {

std::string one(std::string_view title);  // "a pupil", "an employee", "a member of staff"

}  // namespace plumbline::shell
