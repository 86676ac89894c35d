// Forms and queries as browsers write them (application/x-www-form-urlencoded).
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/http/http.h"

namespace plumbline::http {

// More fields than any form of ours has; a cap because each costs far more memory than the byte that makes
// it.
constexpr std::size_t kFieldLimit = 5000;

// Nothing when there are more fields than `limit`. Names and values come out as valid UTF-8 without NUL.
std::optional<Fields> parse_form_up_to(std::string_view text, std::size_t limit);

}  // namespace plumbline::http
