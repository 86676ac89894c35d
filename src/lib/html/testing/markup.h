// Markup as a browser would tell it apart: attributes and classes in order of name, entities decoded, white
// space only where it shows. One token a line, so that a difference reads well.
#pragma once
#include <string>
#include <string_view>

namespace plumbline::html {

std::string normalised(std::string_view markup);

}  // namespace plumbline::html
