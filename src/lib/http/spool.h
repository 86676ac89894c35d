// A private file that a part of a form is written to while it arrives. Nobody else can read it, and it goes
// away with this object unless somebody moved it to where it shall stay.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "lib/http/descriptor.h"

namespace plumbline::http {

class SpoolFile {
 public:
  explicit SpoolFile(const std::filesystem::path& folder);  // throws std::system_error
  SpoolFile(SpoolFile&& other) noexcept = default;
  SpoolFile& operator=(SpoolFile&&) = delete;
  ~SpoolFile();

  void write(std::string_view bytes);  // throws std::system_error, as when the disk is full
  void close() { file_.close(); }
  const std::filesystem::path& path() const { return path_; }
  std::uint64_t size() const { return size_; }

 private:
  std::filesystem::path path_;  // empty once moved from
  Descriptor file_;
  std::uint64_t size_ = 0;
};

// What a killed process left behind: our files in that folder, untouched for a day.
void sweep_spool(const std::filesystem::path& folder);

}  // namespace plumbline::http
