// The installation's key: names and evidence are sealed under what is derived from it. It lies outside the
// data folder and its backup, so that whoever takes the one has nothing without the other.
#pragma once
#include <filesystem>
#include <optional>

#include "lib/crypto/crypto.h"

namespace plumbline::app {

// Where it lies when nobody says otherwise: "/srv/plumbline.keys" beside "/srv/plumbline". Throws when
// somebody said a file inside the data folder.
std::filesystem::path key_file(const std::filesystem::path& data, const std::filesystem::path& said);

std::optional<crypto::Key> read_key(
    const std::filesystem::path& file);  // nullopt: no such file; throws when it is no key
crypto::Key make_key(
    const std::filesystem::path& file);  // random; on the disk, and its owner's alone, before it is used
crypto::Key passing_key();               // of what ends with the process

}  // namespace plumbline::app
