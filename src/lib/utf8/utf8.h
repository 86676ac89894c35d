// UTF-8 by RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace plumbline::utf8 {

std::size_t length_at(std::string_view text,
                      std::size_t at);  // bytes of the character there; 0 when it is none
bool valid(std::string_view text);
bool ascii(std::string_view text);
void append(std::string& text, char32_t character);

}  // namespace plumbline::utf8
