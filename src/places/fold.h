// Names as they sort and are found: lower case, accents of Latin letters gone, apostrophes gone, other marks
// one space.
#pragma once
#include <string>
#include <string_view>

namespace plumbline::places {

std::string folded(std::string_view name);  // "St. Mary’s, Llŷn" is "st marys llyn"
// What sorts behind every text that begins with `beginning`, byte by byte.
std::string end_of_beginning(std::string_view beginning);

}  // namespace plumbline::places
