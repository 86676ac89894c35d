// Keys. UUIDv7 (RFC 9562) where order of creation helps the index; fully random where a key must not tell the
// time. Ids of different things are different types, so that a visit cannot be passed for a place.
#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plumbline::id {

using Bytes = std::array<std::uint8_t, 16>;

Bytes timed(std::int64_t unix_milliseconds);  // UUIDv7: sorts by time, monotonic within a process
Bytes secret();                               // UUIDv4 layout: tells nothing
std::string to_text(const Bytes& bytes);      // 36 characters, lower case, RFC 9562 form
std::optional<Bytes> from_text(std::string_view text);

template <class Tag>
struct Of {
  Bytes bytes{};
  auto operator<=>(const Of&) const = default;
  bool empty() const { return bytes == Bytes{}; }
  std::string text() const { return to_text(bytes); }
  static std::optional<Of> parse(std::string_view text) {
    if (auto parsed = from_text(text)) return Of{*parsed};
    return std::nullopt;
  }
};

}  // namespace plumbline::id

template <class Tag>
struct std::hash<plumbline::id::Of<Tag>> {
  std::size_t operator()(const plumbline::id::Of<Tag>& key) const noexcept {
    std::uint64_t low = 0;
    for (int i = 8; i < 16; ++i) low = low << 8 | key.bytes[static_cast<std::size_t>(i)];
    return static_cast<std::size_t>(low);
  }
};
