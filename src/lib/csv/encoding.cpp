#include "lib/csv/encoding.h"

#include <array>

#include "lib/utf8/utf8.h"

namespace plumbline::csv {

namespace {

// 0x80 to 0x9f of Windows-1252 (WHATWG Encoding Standard); the rest of it is Latin-1.
constexpr std::array<char16_t, 32> windows_signs{
    0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};

char32_t windows_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte < 0xa0 ? windows_signs[byte - 0x80u] : byte;
}

std::size_t next_high(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

void Detector::see(std::string_view block) {
  if (start_.size() < 2) start_ += block.substr(0, 2 - start_.size());
  if (rest_.empty()) {
    count(block, false);
    return;
  }
  // At most three bytes are waiting: join them with the few that can complete them.
  const std::string joined = std::exchange(rest_, {}) + std::string(block);
  count(joined, false);
}

void Detector::count(std::string_view text, bool last) {
  if (utf8::ascii(text)) return;
  for (std::size_t at = next_high(text, 0); at < text.size(); at = next_high(text, at)) {
    const std::size_t length = utf8::length_at(text, at);
    if (length == 0 && !last && text.size() - at < 4) {
      rest_ = text.substr(at);
      return;
    }
    ++(length == 0 ? strays_ : characters_);
    at += length == 0 ? 1 : length;
  }
}

Encoding Detector::told() {
  count(std::exchange(rest_, {}), true);
  if (start_ == "\xff\xfe" || start_ == "\xfe\xff") return Encoding::utf16;
  if (strays_ == 0) return Encoding::utf8;
  return characters_ > strays_ ? Encoding::damaged_utf8 : Encoding::windows_1252;
}

void make_utf8(std::string& cell, Encoding from) {
  if (from == Encoding::utf8 || utf8::ascii(cell)) return;
  std::string converted;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t length = from == Encoding::damaged_utf8 ? utf8::length_at(cell, at) : 0;
    if (length == 0) {
      utf8::append(converted, windows_character(cell[at++]));
    } else {
      converted.append(cell, at, length);
      at += length;
    }
  }
  cell = std::move(converted);
}

}  // namespace plumbline::csv
