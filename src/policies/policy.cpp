#include "policies/library.h"

namespace plumbline::policies {

std::string Policy::setting(std::string_view key, clock::Date on) const {
  const auto* known = pack ? pack->setting(key) : nullptr;
  if (!known) return {};
  auto set = values.find(key);
  if (set == values.end()) return known->value;
  for (auto value = set->second.rbegin(); value != set->second.rend(); ++value)
    if (value->first <= on) return known->refusal(value->second) ? known->value : value->second;
  return known->value;
}

std::optional<std::int64_t> Policy::number(std::string_view key, clock::Date on) const {
  const auto* known = pack ? pack->setting(key) : nullptr;
  return known ? known->number(setting(key, on)) : std::nullopt;
}

}  // namespace plumbline::policies
