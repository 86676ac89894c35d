#include "lib/html/html.h"

#include <array>

namespace plumbline::html {
namespace {

constexpr std::array<std::string_view, 256> escapes() {
  std::array<std::string_view, 256> table{};
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  table['"'] = "&quot;";
  table['\''] = "&#39;";
  return table;
}
constexpr auto escape_of = escapes();

// One load a byte on the hot path; the table of views would be sixteen times as wide.
constexpr std::array<bool, 256> specials() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = !escape_of[i].empty();
  return table;
}
constexpr auto is_special = specials();

bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

void append_percent(std::string& out, unsigned char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '%';
  out += digits[c >> 4];
  out += digits[c & 15];
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool may_be_followed(std::string_view address) {
  if (address.starts_with("//") || address.starts_with("/\\") || address.starts_with("\\")) return false;
  const auto colon = address.find_first_of(":/?#");
  if (colon == std::string_view::npos || address[colon] != ':')
    return true;  // no scheme: a path, query or fragment
  const auto scheme = lower(address.substr(0, colon));
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

std::string_view line_of(std::string_view& rest) {
  const auto end = rest.find('\n');
  auto line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

void Html::escape(std::string_view words) {
  const char* from = words.data();
  const char* const end = from + words.size();
  for (const char* at = from; at != end; ++at) {
    const auto c = static_cast<unsigned char>(*at);
    if (!is_special[c]) continue;
    text_.append(from, at);
    text_ += escape_of[c];
    from = at + 1;
  }
  text_.append(from, end);
}

Html words(std::string_view text) {
  Html out;
  out << text;
  return out;
}

Html paragraphs(std::string_view text) {
  Html out;
  bool open = false;
  while (!text.empty()) {
    const auto line = line_of(text);
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      if (open) out << "</p>";
      open = false;
      continue;
    }
    if (open)
      out << "<br>";
    else
      out << "<p>";
    out << line;
    open = true;
  }
  if (open) out << "</p>";
  return out;
}

std::string url(std::string_view address) {
  if (!may_be_followed(address)) return "#";
  constexpr std::string_view kept = "%/?#[]@!$&'()*+,;=:";
  std::string out;
  out.reserve(address.size());
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f)
      return "#";  // browsers drop tabs and line ends, so "java\tscript:" would run
    if (is_unreserved(byte) || kept.find(c) != std::string_view::npos)
      out += c;
    else
      append_percent(out, byte);
  }
  return out;
}

std::string encoded(std::string_view part) {
  std::string out;
  out.reserve(part.size());
  for (const char c : part) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte))
      out += c;
    else
      append_percent(out, byte);
  }
  return out;
}

}  // namespace plumbline::html
