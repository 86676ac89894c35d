// HTTP as pages see it: plain values in, plain values out. Wire work (limits, deadlines, parsing,
// compression) is behind Server; no page includes a Boost header.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::http {

// HEAD is answered as GET without its body; anything else is 405 (or 501 when unknown).
enum class Method { get, post };

// Named text values, repeated names kept in order: a query string or a posted form.
class Fields {
 public:
  void add(std::string name, std::string value) { list_.emplace_back(std::move(name), std::move(value)); }
  bool has(std::string_view name) const;
  std::string_view text(std::string_view name) const;  // the first; empty when absent
  std::vector<std::string_view> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& list() const { return list_; }

 private:
  std::vector<std::pair<std::string, std::string>> list_;
};

struct Upload {  // a file of a multipart form, spooled to disk while it arrived; removed after the answer
  std::string field;
  std::string file_name;      // as the browser said it: never a path to trust
  std::string declared_type;  // likewise
  std::filesystem::path path;
  std::uint64_t size = 0;
};

struct Request {
  Method method = Method::get;
  std::string path;  // decoded; no query
  Fields query;
  Fields form;  // urlencoded or the text parts of multipart
  std::vector<Upload> uploads;
  std::string body;  // other content types (JSON)
  std::string content_type;
  std::map<std::string, std::string, std::less<>> headers;  // names in lower case
  std::map<std::string, std::string, std::less<>> cookies;
  std::map<std::string, std::string, std::less<>> captures;  // from the route's pattern
  std::string peer;                                          // address of the other end
  bool secure = false;                                       // TLS here, or at a trusted proxy

  std::string_view header(std::string_view lower_case_name) const;
  std::string_view cookie(std::string_view name) const;
  std::string_view capture(std::string_view name) const;
};

struct Cookie {
  std::string name, value;
  std::optional<std::chrono::seconds> max_age;  // absent: until the browser closes; 0: remove
  bool http_only = true;
  bool strict = false;  // SameSite=Strict instead of Lax
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::vector<Cookie> cookies;
  std::string body;
  std::optional<std::filesystem::path> file;  // streamed instead of body
  bool compress = true;                       // off where a secret and reflected input share a page

  Response& header(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

Response html(std::string body, int status = 200);
Response text(std::string body, int status = 200);
Response json(std::string body, int status = 200);
Response see_other(std::string location);  // 303

// Routes: "/visits/{id}/closing". The most literal pattern wins; order never matters.
template <class Target>
class Router;

struct Settings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  int workers = 4;
  std::filesystem::path spool;  // where uploads are written; must exist; empty: files are refused
  std::chrono::seconds header_deadline{15};  // whole header block, not each read
  std::chrono::seconds body_deadline{60};    // whole body, extended by minimum_rate for large ones
  std::uint64_t minimum_rate = 16 * 1024;    // bytes a second of a body before it is cut off
  std::chrono::seconds write_deadline{60};
  std::chrono::seconds idle{75};  // keep-alive
  std::size_t header_limit = 32 * 1024;
  std::size_t header_count = 100;
  std::uint64_t body_limit = 64ull * 1024 * 1024;       // multipart
  std::uint64_t plain_body_limit = 2ull * 1024 * 1024;  // everything held in memory
  std::size_t connections = 4096;
  std::size_t connections_per_address = 1024;
  bool trust_forwarded = false;  // X-Forwarded-For / -Proto from loopback
};

// Answers every request by calling `handler` on a worker thread. The handler never throws: it catches at its
// own edge.
class Server {
 public:
  using Handler = std::function<Response(Request&)>;
  Server(Settings settings, Handler handler);
  ~Server();
  std::uint16_t port() const;  // bound and listening once constructed
  void run();                  // blocks until stop(); finishes what is in flight
  void stop();                 // from any thread or a signal handler's thread

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// Percent-decodes; '+' is a space in forms and queries. Invalid sequences stay as they are.
std::string decoded(std::string_view text, bool plus_is_space);
Fields parse_form(std::string_view text);
std::string status_text(int status);

}  // namespace plumbline::http
