// Stylesheet, scripts and signs, carried inside the program: named by the hash of what they hold, so that a
// browser may keep them for ever.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "lib/http/http.h"

namespace plumbline::shell {

struct Asset {
  std::string_view name;         // "plumbline.css"
  std::string_view hashed_name;  // "plumbline-3f2a9c0d51e7.css"
  std::string_view content_type;
  std::string_view identity, brotli, gzip;  // the same bytes; a packed form is empty where it saves nothing
};

std::span<const Asset> assets();
const Asset* asset(std::string_view hashed_name);  // nullptr when there is none
std::string asset_url(std::string_view name);      // "/assets/plumbline-3f2a9c0d51e7.css"

// GET /assets/{name}: the smallest form the browser takes, to be kept for a year; 404 for any other name.
http::Response serve_asset(const http::Request& request);

}  // namespace plumbline::shell
