// Walks all of history a portion at a time, so that memory does not grow with the installation's age.
#pragma once
#include <functional>

#include "history/commitment.h"
#include "history/history.h"

namespace plumbline::history {

// Chain by chain, each from its first entry; `visit` answers whether to go on.
void each_entry(Read& read, const std::function<bool(const Stored&)>& visit);
// By number, likewise.
void each_seal(Read& read, const std::function<bool(const Seal&)>& visit);

}  // namespace plumbline::history
