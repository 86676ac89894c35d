#include <sodium.h>

#include <new>
#include <semaphore>

#include "lib/crypto/crypto.h"
#include "lib/crypto/sodium.h"

namespace plumbline::crypto {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{64} << 20;

// Each hash takes 64 MiB: a crowd at the sign-in page waits here instead of exhausting the machine.
std::counting_semaphore<2> seats{2};

class Seat {
 public:
  Seat() { seats.acquire(); }
  ~Seat() { seats.release(); }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;
};

}  // namespace

std::string hash_password(const std::string& password) {
  start_sodium();
  const Seat seat;
  char stored[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(stored, password.data(), password.size(), passes, memory) != 0)
    throw std::bad_alloc();
  return stored;
}

bool password_matches(const std::string& stored, const std::string& password) {
  start_sodium();
  const Seat seat;
  return crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(const std::string& stored) {
  return crypto_pwhash_str_needs_rehash(stored.c_str(), passes, memory) != 0;
}

}  // namespace plumbline::crypto
