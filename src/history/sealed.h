// The newest seal, for pages that say how far the account of changes is sealed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "history/history.h"

namespace plumbline::history {

struct LastSeal {
  std::int64_t number = 0;
  std::string hash;  // hex
  clock::Instant at;
};
std::optional<LastSeal> last_seal(Read& read);  // none before the first ten seconds are over

}  // namespace plumbline::history
