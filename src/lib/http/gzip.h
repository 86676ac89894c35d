#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::http {

bool takes_gzip(std::string_view accept_encoding);  // RFC 9110 section 12.5.3
bool is_text_like(std::string_view content_type);   // worth compressing: text, JSON, XML, scripts, SVG
std::optional<std::string> gzipped(std::string_view bytes);  // nothing when it would not get smaller

}  // namespace plumbline::http
