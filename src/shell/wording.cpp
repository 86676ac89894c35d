#include "shell/wording.h"

#include <cctype>

namespace plumbline::shell {

std::string one(std::string_view title) {
  if (title.empty()) return {};
  std::string word{title};
  const bool shouts = word.size() > 1 && std::isupper(static_cast<unsigned char>(word[1]));  // "LSA" stays
  if (!shouts) word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
  const bool vowel = std::string_view{"aeiou"}.find(word[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + word;
}

}  // namespace plumbline::shell
