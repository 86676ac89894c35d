// Files of an installation: written so that a power cut loses nothing that was acknowledged.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::files {

std::optional<std::string> read(const std::filesystem::path& path);  // nullopt when it cannot be opened
// Writes beside, fsyncs, renames, fsyncs the folder. Throws std::system_error.
void write_durably(const std::filesystem::path& path, std::string_view bytes);
// The same for what is too large to hold: `next` fills in a part at a time and says whether there was one.
void write_durably(const std::filesystem::path& path, const std::function<bool(std::string&)>& next);
void sync_folder(const std::filesystem::path& folder);

// A file's bytes without holding them: the system brings in what is looked at. The file must not shrink
// meanwhile. Throws std::system_error.
class Mapped {
 public:
  explicit Mapped(const std::filesystem::path& path);
  ~Mapped();
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  void* start_ = nullptr;
  std::size_t size_ = 0;
};

// Holds a folder for one process (flock on a file in it). Throws std::runtime_error naming the folder when
// taken.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace plumbline::files
