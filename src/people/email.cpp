#include "people/email.h"

#include <algorithm>

namespace plumbline::people {

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(blanks) - first + 1)};
}

std::string folded(std::string_view text) {
  auto out = trimmed(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool looks_like_email(std::string_view folded) {
  constexpr std::size_t longest = 254;  // RFC 5321
  const auto at = folded.find('@');
  if (folded.size() > longest || at == 0 || at == folded.npos) return false;
  const auto unfit = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
           std::string_view{",;:<>()[]\\\""}.find(c) != std::string_view::npos;
  };
  if (std::any_of(folded.begin(), folded.end(), unfit)) return false;
  const auto domain = folded.substr(at + 1);
  const auto dot = domain.rfind('.');
  return domain.find('@') == domain.npos && dot != domain.npos && dot > 0 && dot + 1 < domain.size() &&
         domain.front() != '.' && domain.find("..") == domain.npos;
}

}  // namespace plumbline::people
