// Delimited text as it comes from the field: RFC 4180 with the traps of real files. Streams; never holds a
// whole file.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::csv {

struct Line {
  std::uint64_t number = 0;  // physical line in the file on which this row begins, from 1 (the header is 1)
  std::vector<std::string> cells;  // UTF-8
};

struct Source {
  std::filesystem::path path;  // .gz is read through zlib
  char delimiter = 0;          // 0: told by the first line (comma, tab, semicolon, pipe)
};

// Reads a file row by row. Byte-order mark dropped; Windows-1252 told from UTF-8 by its bytes and converted;
// CRLF, LF and CR line ends; quotes doubled inside quotes; a line end inside quotes is kept. Throws
// std::runtime_error when the file cannot be opened; a quote that never closes ends the row at the end of the
// file and is reported by `unclosed()`.
class Reader {
 public:
  explicit Reader(const Source& source);
  ~Reader();
  bool next(Line& line);  // false at the end; blank lines are skipped
  char delimiter() const;
  bool unclosed() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// One cell out: quoted when it must be, and made harmless to spreadsheets (a leading = + - @ tab gets an
// apostrophe, unless the cell is a plain number).
std::string cell(std::string_view text);
std::string row(const std::vector<std::string>& cells);  // ends with CRLF

}  // namespace plumbline::csv
