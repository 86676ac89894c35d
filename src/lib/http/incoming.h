// From the head of a message to the request a handler sees.
#pragma once
#include <string>

#include "lib/http/head.h"
#include "lib/http/http.h"

namespace plumbline::http {

// `peer` is the address of the connection. What a proxy says about it counts only from loopback and when
// allowed.
Result<Request, Refusal> request_of(const Head& head, const std::string& peer, bool trust_forwarded);

bool is_loopback(const std::string& address);

}  // namespace plumbline::http
