#include <sodium.h>

#include <stdexcept>

#include "lib/crypto/crypto.h"
#include "lib/crypto/sodium.h"

namespace plumbline::crypto {

void start_sodium() {
  static const int started = sodium_init();
  if (started < 0) throw std::runtime_error("libsodium cannot start: no randomness");
}

void fill_random(std::span<std::uint8_t> bytes) {
  start_sodium();
  randombytes_buf(bytes.data(), bytes.size());
}

std::string token() {
  std::array<std::uint8_t, 32> bytes;
  fill_random(bytes);
  return base64url(bytes);
}

std::string digits(int count) {
  start_sodium();
  std::string text;
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + randombytes_uniform(10));
  return text;
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace plumbline::crypto
