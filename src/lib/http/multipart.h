// Reads multipart/form-data (RFC 7578) from bytes as they arrive, holding no more of it than one boundary and
// one part's header.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "lib/http/refusal.h"

namespace plumbline::http {

struct PartHeader {
  std::string name;
  std::string file_name;
  std::string content_type;
  bool file = false;  // a file control, though perhaps an empty one
};

struct PartSink {  // what happens with the parts; each may refuse
  std::function<Refused(PartHeader)> begin;
  std::function<Refused(std::string_view)> data;
  std::function<Refused()> end;
};

class Multipart {
 public:
  Multipart(std::string_view boundary, PartSink sink);

  static bool is_boundary(std::string_view text);  // RFC 2046: 1 to 70 characters of a small set

  Refused feed(std::string_view bytes);
  Refused finish() const;  // refuses a body that ends before its last boundary

 private:
  enum class Place { before, behind_boundary, header, content, behind_all };

  bool step(Refused& refused);  // false: more bytes are needed
  bool find_boundary(Refused& refused);
  bool pass_boundary(Refused& refused);
  bool read_header(Refused& refused);
  void pass_on(std::size_t count, Refused& refused);
  std::string_view rest() const { return std::string_view(held_).substr(at_); }

  std::string delimiter_;
  PartSink sink_;
  Place place_ = Place::before;
  std::string held_;
  std::size_t at_ = 0;  // what lies before it in held_ is dealt with
};

}  // namespace plumbline::http
