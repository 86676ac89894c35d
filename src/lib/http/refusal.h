// Why a request is not heard: a status and a sentence for the person at the other end.
#pragma once
#include <optional>
#include <string>

namespace plumbline::http {

struct Refusal {
  int status = 400;
  std::string why;
};

using Refused = std::optional<Refusal>;  // empty: go on

}  // namespace plumbline::http
