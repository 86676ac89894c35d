#include "lib/http/spool.h"

#include <fcntl.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>
#include <system_error>

namespace plumbline::http {
namespace {

constexpr std::string_view kPrefix = "upload-";

[[noreturn]] void fail(const std::string& deed) {
  throw std::system_error(errno, std::generic_category(), deed);
}

}  // namespace

SpoolFile::SpoolFile(const std::filesystem::path& folder) {
  std::string name = (folder / (std::string(kPrefix) + "XXXXXX")).string();
  file_ = Descriptor(::mkostemp(name.data(), O_CLOEXEC));  // mode 0600, never an existing file
  if (!file_.open()) fail("Cannot create an upload in " + folder.string());
  path_ = name;
}

SpoolFile::~SpoolFile() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

void SpoolFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("Cannot write an upload");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
}

void sweep_spool(const std::filesystem::path& folder) {
  const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::error_code error;
    if (entry.path().filename().string().rfind(kPrefix, 0) != 0 || !entry.is_regular_file(error)) continue;
    if (entry.last_write_time(error) < old && !error) std::filesystem::remove(entry.path(), error);
  }
}

}  // namespace plumbline::http
