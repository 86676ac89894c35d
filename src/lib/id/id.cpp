#include "lib/id/id.h"

#include <algorithm>
#include <mutex>

#include "lib/crypto/crypto.h"

namespace plumbline::id {

namespace {

constexpr std::uint64_t low_62 = (std::uint64_t{1} << 62) - 1;

// What follows the time in a UUIDv7: 12 bits, then 62. Starting with the top bit clear leaves room to count
// up.
struct Tail {
  std::uint64_t high = 0, low = 0;
};

std::uint64_t random_number() {
  std::array<std::uint8_t, 8> bytes;
  crypto::fill_random(bytes);
  std::uint64_t number = 0;
  for (const std::uint8_t byte : bytes) number = number << 8 | byte;
  return number;
}

// A random step, so that one key does not tell the next.
bool advance(Tail& tail) {
  tail.low += 1 + (random_number() & 0xffffffff);
  if (tail.low <= low_62) return true;
  tail.low &= low_62;
  return ++tail.high <= 0xfff;
}

void put(Bytes& bytes, std::size_t from, std::size_t count, std::uint64_t number) {
  for (std::size_t i = count; i > 0; --i, number >>= 8)
    bytes[from + i - 1] = static_cast<std::uint8_t>(number);
}

Bytes layout(std::uint64_t milliseconds, const Tail& tail) {
  Bytes bytes;
  put(bytes, 0, 6, milliseconds);
  put(bytes, 6, 2, 0x7000 | tail.high);
  put(bytes, 8, 8, std::uint64_t{1} << 63 | tail.low);
  return bytes;
}

constexpr bool dash_at(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Bytes timed(std::int64_t unix_milliseconds) {
  static std::mutex mutex;
  static std::uint64_t last = 0;
  static Tail tail;
  const auto now = static_cast<std::uint64_t>(std::max<std::int64_t>(unix_milliseconds, 0));
  const std::lock_guard hold(mutex);
  // A clock set back counts on from the last key: order within the process matters more than the exact time.
  if (now > last) {
    last = now;
    tail = {random_number() & 0x7ff, random_number() & low_62};
  } else if (!advance(tail)) {
    ++last;
  }
  return layout(last, tail);
}

Bytes secret() {
  Bytes bytes;
  crypto::fill_random(bytes);
  bytes[6] = static_cast<std::uint8_t>(0x40 | (bytes[6] & 0x0f));
  bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
  return bytes;
}

std::string to_text(const Bytes& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (const std::uint8_t byte : bytes) {
    if (dash_at(text.size())) text += '-';
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::optional<Bytes> from_text(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Bytes bytes{};
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (dash_at(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = digit(text[i]);
    if (value < 0) return std::nullopt;
    std::uint8_t& byte = bytes[nibble++ / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | value);
  }
  return bytes;
}

}  // namespace plumbline::id
