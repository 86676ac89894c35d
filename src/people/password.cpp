#include "people/email.h"
#include "people/people.h"

namespace plumbline::people {

namespace {

constexpr std::size_t shortest = 12, longest = 128;
constexpr int fewest_different = 5;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Nothing but its letters: as written, and with the swaps that everybody makes first undone. What only
// follows them does not count.
std::array<std::string, 2> bare(std::string_view folded_text) {
  std::array<std::string, 2> out;
  while (!folded_text.empty() && !is_letter(folded_text.back())) folded_text.remove_suffix(1);
  for (char c : folded_text) {
    constexpr std::string_view written = "014357@$!", meant = "oiaestasi";
    const auto at = written.find(c);
    if (is_letter(c)) out[0] += c;
    if (at != written.npos) c = meant[at];
    if (is_letter(c)) out[1] += c;
  }
  return out;
}

// Whether nothing is left of it but one word that every guesser tries first.
bool is_obvious(std::string_view folded_password) {
  static const std::set<std::string, std::less<>> words{"password",      "passwordpassword",
                                                        "mypassword",    "qwerty",
                                                        "qwertyuiop",    "qwertyuiopasdfghjkl",
                                                        "qwertyqwerty",  "welcome",
                                                        "letmein",       "iloveyou",
                                                        "football",      "liverpool",
                                                        "administrator", "admin",
                                                        "changeme",      "summer",
                                                        "winter",        "spring",
                                                        "autumn",        "plumbline",
                                                        "school"};
  return std::ranges::any_of(bare(folded_password),
                             [](const std::string& word) { return words.contains(word); });
}

bool is_made_of(std::string_view folded_password, std::string_view address) {
  if (address.empty()) return false;
  const auto name = bare(address.substr(0, address.find('@')))[0];
  return folded_password.find(address) != folded_password.npos ||
         std::ranges::any_of(bare(folded_password), [&](const std::string& word) { return word == name; });
}

bool is_run(std::string_view text) {  // 123456789012, abcdefghijkl
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool wraps = text[i - 1] == '9' && text[i] == '0';
    if (text[i] != text[i - 1] + 1 && !wraps) return false;
  }
  return true;
}

}  // namespace

Problems password_problems(std::string_view password, std::string_view email) {
  Problems problems;
  const auto count = characters(password);
  const auto plain = folded(password);
  const std::set<char> different(plain.begin(), plain.end());
  if (count < shortest)
    problems.add("password",
                 "The password must have at least 12 characters. Three or four words make a good one.");
  else if (count > longest)
    problems.add("password", "The password must have at most 128 characters.");
  else if (is_obvious(plain) || is_run(plain) || static_cast<int>(different.size()) < fewest_different)
    problems.add("password", "This password is among the first that anybody would guess. Choose another.");
  else if (is_made_of(plain, folded(email)))
    problems.add("password", "The password must not be made of your email address.");
  return problems;
}

}  // namespace plumbline::people
