// Inside the library: libsodium, started before its first use.
#pragma once

namespace plumbline::crypto {

void start_sodium();  // throws std::runtime_error when the machine has no randomness to give

}  // namespace plumbline::crypto
