// What a request asks for, brought into one form so that a rule about a path cannot be evaded by spelling.
#pragma once
#include <string>
#include <string_view>

#include "lib/http/refusal.h"
#include "lib/result/result.h"

namespace plumbline::http {

struct Target {
  std::string path;       // decoded, valid UTF-8, without dot segments; begins with a slash
  std::string query;      // as sent
  std::string authority;  // of an absolute form; empty otherwise
};

// Origin form (/path?query) and absolute form (http://host/path). The others belong to methods not served
// here.
Result<Target, Refusal> read_target(std::string_view target);

}  // namespace plumbline::http
