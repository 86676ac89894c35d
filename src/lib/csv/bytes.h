// Inside the library: the bytes of a file, plain or packed by gzip, in blocks, and once more from the start.
#pragma once
#include <cstddef>
#include <filesystem>

struct gzFile_s;

namespace plumbline::csv {

class Bytes {
 public:
  explicit Bytes(const std::filesystem::path& path);  // throws std::runtime_error when it cannot be opened
  ~Bytes();
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;

  std::size_t read(char* into, std::size_t size);  // 0 at the end
  void rewind();

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  gzFile_s* packed_ = nullptr;
};

}  // namespace plumbline::csv
