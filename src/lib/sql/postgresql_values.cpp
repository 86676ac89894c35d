#include "lib/sql/postgresql_values.h"

#include <libpq-fe.h>

#include <bit>
#include <cmath>

namespace plumbline::sql {
namespace {

// Numbers of types in PostgreSQL's catalogue (pg_type.dat); they are part of its wire protocol and do not
// change.
enum Type : TypeId {
  boolean = 16,
  bytea = 17,
  name = 19,
  int8 = 20,
  int2 = 21,
  int4 = 23,
  text_type = 25,
  oid = 26,
  float4 = 700,
  float8 = 701,
  unknown = 705,
  bpchar = 1042,
  varchar = 1043,
  numeric = 1700,
};

std::string network_order(std::uint64_t number, int width) {
  std::string out;
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xff);
  return out;
}

std::uint64_t unsigned_from(std::string_view bytes) {
  std::uint64_t out = 0;
  for (const char byte : bytes) out = out << 8 | static_cast<std::uint8_t>(byte);
  return out;
}

std::int64_t signed_from(std::string_view bytes) {
  const auto shift = 64 - 8 * static_cast<int>(bytes.size());
  return static_cast<std::int64_t>(unsigned_from(bytes) << shift) >> shift;
}

// NUMERIC on the wire: count of digits to base 10,000, weight of the first, sign, scale, digits
// (numeric_send).
struct Numeric {
  explicit Numeric(std::string_view bytes)
      : weight(static_cast<int>(signed_from(bytes.substr(2, 2)))),
        negative(unsigned_from(bytes.substr(4, 2)) == 0x4000),
        special(unsigned_from(bytes.substr(4, 2)) >= 0xC000) {
    for (auto rest = bytes.substr(8); rest.size() >= 2; rest.remove_prefix(2))
      digits.push_back(signed_from(rest.substr(0, 2)));
  }

  double real() const {
    if (special) return std::nan("");
    double out = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
      out += static_cast<double>(digits[i]) * std::pow(10'000.0, weight - static_cast<int>(i));
    return negative ? -out : out;
  }

  // Nothing when it has a fraction or does not fit.
  std::optional<std::int64_t> integer() const {
    if (special || static_cast<int>(digits.size()) > weight + 1) return std::nullopt;
    std::int64_t out = 0;
    for (int i = 0; i <= weight; ++i) {
      const auto digit = i < static_cast<int>(digits.size()) ? digits[static_cast<std::size_t>(i)] : 0;
      if (__builtin_mul_overflow(out, 10'000, &out) || __builtin_sub_overflow(out, digit, &out))
        return std::nullopt;
    }
    if (negative) return out;  // counted downward, because the smallest integer has no positive twin
    if (__builtin_sub_overflow(std::int64_t{0}, out, &out)) return std::nullopt;
    return out;
  }

  int weight;
  bool negative;
  bool special;
  std::vector<std::int64_t> digits;
};

}  // namespace

struct PgParameters::Encoder {
  PgParameters& to;
  const Query& query;
  std::size_t place;
  TypeId type;

  void operator()(std::monostate) const { add(nullptr, 0, 1); }

  void operator()(std::int64_t number) const {
    const auto bits = static_cast<std::uint64_t>(number);
    if (type == int8) return made(network_order(bits, 8), 1);
    if (type == boolean) return made(network_order(number != 0, 1), 1);
    if (type == float8) return (*this)(static_cast<double>(number));
    if (type == int4 && number == static_cast<std::int32_t>(number)) return made(network_order(bits, 4), 1);
    if (type == int2 && number == static_cast<std::int16_t>(number)) return made(network_order(bits, 2), 1);
    if (type == int2 || type == int4 || type == bytea) refuse("an integer");
    made(std::to_string(number), 0);
  }

  void operator()(double number) const {
    if (type == float8) return made(network_order(std::bit_cast<std::uint64_t>(number), 8), 1);
    if (type != float4 && type != numeric) refuse("a double");
    made(std::to_string(number), 0);
  }

  void operator()(std::string_view text) const {
    if (type != text_type && type != varchar && type != bpchar && type != unknown && type != name)
      refuse("text");
    add(text.data() ? text.data() : "", text.size(), 1);
  }

  void operator()(Blob bytes) const {
    if (type != bytea) refuse("bytes");
    add(bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data()), bytes.size(), 1);
  }

 private:
  void made(std::string bytes, int format) const {
    const auto& kept = to.made_.emplace_back(std::move(bytes));
    add(kept.c_str(), kept.size(), format);
  }

  void add(const char* bytes, std::size_t length, int format) const {
    to.pointers_.push_back(bytes);
    to.lengths_.push_back(static_cast<int>(length));
    to.formats_.push_back(format);
  }

  [[noreturn]] void refuse(const char* what) const {
    throw Fault(std::string{query.name} + ": parameter " + std::to_string(place) + " does not take " + what +
                " (type " + std::to_string(type) + ")");
  }
};

PgParameters::PgParameters(const Query& query, Values values, const std::vector<TypeId>& types) {
  if (values.size() != types.size())
    throw Fault(std::string{query.name} + ": takes " + std::to_string(types.size()) +
                " parameters, was given " + std::to_string(values.size()));
  made_.reserve(values.size());
  std::size_t place = 0;
  for (const auto& value : values) {
    std::visit(Encoder{*this, query, place + 1, types[place]}, value.held());
    ++place;
  }
}

bool PgRow::null(int column) const { return PQgetisnull(result_, row_, column) != 0; }

std::int64_t PgRow::integer(int column) const {
  const auto found = bytes(column, "an integer");
  switch (type(column)) {
    case int2:
    case int4:
    case int8: return signed_from(found);
    case boolean:
    case oid: return static_cast<std::int64_t>(unsigned_from(found));
    case numeric:
      if (auto whole = Numeric(found).integer()) return *whole;
      [[fallthrough]];
    default: refuse(column, "an integer");
  }
}

double PgRow::real(int column) const {
  const auto found = bytes(column, "a number");
  switch (type(column)) {
    case float8: return std::bit_cast<double>(unsigned_from(found));
    case float4: return std::bit_cast<float>(static_cast<std::uint32_t>(unsigned_from(found)));
    case numeric: return Numeric(found).real();
    default: return static_cast<double>(integer(column));
  }
}

std::string_view PgRow::text(int column) const {
  const auto found = bytes(column, "text");
  switch (type(column)) {
    case text_type:
    case varchar:
    case bpchar:
    case name:
    case unknown: return found;
    default: refuse(column, "text");
  }
}

Blob PgRow::blob(int column) const {
  const auto found = bytes(column, "bytes");
  if (type(column) != bytea) refuse(column, "bytes");
  return {reinterpret_cast<const std::uint8_t*>(found.data()), found.size()};
}

std::string_view PgRow::bytes(int column, const char* what) const {
  if (null(column))
    throw Fault(std::string{query_.name} + ": column " + std::to_string(column) +
                " is null and was read as " + what);
  return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

TypeId PgRow::type(int column) const { return PQftype(result_, column); }

void PgRow::refuse(int column, const char* what) const {
  throw Fault(std::string{query_.name} + ": column " + std::to_string(column) + " is not " + what +
              " (type " + std::to_string(type(column)) + "); cast it in the query");
}

}  // namespace plumbline::sql
