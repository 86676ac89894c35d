// An answer made ready for the wire: a head in bytes, and a body from memory or from a file.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "lib/http/descriptor.h"
#include "lib/http/http.h"
#include "lib/http/refusal.h"

namespace plumbline::http {

struct Terms {                // how the connection wants its answer
  bool without_body = false;  // HEAD
  bool keep_alive = false;
  int version = 11;
};

struct Reply {
  std::string head;
  std::string body;
  Descriptor file;
  std::uint64_t offset = 0;     // of the next byte of the body or file
  std::uint64_t remaining = 0;  // bytes of body or file still to send
  bool keep_alive = false;

  // The next piece of the body, at most `limit` bytes; `room` holds it when it comes from a file. Empty when
  // all is sent, or when the file ends before the length that was promised.
  std::string_view next_piece(std::size_t limit, std::string& room);
};

// Throws std::logic_error when a header or cookie cannot be written, std::system_error when the file cannot
// be read.
Reply reply_to(const Request& request, const Terms& terms, Response response);
Reply refusing(const Refusal& refusal, const Terms& terms);  // plain text; closes

}  // namespace plumbline::http
