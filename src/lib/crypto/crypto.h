// Cryptography, by libsodium and OpenSSL. Nothing here is invented.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plumbline::crypto {

using Hash = std::array<std::uint8_t, 32>;
using Key = std::array<std::uint8_t, 32>;

Hash sha256(std::string_view bytes);
Hash keyed_hash(const Key& key, std::string_view bytes);  // BLAKE2b-256 with a key
std::string hex(std::span<const std::uint8_t> bytes);
std::string base64url(std::span<const std::uint8_t> bytes);  // no padding

std::string token();            // 32 random bytes as base64url: sessions, invitations, links
std::string digits(int count);  // random decimal digits
void fill_random(std::span<std::uint8_t> bytes);
bool same(std::string_view a, std::string_view b);  // constant time

std::string hash_password(const std::string& password);  // Argon2id, 64 MiB, 2 passes; at most two at once
bool password_matches(const std::string& stored, const std::string& password);
bool needs_rehash(const std::string& stored);

// A token for a page, masked afresh each time so that compression tells nothing (BREACH); unmask gives the
// secret back.
std::string masked(std::string_view secret);
std::string unmasked(std::string_view masked_token);  // empty when it is not one

// XChaCha20-Poly1305. sealed = nonce + cipher text; opened throws std::runtime_error when tampered with.
std::string sealed(const Key& key, std::string_view plain);
std::string opened(const Key& key, std::string_view cipher);

}  // namespace plumbline::crypto
