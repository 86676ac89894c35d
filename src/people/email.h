// Addresses as this product compares them: trimmed, ASCII letters in lower case.
#pragma once
#include <string>
#include <string_view>

namespace plumbline::people {

std::string trimmed(std::string_view text);
std::string folded(std::string_view text);
bool looks_like_email(std::string_view folded);  // something@domain.tld; the mail itself proves the rest

}  // namespace plumbline::people
