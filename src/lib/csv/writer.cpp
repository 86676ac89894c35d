#include "lib/csv/csv.h"

namespace plumbline::csv {

namespace {

constexpr std::string_view digits = "0123456789";

// -12, +3.5, 7: what a spreadsheet reads as a number and not as a formula.
bool plain_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t whole = std::min(text.find_first_not_of(digits), text.size());
  if (whole == 0) return false;
  text.remove_prefix(whole);
  if (text.empty()) return true;
  return text.size() > 1 && text.front() == '.' &&
         text.find_first_not_of(digits, 1) == std::string_view::npos;
}

}  // namespace

std::string cell(std::string_view text) {
  const bool dangerous =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  std::string safe = dangerous && !plain_number(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of(",;\t\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string row(const std::vector<std::string>& cells) {
  // One empty cell alone would be a blank line, and that is no row.
  if (cells.size() == 1 && cells.front().empty()) return "\"\"\r\n";
  std::string out;
  for (const std::string& text : cells) {
    if (&text != cells.data()) out += ',';
    out += cell(text);
  }
  return out + "\r\n";
}

}  // namespace plumbline::csv
