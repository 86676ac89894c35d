// RFC 8785, but keys in byte order and 64-bit integers exact: what we sign must not lose a digit.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "lib/json/json.h"

namespace plumbline::json {

namespace {

void write(std::string& out, const Value& value);

std::string_view view(boost::json::string_view text) { return {text.data(), text.size()}; }

void write_string(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += "\\u00";
          out += hex[static_cast<std::size_t>(c >> 4)];
          out += hex[static_cast<std::size_t>(c & 15)];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

// The shortest digits that read back as the same number, laid out as ECMAScript does (ECMA-262,
// Number::toString).
void write_double(std::string& out, double number) {
  if (!std::isfinite(number)) throw std::invalid_argument("JSON has no number that is not finite");
  if (number == 0) {
    out += '0';
    return;
  }
  if (number < 0) out += '-';
  char scientific[32];
  const auto end = std::to_chars(scientific, scientific + sizeof scientific, std::abs(number),
                                 std::chars_format::scientific);
  const std::string_view text(scientific, static_cast<std::size_t>(end.ptr - scientific));
  const std::size_t e = text.find('e');
  std::string digits(text.substr(0, 1));
  if (e > 2) digits += text.substr(2, e - 2);
  const int exponent = std::stoi(std::string(text.substr(e + 1)));
  const int count = static_cast<int>(digits.size());
  if (exponent >= 21 || exponent < -6) {
    if (count > 1) digits.insert(1, ".");
    out += digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
  } else if (exponent < 0) {
    out += "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  } else if (exponent >= count - 1) {
    out += digits + std::string(static_cast<std::size_t>(exponent - count + 1), '0');
  } else {
    out += digits.insert(static_cast<std::size_t>(exponent + 1), ".");
  }
}

void write_array(std::string& out, const Array& array) {
  out += '[';
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i > 0) out += ',';
    write(out, array[i]);
  }
  out += ']';
}

void write_object(std::string& out, const Object& object) {
  std::vector<const boost::json::key_value_pair*> members;
  members.reserve(object.size());
  for (const auto& member : object) members.push_back(&member);
  std::ranges::sort(members, {}, [](const auto* member) { return view(member->key()); });
  out += '{';
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += ',';
    write_string(out, view(members[i]->key()));
    out += ':';
    write(out, members[i]->value());
  }
  out += '}';
}

void write(std::string& out, const Value& value) {
  switch (value.kind()) {
    case boost::json::kind::null: out += "null"; break;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case boost::json::kind::int64: out += std::to_string(value.get_int64()); break;
    case boost::json::kind::uint64: out += std::to_string(value.get_uint64()); break;
    case boost::json::kind::double_: write_double(out, value.get_double()); break;
    case boost::json::kind::string: write_string(out, view(value.get_string())); break;
    case boost::json::kind::array: write_array(out, value.get_array()); break;
    case boost::json::kind::object: write_object(out, value.get_object()); break;
  }
}

}  // namespace

std::string canonical(const Value& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace plumbline::json
