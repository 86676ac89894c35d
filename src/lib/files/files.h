// Files of an installation: written so that a power cut loses nothing that was acknowledged.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::files {

std::optional<std::string> read(const std::filesystem::path& path);  // nullopt when it cannot be opened
// Writes beside, fsyncs, renames, fsyncs the folder. Throws std::system_error.
void write_durably(const std::filesystem::path& path, std::string_view bytes);
void sync_folder(const std::filesystem::path& folder);

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
