#include "shell/assets.h"

#include <algorithm>
#include <cassert>

namespace plumbline::shell {
namespace {

// A coding is accepted when it is named without q=0; anything cleverer is not worth a wrong answer.
bool accepts(std::string_view header, std::string_view coding) {
  while (!header.empty()) {
    const auto comma = std::min(header.find(','), header.size());
    auto entry = header.substr(0, comma);
    header.remove_prefix(std::min(comma + 1, header.size()));
    entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
    if (!entry.starts_with(coding)) continue;
    const auto rest = entry.substr(coding.size());
    if (rest.empty() || rest[0] == ' ') return true;
    if (rest[0] != ';') continue;
    const auto weight = rest.find("q=");
    return weight == std::string_view::npos ||
           rest.find_first_of("123456789", weight) != std::string_view::npos;
  }
  return false;
}

}  // namespace

const Asset* asset(std::string_view hashed_name) {
  const auto all = assets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Asset& a) { return a.hashed_name == hashed_name; });
  return found == all.end() ? nullptr : &*found;
}

std::string asset_url(std::string_view name) {
  const auto all = assets();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Asset& a) { return a.name == name; });
  assert(found != all.end() && "no such asset in cmake/app.cmake");
  return "/assets/" + std::string(found->hashed_name);
}

http::Response serve_asset(const http::Request& request) {
  const auto* found = asset(std::string_view(request.path).substr(request.path.rfind('/') + 1));
  if (found == nullptr) return http::text("Not found: no such file\n", 404);
  http::Response response;
  response.content_type = found->content_type;
  response.compress = false;
  response.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
  const auto wanted = request.header("accept-encoding");
  if (!found->brotli.empty() && accepts(wanted, "br")) {
    response.header("Content-Encoding", "br").body = found->brotli;
  } else if (!found->gzip.empty() && accepts(wanted, "gzip")) {
    response.header("Content-Encoding", "gzip").body = found->gzip;
  } else {
    response.body = found->identity;
  }
  return response;
}

}  // namespace plumbline::shell
