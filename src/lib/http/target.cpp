#include "lib/http/target.h"

#include <algorithm>
#include <vector>

#include "lib/http/form.h"
#include "lib/http/text.h"

namespace plumbline::http {
namespace {

// Takes scheme and authority off an absolute form; false when there is nothing of that kind.
bool take_authority(std::string_view& rest, std::string& authority) {
  const auto colon = rest.find("://");
  if (colon == std::string_view::npos) return false;
  const auto scheme = rest.substr(0, colon);
  if (!same_ignoring_case(scheme, "http") && !same_ignoring_case(scheme, "https")) return false;
  rest.remove_prefix(colon + 3);
  const auto end = std::min(rest.find_first_of("/?"), rest.size());
  authority = rest.substr(0, end);
  rest.remove_prefix(end);
  return !authority.empty() && authority.find('@') == std::string::npos;
}

// An encoded slash would hide a segment from whoever judged the path before decoding it.
Refused bad_escapes(std::string_view path) {
  for (auto at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
    const auto escape = path.substr(at, 3);
    if (decoded(escape, false).size() != 1) return Refusal{400, "The address holds a malformed escape."};
    if (same_ignoring_case(escape, "%2f")) return Refusal{400, "The address holds an encoded slash."};
  }
  return std::nullopt;
}

// RFC 3986 section 5.2.4; what would climb above the root stays at it.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;  // whether the last segment seen names a folder, so that the slash behind it stays
  while (!path.empty()) {
    const auto end = std::min(path.find('/', 1), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    folder = segment == "/." || segment == "/..";
    if (segment == "/.." && !kept.empty()) kept.pop_back();
    if (!folder) kept.push_back(segment);
  }
  std::string result;
  for (const auto segment : kept) result += segment;
  if (folder || result.empty()) result += '/';
  return result;
}

}  // namespace

Result<Target, Refusal> read_target(std::string_view target) {
  const bool plain = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (!plain) return Refusal{400, "The address holds characters that must be encoded."};
  Target result;
  const bool origin = !target.empty() && target.front() == '/';
  if (!origin && !take_authority(target, result.authority))
    return Refusal{400, "The address is not one of ours."};

  target = target.substr(0, target.find('#'));
  const auto mark = std::min(target.find('?'), target.size());
  const auto path = target.substr(0, mark);
  if (mark < target.size()) result.query = target.substr(mark + 1);
  if (auto no = bad_escapes(path)) return *no;

  const auto plain_path = decoded(path, false);
  const bool control = std::any_of(plain_path.begin(), plain_path.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (control || !is_readable(plain_path)) return Refusal{400, "The address is not text."};
  result.path = without_dots(plain_path);
  return result;
}

}  // namespace plumbline::http
