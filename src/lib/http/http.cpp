#include "lib/http/http.h"

#include <algorithm>

namespace plumbline::http {
namespace {

std::string_view found(const std::map<std::string, std::string, std::less<>>& values, std::string_view name) {
  const auto at = values.find(name);
  return at == values.end() ? std::string_view{} : std::string_view(at->second);
}

Response answer(std::string body, int status, std::string content_type) {
  Response response;
  response.status = status;
  response.content_type = std::move(content_type);
  response.body = std::move(body);
  return response;
}

}  // namespace

bool Fields::has(std::string_view name) const {
  return std::any_of(list_.begin(), list_.end(), [&](const auto& field) { return field.first == name; });
}

std::string_view Fields::text(std::string_view name) const {
  for (const auto& [key, value] : list_) {
    if (key == name) return value;
  }
  return {};
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : list_) {
    if (key == name) values.push_back(value);
  }
  return values;
}

std::string_view Request::header(std::string_view lower_case_name) const {
  return found(headers, lower_case_name);
}
std::string_view Request::cookie(std::string_view name) const { return found(cookies, name); }
std::string_view Request::capture(std::string_view name) const { return found(captures, name); }

Response html(std::string body, int status) {
  return answer(std::move(body), status, "text/html; charset=utf-8");
}
Response text(std::string body, int status) {
  return answer(std::move(body), status, "text/plain; charset=utf-8");
}
Response json(std::string body, int status) { return answer(std::move(body), status, "application/json"); }

Response see_other(std::string location) {
  Response response = text("", 303);
  response.header("Location", std::move(location));
  return response;
}

std::string status_text(int status) {
  static const std::map<int, std::string> kTexts = {
      {100, "Continue"},
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {206, "Partial Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {416, "Range Not Satisfiable"},
      {417, "Expectation Failed"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
      {505, "HTTP Version Not Supported"},
      {507, "Insufficient Storage"},
  };
  const auto at = kTexts.find(status);
  return at == kTexts.end() ? "Status " + std::to_string(status) : at->second;
}

}  // namespace plumbline::http
