#include <array>
#include <cstring>
#include <stdexcept>

#include "lib/csv/bytes.h"
#include "lib/csv/csv.h"
#include "lib/csv/encoding.h"

namespace plumbline::csv {

namespace {

constexpr std::size_t block_size = 64 * 1024;
// Beyond these a file is not a table: most often a quote was opened and never closed.
constexpr std::size_t longest_cell = std::size_t{16} << 20;
constexpr std::size_t widest_row = 100'000;

Encoding encoding_of(Bytes& bytes) {
  Detector detector;
  std::string block(block_size, '\0');
  while (const std::size_t size = bytes.read(block.data(), block.size())) detector.see({block.data(), size});
  bytes.rewind();
  return detector.told();
}

// The delimiter that stands most often outside quotes in the first line; a comma when none does.
char delimiter_of(std::string_view text) {
  constexpr std::string_view known = ",\t;|";
  std::array<int, known.size()> counts{};
  bool quoted = false;
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = known.find(c);
    if (which != std::string_view::npos) ++counts[which];
  }
  return known[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

struct Reader::Inside {
  explicit Inside(const Source& source);

  bool read_row(Line& line);

  bool fill();
  int peek() { return at == end && !fill() ? -1 : static_cast<unsigned char>(*at); }
  bool at_line_end() {
    const int next = peek();
    return next == '\n' || next == '\r';
  }
  void take_line_end();
  void read_bare(std::string& cell);
  void read_quoted(std::string& cell);
  void keep(std::string& cell, const char* until);

  Bytes bytes;
  Encoding encoding;
  char delimiter = 0;
  bool unclosed = false;
  std::uint64_t line_number = 1;
  std::array<bool, 256> stops{};  // bytes that end a bare cell
  std::string block;
  const char* at = nullptr;
  const char* end = nullptr;
};

Reader::Inside::Inside(const Source& source)
    : bytes(source.path), encoding(encoding_of(bytes)), block(block_size, '\0') {
  if (encoding == Encoding::utf16) {
    throw std::runtime_error("cannot open " + source.path.string() +
                             ": it is UTF-16 text, save it as CSV UTF-8");
  }
  fill();
  std::string_view start(at, static_cast<std::size_t>(end - at));
  if (start.starts_with("\xef\xbb\xbf")) {
    at += 3;
    start.remove_prefix(3);
  }
  delimiter = source.delimiter ? source.delimiter : delimiter_of(start);
  for (const char c : {delimiter, '\n', '\r'}) stops[static_cast<unsigned char>(c)] = true;
}

// Zero bytes are dropped here, once for all: no table means them and much that reads a table ends at them.
bool Reader::Inside::fill() {
  std::size_t size = 0;
  do {
    size = bytes.read(block.data(), block.size());
    at = end = block.data();
    if (size == 0) return false;
    if (std::memchr(block.data(), 0, size)) {
      size = static_cast<std::size_t>(std::remove(block.data(), block.data() + size, '\0') - block.data());
    }
  } while (size == 0);
  end = at + size;
  return true;
}

void Reader::Inside::take_line_end() {
  const bool carriage_return = *at++ == '\r';
  if (carriage_return && peek() == '\n') ++at;
  ++line_number;
}

void Reader::Inside::keep(std::string& cell, const char* until) {
  cell.append(at, until);
  at = until;
  if (cell.size() > longest_cell) {
    throw std::runtime_error("line " + std::to_string(line_number) +
                             ": a cell is longer than 16 MiB; is a quote before it never closed?");
  }
}

void Reader::Inside::read_bare(std::string& cell) {
  while (peek() >= 0) {
    const char* stop = at;
    while (stop != end && !stops[static_cast<unsigned char>(*stop)]) ++stop;
    keep(cell, stop);
    if (at != end) return;
  }
}

// Behind the opening quote. Whatever follows the closing one is kept as it is.
void Reader::Inside::read_quoted(std::string& cell) {
  bool after_return = false;
  while (peek() >= 0) {
    const void* quote = std::memchr(at, '"', static_cast<std::size_t>(end - at));
    const char* stop = quote ? static_cast<const char*>(quote) : end;
    for (const char* c = at; c != stop; ++c) {
      if (*c == '\r' || (*c == '\n' && !after_return)) ++line_number;
      after_return = *c == '\r';
    }
    keep(cell, stop);
    if (!quote) continue;
    after_return = false;
    ++at;
    if (peek() != '"') return read_bare(cell);
    cell += '"';
    ++at;
  }
  unclosed = true;
}

bool Reader::Inside::read_row(Line& line) {
  while (at_line_end()) take_line_end();
  if (peek() < 0) return false;
  line.number = line_number;
  std::size_t count = 0;
  for (;;) {
    if (count == widest_row)
      throw std::runtime_error("line " + std::to_string(line.number) + ": too many cells");
    if (count == line.cells.size()) line.cells.emplace_back();
    std::string& cell = line.cells[count++];
    cell.clear();  // keeps its memory for the next row
    if (peek() == '"') {
      ++at;
      read_quoted(cell);
    } else {
      read_bare(cell);
    }
    make_utf8(cell, encoding);
    if (peek() < 0 || at_line_end()) break;
    ++at;
  }
  line.cells.resize(count);
  if (at_line_end()) take_line_end();
  return true;
}

Reader::Reader(const Source& source) : inside_(std::make_unique<Inside>(source)) {}
Reader::~Reader() = default;
bool Reader::next(Line& line) { return inside_->read_row(line); }
char Reader::delimiter() const { return inside_->delimiter; }
bool Reader::unclosed() const { return inside_->unclosed; }

}  // namespace plumbline::csv
