// Inside the room: the answer of a field of kind file.
#pragma once
#include <string>
#include <string_view>

#include "lib/json/json.h"

namespace plumbline::forms {

bool fits_file(const json::Value& answer);
std::string file_in_words(const json::Object& answer);  // "plan.pdf, 312 KB"
// A form sends an answer back as it was given to it; null for anything else.
json::Value file_typed(std::string_view typed);

}  // namespace plumbline::forms
