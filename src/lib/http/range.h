#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace plumbline::http {

struct Range {
  std::uint64_t first = 0, length = 0;  // length 0: nothing of what was asked for exists (416)
};

// A single range of bytes (RFC 9110 section 14). Nothing when the header should be ignored: several ranges,
// another unit, or malformed.
std::optional<Range> read_range(std::string_view header, std::uint64_t size);

}  // namespace plumbline::http
