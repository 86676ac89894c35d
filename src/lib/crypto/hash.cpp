#include <openssl/evp.h>
#include <sodium.h>

#include <stdexcept>

#include "lib/crypto/crypto.h"
#include "lib/crypto/sodium.h"

namespace plumbline::crypto {

namespace {

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

Hash sha256(std::string_view bytes) {
  // Fetched once: OpenSSL 3 otherwise looks the algorithm up at every call, which costs more than a short
  // hash.
  static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  Hash hash;
  if (!algorithm || EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, algorithm, nullptr) != 1) {
    throw std::runtime_error("OpenSSL cannot compute SHA-256");
  }
  return hash;
}

Hash keyed_hash(const Key& key, std::string_view bytes) {
  start_sodium();
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), unsigned_bytes(bytes), bytes.size(), key.data(), key.size());
  return hash;
}

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

std::string base64url(std::span<const std::uint8_t> bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();
  return text;
}

}  // namespace plumbline::crypto
