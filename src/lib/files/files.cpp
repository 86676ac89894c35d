#include "lib/files/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace plumbline::files {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& deed, const fs::path& path) {
  throw std::system_error(errno, std::generic_category(), deed + " " + path.string());
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// The half-written file beside the real one; gone unless it was renamed.
class Beside {
 public:
  explicit Beside(const fs::path& path)
      : name_(path.string() + ".XXXXXX"), file_(::mkostemp(name_.data(), O_CLOEXEC)) {
    if (file_.number() < 0) fail("cannot create a file beside", path);
  }
  ~Beside() {
    if (!renamed_) ::unlink(name_.c_str());
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  void add(std::string_view bytes) { write_all(file_.number(), bytes, name_); }
  void close() {
    if (::fsync(file_.number()) != 0) fail("cannot sync", name_);
    // Some file systems report a full disk only here.
    if (::close(file_.release()) != 0) fail("cannot close", name_);
  }
  void become(const fs::path& path) {
    if (::rename(name_.c_str(), path.c_str()) != 0) fail("cannot rename to", path);
    renamed_ = true;
  }

 private:
  std::string name_;
  Descriptor file_;
  bool renamed_ = false;
};

std::string holder_of(int descriptor) {
  char text[24];
  const ssize_t size = ::pread(descriptor, text, sizeof text, 0);
  std::string holder(text, size > 0 ? static_cast<std::size_t>(size) : 0);
  return holder.substr(0, holder.find('\n'));
}

}  // namespace

std::optional<std::string> read(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return std::nullopt;
  struct stat about {};
  if (::fstat(file.number(), &about) != 0 || S_ISDIR(about.st_mode)) return std::nullopt;
  // The size is only a first guess: files of /proc say 0.
  std::string bytes(static_cast<std::size_t>(about.st_size) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("cannot read", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

void write_durably(const fs::path& path, std::string_view bytes) {
  bool given = false;
  write_durably(path, [&](std::string& part) {
    if (given) return false;
    part = bytes;
    return given = true;
  });
}

void write_durably(const fs::path& path, const std::function<bool(std::string&)>& next) {
  Beside beside(path);
  for (std::string part; next(part);) beside.add(part);
  beside.close();
  beside.become(path);
  sync_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

Mapped::Mapped(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about {};
  if (file.number() < 0 || ::fstat(file.number(), &about) != 0) fail("cannot open", path);
  size_ = static_cast<std::size_t>(about.st_size);
  if (size_ == 0) return;
  start_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (start_ == MAP_FAILED) fail("cannot read", path);
}

Mapped::~Mapped() {
  if (size_ > 0) ::munmap(start_, size_);
}

void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() < 0) fail("cannot open folder", folder);
  if (::fsync(opened.number()) != 0) fail("cannot sync folder", folder);
}

FolderLock::FolderLock(const fs::path& folder) : descriptor_(-1) {
  const fs::path path = folder / ".lock";
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (file.number() < 0) fail("cannot open", path);
  if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) fail("cannot lock", path);
    throw std::runtime_error("another process (" + holder_of(file.number()) + ") is using " +
                             folder.string());
  }
  if (::ftruncate(file.number(), 0) != 0) fail("cannot empty", path);
  write_all(file.number(), std::to_string(::getpid()) + '\n', path);
  descriptor_ = file.release();
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace plumbline::files
