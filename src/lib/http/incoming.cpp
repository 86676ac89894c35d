#include "lib/http/incoming.h"

#include <arpa/inet.h>

#include "lib/http/form.h"
#include "lib/http/target.h"
#include "lib/http/text.h"

namespace plumbline::http {
namespace {

Refused bad_method(const Head& head) {
  static const std::string_view kElsewhere[] = {"PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE"};
  if (head.method == "GET" || head.method == "HEAD" || head.method == "POST") return std::nullopt;
  const bool known =
      std::find(std::begin(kElsewhere), std::end(kElsewhere), head.method) != std::end(kElsewhere);
  if (known) return Refusal{405, "Only GET, HEAD and POST are served here."};
  return Refusal{501, "That method is not known here."};
}

void read_fields(const Head& head, Request& request) {
  for (const auto& [name, value] : head.fields) {
    const auto [at, fresh] = request.headers.try_emplace(name, readable(value));
    if (!fresh) at->second += (name == "cookie" ? "; " : ", ") + readable(value);
  }
}

// The first of a repeated name wins: browsers send the cookie of the nearest path first.
void read_cookies(Request& request) {
  for (const auto pair : split(request.header("cookie"), ';')) {
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    request.cookies.try_emplace(std::string(trimmed(pair.substr(0, equals))),
                                trimmed(pair.substr(equals + 1)));
  }
}

bool is_address(const std::string& text) {
  unsigned char bytes[16];
  return ::inet_pton(AF_INET, text.c_str(), bytes) == 1 || ::inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

// The last address is the one the proxy itself saw; those before it anybody may have written.
void believe_proxy(Request& request) {
  const std::string nearest(split(request.header("x-forwarded-for"), ',').back());
  if (is_address(nearest)) request.peer = nearest;
  request.secure = same_ignoring_case(split(request.header("x-forwarded-proto"), ',').back(), "https");
}

}  // namespace

bool is_loopback(const std::string& address) { return address == "::1" || address.rfind("127.", 0) == 0; }

Result<Request, Refusal> request_of(const Head& head, const std::string& peer, bool trust_forwarded) {
  if (auto no = bad_method(head)) return *no;
  auto target = read_target(head.target);
  if (!target) return target.error();
  auto query = parse_form_up_to(target->query, kFieldLimit);
  if (!query) return Refusal{414, "The address has too many fields."};

  Request request;
  request.method = head.method == "POST" ? Method::post : Method::get;
  request.path = std::move(target->path);
  request.query = std::move(*query);
  request.peer = peer;
  read_fields(head, request);
  if (!target->authority.empty()) request.headers["host"] = target->authority;  // RFC 9112 section 3.2.2
  read_cookies(request);
  request.content_type = request.header("content-type");
  if (trust_forwarded && is_loopback(peer)) believe_proxy(request);
  return request;
}

}  // namespace plumbline::http
