#include "forms/pictures.h"

#include <algorithm>
#include <array>

namespace plumbline::forms {

namespace {

using std::string_view_literals::operator""sv;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::size_t big(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < count; ++i) out = out << 8 | byte_at(bytes, at + i);
  return out;
}

// Which way is up, by tag 0x0112 of the first directory of camera data (Exif 2.32, 4.6.4); 1 when it is not
// said.
unsigned orientation_of(std::string_view segment) {
  constexpr std::size_t before = 10;  // marker, length and "Exif\0\0"
  if (segment.size() < before + 8 || segment.substr(4, 6) != "Exif\0\0"sv) return 1;
  const auto tiff = segment.substr(before);
  const bool little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t count) -> std::size_t {
    if (at > tiff.size() || tiff.size() - at < count) return 0;
    std::size_t out = 0;
    for (std::size_t i = 0; i < count; ++i)
      out = out << 8 | byte_at(tiff, little ? at + count - 1 - i : at + i);
    return out;
  };
  const auto directory = number(4, 4);
  const auto entries = number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const auto entry = directory + 2 + i * 12;
    if (entry > tiff.size()) break;
    if (number(entry, 2) != 0x0112) continue;
    const auto way = static_cast<unsigned>(number(entry + 8, 2));
    return way >= 1 && way <= 8 ? way : 1;
  }
  return 1;
}

// Camera data that say which way is up and nothing else.
std::string only_orientation(unsigned way) {
  std::string out{"\xff\xe1\x00\x22"sv};
  out += "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv;
  out += static_cast<char>(way);
  return out.append(6, '\0');
}

// What draws the picture: tables, frames and scans, JFIF, colour profiles and Adobe's word on colours.
bool draws(unsigned marker, std::string_view segment) {
  if (marker == 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker == 0xe0 || marker == 0xee || (marker == 0xe2 && segment.substr(4).starts_with("ICC_PROFILE"));
}

// Behind the data of a scan: the next marker that is neither stuffing nor a restart (T.81, B.1.1.5).
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  for (at = bytes.find('\xff', at); at != std::string_view::npos; at = bytes.find('\xff', at + 1)) {
    if (at + 1 == bytes.size()) break;
    const auto next = byte_at(bytes, at + 1);
    if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.size();
}

// Chunks that draw or move the picture (PNG third edition, 11); texts, camera data and private ones are not
// here.
constexpr std::array drawing_chunks{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "cHRM"sv, "gAMA"sv,
                                    "iCCP"sv, "sBIT"sv, "sRGB"sv, "cICP"sv, "mDCV"sv, "cLLI"sv, "bKGD"sv,
                                    "hIST"sv, "pHYs"sv, "sPLT"sv, "acTL"sv, "fcTL"sv, "fdAT"sv};

}  // namespace

std::optional<std::string> bare_jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xff\xd8")) return std::nullopt;
  std::string out{bytes.substr(0, 2)};
  for (std::size_t at = 2; at + 1 < bytes.size() && bytes[at] == '\xff';) {
    const auto marker = byte_at(bytes, at + 1);
    if (marker == 0xff) {  // a fill byte
      ++at;
      continue;
    }
    if (marker == 0xd9) return out += "\xff\xd9";
    if (bytes.size() - at < 4) break;
    const auto length = big(bytes, at + 2, 2);
    if (length < 2 || bytes.size() - at - 2 < length) break;
    const auto segment = bytes.substr(at, length + 2);
    if (draws(marker, segment)) {
      out += segment;
    } else if (const auto way = marker == 0xe1 ? orientation_of(segment) : 1; way != 1) {
      out += only_orientation(way);
    }
    at += length + 2;
    if (marker != 0xda) continue;
    const auto end = end_of_scan(bytes, at);
    out += bytes.substr(at, end - at);
    at = end;
  }
  return std::nullopt;
}

std::optional<std::string> bare_png(std::string_view bytes) {
  constexpr std::size_t signature = 8, around = 12;  // of each chunk: length, type and checksum
  std::string out{bytes.substr(0, signature)};
  for (std::size_t at = signature; at <= bytes.size() && bytes.size() - at >= around;) {
    const auto length = big(bytes, at, 4);
    if (bytes.size() - at - around < length) break;
    const auto type = bytes.substr(at + 4, 4);
    if (std::find(drawing_chunks.begin(), drawing_chunks.end(), type) != drawing_chunks.end())
      out += bytes.substr(at, length + around);
    if (type == "IEND") return out;
    at += length + around;
  }
  return std::nullopt;
}

}  // namespace plumbline::forms
