// The head of a request: what it may hold, beyond what the parser of the wire already refuses.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/http/refusal.h"
#include "lib/result/result.h"

namespace plumbline::http {

struct Head {
  std::string method;
  std::string target;
  int version = 11;                                         // 10 or 11
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case, order and repeats kept

  std::optional<std::uint64_t> length;  // from here on filled in by `weighed`
  bool chunked = false;
  bool keep_alive = false;
  bool wants_continue = false;

  std::string_view field(std::string_view lower_case_name) const;  // the first; empty when absent
  std::size_t count(std::string_view lower_case_name) const;
  bool has_body() const { return chunked || length.value_or(0) > 0; }
};

// Finds the end of a head in bytes that arrive piecemeal, and refuses what no head may hold (bare line feeds,
// folded lines, control characters, too many or too long lines) before any parser has to agree with us about
// it.
class HeadScan {
 public:
  HeadScan(std::size_t byte_limit, std::size_t field_limit)
      : byte_limit_(byte_limit), field_limit_(field_limit) {}

  // `bytes` is the whole message so far, longer each time. Gives the length of the head, or nothing while it
  // has no end.
  Result<std::optional<std::size_t>, Refusal> find_end(std::string_view bytes);

 private:
  Refused objection(char c, char previous) const;
  Refusal too_long() const;

  std::size_t byte_limit_, field_limit_;
  std::size_t at_ = 0, line_start_ = 0, lines_ = 0;
};

// Settles how the message is framed (RFC 9112 section 6). Whatever two readers could understand differently
// is refused.
Result<Head, Refusal> weighed(Head head);

}  // namespace plumbline::http
