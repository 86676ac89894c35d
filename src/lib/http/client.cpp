#include "lib/http/client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "lib/http/descriptor.h"
#include "lib/http/text.h"

namespace plumbline::http {
namespace {

[[noreturn]] void fail(const Call& what, const std::string& why) {
  throw std::runtime_error("No answer from " + what.host + " port " + std::to_string(what.port) + ": " + why +
                           ".");
}

std::string reason() { return std::generic_category().message(errno); }

Descriptor connected(const Call& what) {
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  v4.sin_family = AF_INET;
  v6.sin6_family = AF_INET6;
  v4.sin_port = v6.sin6_port = htons(what.port);
  const bool is_v4 = ::inet_pton(AF_INET, what.host.c_str(), &v4.sin_addr) == 1;
  if (!is_v4 && ::inet_pton(AF_INET6, what.host.c_str(), &v6.sin6_addr) != 1)
    fail(what, "it is not an address");

  Descriptor socket(::socket(is_v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const timeval patience{static_cast<time_t>(what.patience.count()), 0};
  ::setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const auto* const address =
      is_v4 ? reinterpret_cast<const sockaddr*>(&v4) : reinterpret_cast<const sockaddr*>(&v6);
  const socklen_t length = is_v4 ? sizeof v4 : sizeof v6;
  if (::connect(socket.number(), address, length) != 0) fail(what, reason());
  return socket;
}

std::string written(const Call& what) {
  std::string text = what.method + " " + what.target + " HTTP/1.1\r\nConnection: close\r\n";
  const bool named = std::any_of(what.headers.begin(), what.headers.end(),
                                 [](const auto& header) { return same_ignoring_case(header.first, "host"); });
  if (!named) text += "Host: " + what.host + ":" + std::to_string(what.port) + "\r\n";
  for (const auto& [name, value] : what.headers) text += name + ": " + value + "\r\n";
  if (!what.body.empty() || what.method == "POST") {
    text += "Content-Length: " + std::to_string(what.body.size()) + "\r\n";
  }
  return text + "\r\n" + what.body;
}

// A server that refuses early stops reading; what it answered is still worth having.
void send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string receive_all(const Call& what, int socket) {
  std::string bytes;
  std::string piece(64 * 1024, '\0');
  while (true) {
    const auto count = ::recv(socket, piece.data(), piece.size(), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(what, reason());
    if (count == 0) return bytes;
    bytes.append(piece, 0, static_cast<std::size_t>(count));
  }
}

}  // namespace

std::string_view Reception::header(std::string_view lower_case_name) const {
  const auto values = all(lower_case_name);
  return values.empty() ? std::string_view{} : values.front();
}

std::vector<std::string_view> Reception::all(std::string_view lower_case_name) const {
  std::vector<std::string_view> values;
  for (const auto& [name, value] : headers) {
    if (name == lower_case_name) values.push_back(value);
  }
  return values;
}

Reception take_reception(std::string& bytes, bool without_body) {
  const auto end = bytes.find("\r\n\r\n");
  const bool http = bytes.rfind("HTTP/1.1 ", 0) == 0 && end != std::string::npos;
  const auto status = http ? whole_number(std::string_view(bytes).substr(9, 3)) : std::nullopt;
  if (!status) throw std::runtime_error("The answer is not HTTP, or is cut off.");
  Reception result;
  result.status = static_cast<int>(*status);
  for (auto at = bytes.find("\r\n"); at < end;) {
    const auto next = bytes.find("\r\n", at + 2);
    const auto line = std::string_view(bytes).substr(at + 2, next - at - 2);
    const auto colon = std::min(line.find(':'), line.size());
    result.headers.emplace_back(lower_case(line.substr(0, colon)),
                                trimmed(line.substr(std::min(colon + 1, line.size()))));
    at = next;
  }
  const auto length = without_body ? 0 : whole_number(result.header("content-length")).value_or(0);
  if (bytes.size() - end - 4 < length) throw std::runtime_error("The body of the answer is cut off.");
  result.body = bytes.substr(end + 4, length);
  bytes.erase(0, end + 4 + length);
  return result;
}

Reception call(const Call& what) {
  const auto socket = connected(what);
  send_all(socket.number(), written(what));
  auto bytes = receive_all(what, socket.number());
  return take_reception(bytes, what.method == "HEAD");
}

}  // namespace plumbline::http
