#include "lib/http/range.h"

#include <algorithm>

#include "lib/http/text.h"

namespace plumbline::http {

std::optional<Range> read_range(std::string_view header, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (header.substr(0, kUnit.size()) != kUnit) return std::nullopt;
  header = trimmed(header.substr(kUnit.size()));
  const auto dash = header.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto before = header.substr(0, dash), after = header.substr(dash + 1);
  const auto first = whole_number(before), last = whole_number(after);
  if (before.empty()) {  // the last so many bytes
    if (!last) return std::nullopt;
    const auto length = std::min(*last, size);
    return Range{size - length, length};
  }
  if (!first || (!last && !after.empty()) || (last && *last < *first)) return std::nullopt;
  if (*first >= size) return Range{};
  const auto end = std::min(last.value_or(size - 1), size - 1);
  return Range{*first, end - *first + 1};
}

}  // namespace plumbline::http
