// JSON by Boost.JSON, with the two things the product adds: canonical text that can be hashed, and limits on
// input.
#pragma once
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

std::optional<Value> parse(std::string_view text);  // nullopt: not JSON, deeper than 32, or over 16 MiB
std::string text(const Value& value);               // compact
// RFC 8785 in spirit: keys sorted by bytes, no white space, integers as integers. The text that signatures
// hash.
std::string canonical(const Value& value);
std::string_view string_at(const Object& object, std::string_view key);  // "" when absent or not a string

}  // namespace plumbline::json
