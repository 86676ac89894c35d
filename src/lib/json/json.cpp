#include "lib/json/json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace plumbline::json {

namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t longest = std::size_t{16} << 20;

}  // namespace

std::optional<Value> parse(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::json::error_code error;
  Value value = boost::json::parse({text.data(), text.size()}, error, {}, options);
  if (error) return std::nullopt;
  return value;
}

std::string text(const Value& value) { return boost::json::serialize(value); }

std::string_view string_at(const Object& object, std::string_view key) {
  const Value* found = object.if_contains({key.data(), key.size()});
  if (!found || !found->is_string()) return {};
  const auto& string = found->get_string();
  return {string.data(), string.size()};
}

}  // namespace plumbline::json
