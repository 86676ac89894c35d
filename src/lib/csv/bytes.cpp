#include "lib/csv/bytes.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <stdexcept>
#include <string>

namespace plumbline::csv {

Bytes::Bytes(const std::filesystem::path& path) : path_(path) {
  if (path.extension() == ".gz") {
    packed_ = ::gzopen(path.c_str(), "rbe");
  } else {
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  }
  if (!packed_ && descriptor_ < 0) throw std::runtime_error("cannot open " + path.string());
  if (packed_) ::gzbuffer(packed_, 64 * 1024);
}

Bytes::~Bytes() {
  if (packed_) ::gzclose(packed_);
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t Bytes::read(char* into, std::size_t size) {
  if (packed_) {
    const int got = ::gzread(packed_, into, static_cast<unsigned>(size));
    int problem = Z_OK;
    ::gzerror(packed_, &problem);
    // A packed file that was cut off ends without an error of gzread itself.
    if (got < 0 || (got == 0 && problem != Z_OK && problem != Z_STREAM_END)) {
      throw std::runtime_error("cannot unpack " + path_.string());
    }
    return static_cast<std::size_t>(got);
  }
  for (;;) {
    const ssize_t got = ::read(descriptor_, into, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw std::runtime_error("cannot read " + path_.string());
  }
}

void Bytes::rewind() {
  const bool done = packed_ ? ::gzrewind(packed_) == 0 : ::lseek(descriptor_, 0, SEEK_SET) == 0;
  if (!done) throw std::runtime_error("cannot read " + path_.string() + " from its start");
}

}  // namespace plumbline::csv
