// The draw itself, without a database: what docs/redraw.py does again. A population is sorted lines of text;
// the lines chosen are the first by SHA-256 of seed and line.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "history/ids.h"

namespace plumbline::visits {

using Lines = std::vector<std::string>;

std::string line_of(std::string_view salt, SubjectId subject);  // hex SHA-256, so that the list names nobody
std::string population_text(const Lines& sorted);               // one a line, each with its line end
std::string digest_of(std::string_view population);             // hex SHA-256 of that text
// At least `least`, at least `share` percent rounded up, at most all.
std::size_t how_many(std::size_t size, std::int64_t share, std::int64_t least);
Lines drawn(const Lines& population, std::string_view seed_bytes, std::size_t count);

}  // namespace plumbline::visits
