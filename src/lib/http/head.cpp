#include "lib/http/head.h"

#include <algorithm>

#include "lib/http/text.h"

namespace plumbline::http {
namespace {

Refused bad_host(const Head& head) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_~[]:%!$&'()*+,;=";
  const auto hosts = head.count("host");
  if (hosts > 1) return Refusal{400, "The request names its host twice."};
  if (hosts == 0 && head.version == 10) return std::nullopt;
  const auto host = head.field("host");
  if (host.empty()) return Refusal{400, "The request does not name its host."};
  if (host.find_first_not_of(kLetters) != std::string_view::npos)
    return Refusal{400, "The host is not a name."};
  return std::nullopt;
}

Refused bad_framing(Head& head) {
  const auto lengths = head.count("content-length");
  const auto codings = head.count("transfer-encoding");
  if (lengths > 1) return Refusal{400, "The request states its length twice."};
  if (lengths > 0 && codings > 0)
    return Refusal{400, "The request states both a length and a transfer coding."};
  if (lengths == 1) {
    head.length = whole_number(head.field("content-length"));
    if (!head.length) return Refusal{400, "The length of the request is not a number."};
  }
  if (codings == 0) return std::nullopt;
  if (head.version == 10) return Refusal{400, "HTTP/1.0 knows no transfer coding."};
  if (codings > 1 || !same_ignoring_case(head.field("transfer-encoding"), "chunked")) {
    return Refusal{501, "The only transfer coding known here is chunked."};
  }
  head.chunked = true;
  return std::nullopt;
}

bool connection_says(const Head& head, std::string_view word) {
  for (const auto& [name, value] : head.fields) {
    if (name != "connection") continue;
    const auto words = split(value, ',');
    if (std::any_of(words.begin(), words.end(), [&](auto w) { return same_ignoring_case(w, word); }))
      return true;
  }
  return false;
}

}  // namespace

std::string_view Head::field(std::string_view lower_case_name) const {
  for (const auto& [name, value] : fields) {
    if (name == lower_case_name) return value;
  }
  return {};
}

std::size_t Head::count(std::string_view lower_case_name) const {
  return static_cast<std::size_t>(std::count_if(
      fields.begin(), fields.end(), [&](const auto& field) { return field.first == lower_case_name; }));
}

Result<std::optional<std::size_t>, Refusal> HeadScan::find_end(std::string_view bytes) {
  for (; at_ < bytes.size(); ++at_) {
    if (at_ >= byte_limit_) return too_long();
    const char c = bytes[at_];
    if (auto no = objection(c, at_ == 0 ? '\0' : bytes[at_ - 1])) return *no;
    if (c != '\n') continue;
    if (at_ - line_start_ == 1) return std::optional(at_ + 1);
    line_start_ = at_ + 1;
    if (++lines_ > field_limit_ + 1) return Refusal{431, "The request has too many header fields."};
  }
  return std::optional<std::size_t>();
}

Refused HeadScan::objection(char c, char previous) const {
  if ((previous == '\r') != (c == '\n'))
    return Refusal{400, "A line of the request does not end as it must."};
  if (at_ == line_start_ && (c == ' ' || c == '\t')) return Refusal{400, "A line of the request is folded."};
  const auto code = static_cast<unsigned char>(c);
  const bool allowed = (code >= 0x20 && code != 0x7F) || c == '\t' || c == '\r' || c == '\n';
  if (!allowed) return Refusal{400, "The request holds a control character."};
  return std::nullopt;
}

Refusal HeadScan::too_long() const {
  if (lines_ == 0) return Refusal{414, "The address is too long."};
  return Refusal{431, "The header of the request is too large."};
}

Result<Head, Refusal> weighed(Head head) {
  if (auto no = bad_host(head)) return *no;
  if (auto no = bad_framing(head)) return *no;
  head.keep_alive =
      !connection_says(head, "close") && (head.version == 11 || connection_says(head, "keep-alive"));
  const auto expectation = head.field("expect");
  if (head.version == 11 && !expectation.empty()) {
    if (!same_ignoring_case(expectation, "100-continue"))
      return Refusal{417, "That expectation is not known here."};
    head.wants_continue = true;
  }
  return head;
}

}  // namespace plumbline::http
