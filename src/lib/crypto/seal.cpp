#include <sodium.h>

#include <stdexcept>
#include <vector>

#include "lib/crypto/crypto.h"
#include "lib/crypto/sodium.h"

namespace plumbline::crypto {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t proof_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string masked(std::string_view secret) {
  std::vector<std::uint8_t> both(secret.size() * 2);
  fill_random(std::span(both).first(secret.size()));
  for (std::size_t i = 0; i < secret.size(); ++i) {
    both[secret.size() + i] = static_cast<std::uint8_t>(both[i] ^ static_cast<std::uint8_t>(secret[i]));
  }
  return base64url(both);
}

std::string unmasked(std::string_view masked_token) {
  std::vector<std::uint8_t> both(masked_token.size());
  std::size_t size = 0;
  if (sodium_base642bin(both.data(), both.size(), masked_token.data(), masked_token.size(), nullptr, &size,
                        nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
      size % 2 != 0) {
    return {};
  }
  std::string secret(size / 2, '\0');
  for (std::size_t i = 0; i < secret.size(); ++i)
    secret[i] = static_cast<char>(both[i] ^ both[secret.size() + i]);
  return secret;
}

std::string sealed(const Key& key, std::string_view plain) {
  std::string out(nonce_size + plain.size() + proof_size, '\0');
  fill_random({raw(out), nonce_size});
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out) + nonce_size, nullptr, raw(plain), plain.size(),
                                             nullptr, 0, nullptr, raw(out), key.data());
  return out;
}

std::string opened(const Key& key, std::string_view cipher) {
  if (cipher.size() < nonce_size + proof_size) throw std::runtime_error("sealed text is too short");
  std::string plain(cipher.size() - nonce_size - proof_size, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(cipher) + nonce_size,
                                                 cipher.size() - nonce_size, nullptr, 0, raw(cipher),
                                                 key.data()) != 0) {
    throw std::runtime_error("sealed text was changed, or the key is another");
  }
  return plain;
}

}  // namespace plumbline::crypto
