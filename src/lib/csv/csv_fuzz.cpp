// Whatever the bytes: rows of valid UTF-8, no zero bytes, lines that only go up, and what is written reads
// back.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>

#include "lib/csv/csv.h"
#include "lib/utf8/utf8.h"

namespace {

const std::string& scratch() {
  static const std::string path = "/tmp/csv_fuzz." + std::to_string(::getpid());
  return path;
}

void read(std::string_view text) {
  std::ofstream(scratch(), std::ios::binary) << text;
  try {
    plumbline::csv::Reader reader({scratch(), 0});
    std::uint64_t last = 0;
    for (plumbline::csv::Line line; reader.next(line); last = line.number) {
      if (line.number <= last || line.cells.empty()) std::abort();
      for (const std::string& cell : line.cells) {
        if (!plumbline::utf8::valid(cell) || cell.find('\0') != std::string::npos) std::abort();
      }
    }
  } catch (const std::runtime_error&) {
    // UTF-16 and rows too wide are refused.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read(text);
  read(plumbline::csv::row({std::string(text), "x"}));
  return 0;
}
