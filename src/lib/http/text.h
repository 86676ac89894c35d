// Small questions about the text of messages.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::http {

std::string lower_case(std::string_view text);  // ASCII only
bool same_ignoring_case(std::string_view a, std::string_view b);
std::string_view trimmed(std::string_view text);                             // spaces and tabs off both ends
std::vector<std::string_view> split(std::string_view text, char separator);  // pieces are trimmed
bool is_token(std::string_view text);                                        // RFC 9110 section 5.6.2
std::optional<std::uint64_t> whole_number(std::string_view text);  // digits only, no sign, no overflow

// Valid UTF-8 without NUL, as both engines want it: every byte that is not part of such becomes U+FFFD.
std::string readable(std::string text);
bool is_readable(std::string_view text);

// The value of a parameter such as boundary in `multipart/form-data; boundary="x"`. Quotes are taken off.
std::optional<std::string> parameter(std::string_view header, std::string_view name);

}  // namespace plumbline::http
