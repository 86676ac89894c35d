#include "app/keys.h"

#include <charconv>

#include "lib/files/files.h"

namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

fs::path whole(const fs::path& path) {
  auto out = fs::absolute(path).lexically_normal();
  return out.has_filename() ? out : out.parent_path();
}

bool lies_within(const fs::path& file, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return end == folder.end();
}

std::optional<crypto::Key> key_in(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  crypto::Key key;
  if (text.size() != 2 * key.size()) return std::nullopt;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto* digits = text.data() + 2 * i;
    const auto [end, wrong] = std::from_chars(digits, digits + 2, key[i], 16);
    if (wrong != std::errc{} || end != digits + 2) return std::nullopt;
  }
  return key;
}

}  // namespace

fs::path key_file(const fs::path& data, const fs::path& said) {
  const auto folder = whole(data);
  if (said.empty()) return folder.parent_path() / (folder.filename().string() + ".keys");
  const auto file = whole(said);
  if (lies_within(file, folder))
    throw std::runtime_error("The key must lie outside the data folder: " + file.string() + " lies in it.");
  return file;
}

std::optional<crypto::Key> read_key(const fs::path& file) {
  if (!fs::exists(file)) return std::nullopt;
  const auto bytes = files::read(file);
  if (!bytes) throw std::runtime_error("The key file " + file.string() + " cannot be read.");
  const auto key = key_in(*bytes);
  if (!key) throw std::runtime_error("The file " + file.string() + " holds no key of an installation.");
  return key;
}

crypto::Key make_key(const fs::path& file) {
  const auto key = passing_key();
  files::write_durably(file, crypto::hex(key) + "\n");
  return key;
}

crypto::Key passing_key() {
  crypto::Key key;
  crypto::fill_random(key);
  return key;
}

}  // namespace plumbline::app
