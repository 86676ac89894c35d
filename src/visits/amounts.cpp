#include "visits/amounts.h"

#include <charconv>

namespace plumbline::visits {

namespace {

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{out} : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> Amount::on(const policies::Policy& policy, clock::Date day) const {
  if (number || setting.empty()) return number;
  return policy.number(setting, day);
}

Amount amount_in(const yaml::Node& map, std::string_view key) {
  const std::string text{map.text(key)};
  const auto number = number_in(text);
  return {.number = number, .setting = number ? std::string{} : text};
}

void must_be_amount(policies::Reading& reading, const yaml::Node& map, std::string_view key,
                    std::int64_t least) {
  const auto* value = map.find(key);
  if (value == nullptr) return;
  const auto number = number_in(value->scalar);
  if (!number) policies::must_be_settings(reading, value);
  if (number && *number < least)
    policies::mistake(reading, *value, "a number from " + std::to_string(least) + " on belongs here");
}

std::string in_words(const policies::Pack& pack, const Amount& amount) {
  if (amount.number) return std::to_string(*amount.number);
  const auto* setting = pack.setting(amount.setting);
  return setting == nullptr ? amount.setting : "“" + setting->title + "”";
}

}  // namespace plumbline::visits
