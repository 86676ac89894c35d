#include <algorithm>
#include <charconv>

#include "policies/pack.h"

namespace plumbline::policies {

std::optional<std::int64_t> Setting::number(std::string_view text) const {
  if (type == "text" || type == "choice") return std::nullopt;
  if (type == "time") {
    auto time = clock::parse_time(text);
    return time ? std::optional{std::int64_t{time->count()}} : std::nullopt;
  }
  std::int64_t number = 0;
  auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool whole = !text.empty() && stopped == text.data() + text.size() && error == std::errc{};
  return whole ? std::optional{number} : std::nullopt;
}

std::optional<std::string> Setting::refusal(std::string_view text) const {
  if (type == "text") return text.empty() ? std::optional<std::string>{"Say something"} : std::nullopt;
  if (type == "choice") {
    if (std::find(choices.begin(), choices.end(), text) != choices.end()) return std::nullopt;
    return "Choose one of the choices" + (text.empty() ? "" : suggestion(text, choices));
  }
  auto said = number(text);
  if (!said) return type == "time" ? "Enter a time such as 09:30" : "Enter a whole number";
  if (type == "time") return std::nullopt;
  if (least && *said < *least) return "Enter " + std::to_string(*least) + " or more";
  if (most && *said > *most) return "Enter " + std::to_string(*most) + " or less";
  return std::nullopt;
}

}  // namespace plumbline::policies
