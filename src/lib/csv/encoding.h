// Inside the library: which encoding a file has, told by all its bytes, and the way from there to UTF-8.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline::csv {

enum class Encoding { utf8, damaged_utf8, windows_1252, utf16 };

// Watches a file pass by, block by block. Valid characters beyond ASCII and bytes that belong to none are
// counted: in Windows-1252 text the second kind prevails, since two accented letters seldom stand together;
// in UTF-8 text with a damaged byte the first kind does. A file of ASCII only is UTF-8.
class Detector {
 public:
  void see(std::string_view block);
  Encoding told();  // after the last block

 private:
  void count(std::string_view text, bool last);

  std::string rest_;  // a character cut in two by the end of a block
  std::string start_;
  std::uint64_t characters_ = 0, strays_ = 0;
};

void make_utf8(std::string& cell, Encoding from);

}  // namespace plumbline::csv
