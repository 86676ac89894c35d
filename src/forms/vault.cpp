#include "forms/vault.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "lib/files/files.h"

namespace plumbline::forms {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t part_size = 1024 * 1024;
constexpr std::size_t around = 24 + 16;  // nonce and proof of a sealed part

// One key for each use, made of the one that is kept.
crypto::Key key_for(const Vault& vault, std::string_view use) { return crypto::keyed_hash(vault.key, use); }

fs::path path_of(const Vault& vault, const std::string& address) {
  return vault.folder / address.substr(0, 2) / address;
}

std::string label_of(const std::string& address, std::size_t position, bool last) {
  auto number = std::to_string(position);
  number.insert(0, 8 - std::min<std::size_t>(number.size(), 8), '0');
  return address + number + (last ? "." : ",");
}

std::ifstream file_at(const Vault& vault, const std::string& address) {
  std::ifstream file(path_of(vault, address), std::ios::binary);
  if (!file) throw std::runtime_error("The vault has lost the file " + address);
  return file;
}

struct Part {
  std::string opened;     // label and bytes
  std::size_t label = 0;  // how long the label is
  bool last = false;
  std::string_view bytes() const { return std::string_view{opened}.substr(label); }
};

Part next_part(std::ifstream& file, const crypto::Key& key, const std::string& address,
               std::size_t position) {
  Part part{.opened = {}, .label = label_of(address, position, false).size(), .last = false};
  std::string sealed(part_size + part.label + around, '\0');
  file.read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
  sealed.resize(static_cast<std::size_t>(file.gcount()));
  part.last = file.peek() == std::ifstream::traits_type::eof();
  part.opened = crypto::opened(key, sealed);
  if (!part.opened.starts_with(label_of(address, position, part.last)))
    throw std::runtime_error("The vault has altered the file " + address);
  return part;
}

// Touched first, so that it is not swept away as idle after it was found to be here (letting_go.cpp).
bool intact(const Vault& vault, const std::string& address) {
  std::error_code absent;
  fs::last_write_time(path_of(vault, address), fs::file_time_type::clock::now(), absent);
  if (absent) return false;
  try {
    each_part(vault, address, [](std::string_view) {});
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

void make_folder(const fs::path& folder) {
  if (fs::is_directory(folder)) return;
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  files::sync_folder(folder.parent_path());
}

}  // namespace

std::string address_of(const Vault& vault, BodyId body, std::string_view digest) {
  return crypto::hex(crypto::keyed_hash(key_for(vault, "evidence address"), body.text().append(digest)));
}

void put_away(const Vault& vault, const std::string& address, std::string_view bytes) {
  if (intact(vault, address)) return;
  const auto path = path_of(vault, address);
  make_folder(vault.folder);
  make_folder(path.parent_path());
  const auto key = key_for(vault, "evidence seal");
  bool done = false;
  std::size_t position = 0;
  files::write_durably(path, [&](std::string& sealed) {
    if (done) return false;
    const auto part = bytes.substr(position * part_size, part_size);
    done = bytes.size() - position * part_size <= part_size;
    sealed = crypto::sealed(key, label_of(address, position++, done).append(part));
    return true;
  });
}

void each_part(const Vault& vault, const std::string& address,
               const std::function<void(std::string_view)>& take) {
  auto file = file_at(vault, address);
  const auto key = key_for(vault, "evidence seal");
  for (std::size_t position = 0;; ++position) {
    const auto part = next_part(file, key, address, position);
    take(part.bytes());
    if (part.last) return;
  }
}

bool opens(const Vault& vault, const std::string& address) {
  try {
    auto file = file_at(vault, address);
    next_part(file, key_for(vault, "evidence seal"), address, 0);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace plumbline::forms
