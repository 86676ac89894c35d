// A whole request from arbitrary bytes, through everything that stands between a socket and a handler.
#include <cstdint>
#include <cstdlib>

#include "lib/http/body.h"
#include "lib/http/head.h"
#include "lib/http/incoming.h"
#include "lib/http/text.h"
#include "lib/http/wire.h"

namespace plumbline::http {

namespace {

void expect(bool condition) {
  if (!condition) std::abort();
}

std::optional<std::size_t> scanned(std::string_view bytes, std::size_t step, const Settings& settings) {
  HeadScan scan(settings.header_limit, settings.header_count);
  for (std::size_t seen = std::min(step, bytes.size());; seen = std::min(seen + step, bytes.size())) {
    const auto end = scan.find_end(bytes.substr(0, seen));
    if (!end) return std::nullopt;
    if (*end || seen == bytes.size()) return *end;
  }
}

void check(const Request& request) {
  expect(!request.path.empty() && request.path.front() == '/' && is_readable(request.path));
  expect((request.path + "/").find("/../") == std::string::npos);
  expect((request.path + "/").find("/./") == std::string::npos);
  for (const auto& [name, value] : request.headers) {
    expect(is_token(name) && is_readable(value) && value.find_first_of("\r\n") == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Settings settings;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto end = scanned(bytes, size + 1, settings);
  expect(end == scanned(bytes, 1, settings));
  if (!end) return 0;

  Wire wire(settings.header_limit);
  const auto head = wire.head(bytes.substr(0, *end));
  if (!head) return 0;
  expect(head->version == 10 || head->count("host") == 1);
  expect(!head->chunked || !head->length);
  auto request = request_of(*head, "127.0.0.1", true);
  if (!request) return 0;
  check(*request);

  auto body = Body::for_head(*head, settings);
  if (!body) return 0;
  const Wire::Sink sink = [&](std::string_view piece) { return body->take(piece); };
  for (auto rest = bytes.substr(*end); !rest.empty() && !wire.done();) {
    const auto taken = wire.body(rest, sink);
    if (!taken || *taken == 0) return 0;
    rest.remove_prefix(*taken);
  }
  if (!wire.done()) return 0;
  expect(head->chunked || body->received() == head->length.value_or(0));
  body->finish(*request);
  return 0;
}

}  // namespace plumbline::http
