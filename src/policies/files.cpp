#include <algorithm>
#include <stdexcept>

#include "lib/crypto/crypto.h"
#include "lib/files/files.h"
#include "policies/pack.h"

namespace plumbline::policies {

namespace {

constexpr std::uintmax_t largest_file = 1024 * 1024;
constexpr std::uintmax_t largest_pack = 16 * 1024 * 1024;
constexpr std::size_t most_files = 2000;

bool is_yaml(const std::filesystem::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

void take(Files& files, std::uintmax_t& total, const std::filesystem::path& folder,
          const std::filesystem::path& path) {
  auto size = std::filesystem::file_size(path);
  total += size;
  if (size > largest_file) throw std::runtime_error(path.string() + " is larger than 1 MiB");
  if (total > largest_pack) throw std::runtime_error(folder.string() + " is larger than 16 MiB");
  if (files.size() == most_files) throw std::runtime_error(folder.string() + " holds more than 2,000 files");
  auto text = files::read(path);
  if (!text) throw std::runtime_error(path.string() + " cannot be read");
  files[path.lexically_relative(folder).generic_string()] = std::move(*text);
}

// Adopted files keep their names for years and may be written out on any machine.
bool plain_name(std::string_view path) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-_./";
  return !path.empty() && path.find_first_not_of(letters) == std::string_view::npos && path.front() != '/' &&
         path.find("..") == std::string_view::npos && path.find("//") == std::string_view::npos;
}

std::optional<std::string> objection_to_name(const std::string& path) {
  if (path.ends_with(".yml"))
    return "the name ends in .yml; call it " + path.substr(0, path.size() - 4) + ".yaml";
  if (!plain_name(path)) return "names of files are small letters, digits and hyphens";
  return std::nullopt;
}

}  // namespace

Files read_folder(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) throw std::runtime_error(folder.string() + " is no folder");
  Files files;
  std::uintmax_t total = 0;
  for (auto entry = std::filesystem::recursive_directory_iterator{folder};
       entry != std::filesystem::recursive_directory_iterator{}; ++entry) {
    const auto& path = entry->path();
    bool hidden = path.filename().string().starts_with('.');
    if (hidden && entry->is_directory()) entry.disable_recursion_pending();
    if (hidden || entry->is_symlink() || !entry->is_regular_file() || !is_yaml(path)) continue;
    take(files, total, folder, path);
  }
  return files;
}

std::string hash_of(const Files& files) {
  std::string all;  // lengths first, so that no two packs run together to the same bytes
  for (const auto& [path, text] : files)
    all += std::to_string(path.size()) + ' ' + std::to_string(text.size()) + '\n' + path + text;
  return crypto::hex(crypto::sha256(all));
}

Source parse(const Files& files) {
  Source source;
  for (const auto& [path, text] : files) {
    if (auto objection = objection_to_name(path)) {
      source.mistakes.push_back({{path, 1, 1}, *objection});
      continue;
    }
    auto parsed = yaml::parse(text, path);
    if (parsed.mistake) source.mistakes.push_back(std::move(*parsed.mistake));
    if (parsed.root) source.files.emplace(path, std::move(*parsed.root));
  }
  return source;
}

bool is_policy(std::string_view path) {
  return !path.starts_with("examples/") && path != "demonstration.yaml";
}

}  // namespace plumbline::policies
