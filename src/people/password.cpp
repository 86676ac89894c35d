#include "people/email.h"
#include "people/people.h"

namespace plumbline::people {

namespace {

constexpr std::size_t shortest = 12, longest = 128;
constexpr int fewest_different = 5;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string letters(std::string_view folded_text) {
  std::string out;
  for (char c : folded_text) {
    // The swaps that everybody makes first.
    constexpr std::string_view written = "014357@$!", meant = "oiaestasi";
    if (auto at = written.find(c); at != written.npos) c = meant[at];
    if (c >= 'a' && c <= 'z') out += c;
  }
  return out;
}

// Whether nothing but one word that every guesser tries first is left of it.
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
  std::string plain;
  for (char c : folded_password)
    if (c >= 'a' && c <= 'z') plain += c;
  return words.contains(plain) || words.contains(letters(folded_password));
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
  const auto address = folded(email);
  const auto name = address.substr(0, address.find('@'));
  const std::set<char> different(plain.begin(), plain.end());
  if (count < shortest)
    problems.add("password",
                 "The password must have at least 12 characters. Three or four words make a good one.");
  else if (count > longest)
    problems.add("password", "The password must have at most 128 characters.");
  else if (is_obvious(plain) || is_run(plain) || static_cast<int>(different.size()) < fewest_different)
    problems.add("password", "This password is among the first that anybody would guess. Choose another.");
  else if (!address.empty() && (plain.find(address) != plain.npos || letters(plain) == letters(name)))
    problems.add("password", "The password must not be made of your email address.");
  return problems;
}

}  // namespace plumbline::people
