// For the room, and for app, which tries the key at start: sealed bytes on the disk. A file in the vault is a
// row of sealed parts, each bound to the address, to its position and to whether it is the last, so that
// parts can be neither swapped nor cut off.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "forms/evidence.h"

namespace plumbline::forms {

// Where the bytes of a body lie: a keyed hash, so that nobody without the key can tell what lies there, or
// find the same file of another body.
std::string address_of(const Vault& vault, BodyId body, std::string_view digest);
// Durable when it returns. What lies there already and is intact stays.
void put_away(const Vault& vault, const std::string& address, std::string_view bytes);
// In order, at most 1 MiB at a time. Throws std::runtime_error when anything was lost or altered.
void each_part(const Vault& vault, const std::string& address,
               const std::function<void(std::string_view)>& take);
// Whether the key opens what lies there, told by its first part alone.
bool opens(const Vault& vault, const std::string& address);

}  // namespace plumbline::forms
