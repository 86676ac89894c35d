#include <cctype>
#include <charconv>

#include "calendar/entered_year.h"

namespace plumbline::calendar {

namespace {

// Runs of letters and runs of digits, in lower case; anything else parts them.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  int kind = 0;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    const int now = std::isalpha(byte) ? 1 : std::isdigit(byte) ? 2 : 0;
    if (now != 0 && now != kind) out.emplace_back();
    if (now != 0) out.back() += static_cast<char>(std::tolower(byte));
    kind = now;
  }
  return out;
}

std::optional<int> number(const std::string& text) {
  int out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{out} : std::nullopt;
}

bool is_start_of(const std::string& piece, std::string_view word) {
  return piece.size() >= 3 && word.starts_with(piece);
}

std::optional<int> month(const std::string& piece) {
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  if (piece == "sept") return 9;
  for (int at = 0; at < 12; ++at) {
    if (is_start_of(piece, names[static_cast<std::size_t>(at)])) return at + 1;
  }
  return number(piece);
}

bool is_weekday(const std::string& piece) {
  constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return is_start_of(piece, name); });
}

bool is_ordinal_ending(const std::string& piece) {
  return piece == "st" || piece == "nd" || piece == "rd" || piece == "th";
}

}  // namespace

std::optional<clock::Date> entered_day(std::string_view text, int year) {
  constexpr int first_month = 9;
  auto parts = pieces(text);
  if (!parts.empty() && is_weekday(parts.front())) parts.erase(parts.begin());
  if (parts.size() > 1 && is_ordinal_ending(parts[1])) parts.erase(parts.begin() + 1);
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  if (parts.size() == 3 && parts[0].size() == 4) std::swap(parts[0], parts[2]);
  const auto day = number(parts[0]), of_month = month(parts[1]);
  if (!day || !of_month || *day < 1 || *of_month < 1) return std::nullopt;
  const auto in_year =
      parts.size() == 3 ? number(parts[2]) : std::optional{*of_month < first_month ? year + 1 : year};
  if (!in_year || *in_year < 1900 || *in_year > 2200) return std::nullopt;
  return clock::date_of(*in_year, static_cast<unsigned>(*of_month), static_cast<unsigned>(*day));
}

}  // namespace plumbline::calendar
