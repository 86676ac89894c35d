#include "lib/http/reply.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <stdexcept>
#include <system_error>

#include "lib/http/gzip.h"
#include "lib/http/range.h"
#include "lib/http/text.h"

namespace plumbline::http {
namespace {

constexpr std::size_t kWorthCompressing = 1024;

bool has_body(int status) { return status != 204 && status != 304 && status >= 200; }

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string date_now() {  // RFC 9110 section 5.6.7, in English whatever the locale
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  return std::string(kDays[utc.tm_wday]) + ", " + two_digits(utc.tm_mday) + " " + kMonths[utc.tm_mon] + " " +
         std::to_string(utc.tm_year + 1900) + " " + two_digits(utc.tm_hour) + ":" + two_digits(utc.tm_min) +
         ":" + two_digits(utc.tm_sec) + " GMT";
}

void put(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

void put_checked(std::string& head, std::string_view name, std::string_view value) {
  const bool writable = std::all_of(value.begin(), value.end(), [](char c) {
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
  });
  if (!is_token(name) || !writable)
    throw std::logic_error("A header cannot be written: " + std::string(name));
  for (const auto* ours : {"content-length", "transfer-encoding", "connection", "date"}) {
    if (same_ignoring_case(name, ours))
      throw std::logic_error("A page must not set the header " + std::string(name));
  }
  put(head, name, value);
}

void put_cookie(std::string& head, const Cookie& cookie, bool secure) {
  const bool writable = std::all_of(cookie.value.begin(), cookie.value.end(), [](char c) {
    return c > 0x20 && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';  // RFC 6265 section 4.1.1
  });
  if (!is_token(cookie.name) || !writable)
    throw std::logic_error("A cookie cannot be written: " + cookie.name);
  std::string value = cookie.name + "=" + cookie.value + "; Path=/";
  if (cookie.max_age) value += "; Max-Age=" + std::to_string(cookie.max_age->count());
  if (cookie.http_only) value += "; HttpOnly";
  value += cookie.strict ? "; SameSite=Strict" : "; SameSite=Lax";
  if (secure) value += "; Secure";
  put(head, "Set-Cookie", value);
}

std::string_view said(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (same_ignoring_case(key, name)) return value;
  }
  return {};
}

void compress(const Request& request, Response& response) {
  const bool suits = response.compress && response.body.size() > kWorthCompressing &&
                     has_body(response.status) && is_text_like(response.content_type) &&
                     said(response, "Content-Encoding").empty();
  if (!suits) return;
  response.header("Vary", "Accept-Encoding");
  if (!takes_gzip(request.header("accept-encoding"))) return;
  if (auto small = gzipped(response.body)) {
    response.body = std::move(*small);
    response.header("Content-Encoding", "gzip");
  }
}

// A range of an older version must not be mixed with this one.
bool range_is_of_this_version(const Request& request, const Response& response) {
  const auto condition = request.header("if-range");
  return condition.empty() || condition == said(response, "ETag") ||
         condition == said(response, "Last-Modified");
}

void open_file(const Request& request, Response& response, Reply& reply) {
  reply.file = Descriptor(::open(response.file->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat facts {};
  if (!reply.file.open() || ::fstat(reply.file.number(), &facts) != 0) {
    throw std::system_error(errno, std::generic_category(), "Cannot read a file to send");
  }
  if (!S_ISREG(facts.st_mode)) throw std::logic_error("What was to be sent is not a file");
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  reply.remaining = size;
  response.header("Accept-Ranges", "bytes");
  const auto asked = request.header("range");
  if (asked.empty() || response.status != 200 || !range_is_of_this_version(request, response)) return;
  const auto range = read_range(asked, size);
  if (!range) return;
  reply.offset = range->first;
  reply.remaining = range->length;
  response.status = range->length == 0 ? 416 : 206;
  const auto part = std::to_string(range->first) + "-" + std::to_string(range->first + range->length - 1);
  response.header("Content-Range", "bytes " + (range->length == 0 ? "*" : part) + "/" + std::to_string(size));
}

std::string status_line(int status) {
  return "HTTP/1.1 " + std::to_string(status) + " " + status_text(status) + "\r\n";
}

void put_connection(std::string& head, const Reply& reply, const Terms& terms) {
  if (!reply.keep_alive) put(head, "Connection", "close");
  if (reply.keep_alive && terms.version == 10) put(head, "Connection", "keep-alive");
}

}  // namespace

std::string_view Reply::next_piece(std::size_t limit, std::string& room) {
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(limit, remaining));
  std::string_view piece;
  if (!file.open()) {
    piece = std::string_view(body).substr(static_cast<std::size_t>(offset), size);
  } else if (size > 0) {
    room.resize(size);
    const auto read = ::pread(file.number(), room.data(), size, static_cast<off_t>(offset));
    piece = std::string_view(room).substr(0, read > 0 ? static_cast<std::size_t>(read) : 0);
  }
  offset += piece.size();
  remaining -= piece.size();
  return piece;
}

Reply reply_to(const Request& request, const Terms& terms, Response response) {
  Reply reply;
  reply.keep_alive = terms.keep_alive;
  if (response.status < 200 || response.status > 599) throw std::logic_error("An answer has no final status");
  if (response.file) {
    open_file(request, response, reply);
  } else {
    compress(request, response);
    reply.body = std::move(response.body);
    reply.remaining = reply.body.size();
  }
  reply.head = status_line(response.status);
  put(reply.head, "Date", date_now());
  if (has_body(response.status)) {
    put_checked(reply.head, "Content-Type", response.content_type);
    put(reply.head, "Content-Length", std::to_string(reply.remaining));
  }
  for (const auto& [name, value] : response.headers) put_checked(reply.head, name, value);
  for (const auto& cookie : response.cookies) put_cookie(reply.head, cookie, request.secure);
  put_connection(reply.head, reply, terms);
  reply.head += "\r\n";
  if (terms.without_body || !has_body(response.status)) reply.remaining = 0;
  return reply;
}

Reply refusing(const Refusal& refusal, const Terms& terms) {
  Reply reply;
  reply.body = refusal.why + "\n";
  reply.remaining = terms.without_body ? 0 : reply.body.size();
  reply.head = status_line(refusal.status);
  put(reply.head, "Date", date_now());
  put(reply.head, "Content-Type", "text/plain; charset=utf-8");
  put(reply.head, "X-Content-Type-Options", "nosniff");
  put(reply.head, "Content-Length", std::to_string(reply.body.size()));
  if (refusal.status == 405) put(reply.head, "Allow", "GET, HEAD, POST");
  put(reply.head, "Connection", "close");
  reply.head += "\r\n";
  return reply;
}

}  // namespace plumbline::http
