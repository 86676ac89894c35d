// A small blocking client for our own server: commands that ask a running one, and tests. Not for the open
// network.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::http {

using HeaderList = std::vector<std::pair<std::string, std::string>>;

struct Call {
  std::string host = "127.0.0.1";  // an address
  std::uint16_t port = 8080;
  std::string method = "GET";
  std::string target = "/";
  HeaderList headers = {};
  std::string body = {};
  std::chrono::seconds patience{30};  // for each step
};

struct Reception {
  int status = 0;
  HeaderList headers;  // names in lower case
  std::string body;    // as sent: perhaps compressed

  std::string_view header(std::string_view lower_case_name) const;  // the first; empty when absent
  std::vector<std::string_view> all(std::string_view lower_case_name) const;
};

// Throws std::runtime_error when nobody answers, or not in HTTP.
Reception call(const Call& what);

// Takes one answer off the front of bytes from a server that keeps connections open; throws when it is
// incomplete.
Reception take_reception(std::string& bytes, bool without_body = false);

}  // namespace plumbline::http
