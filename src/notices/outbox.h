// Inside the room: letters that wait, and who carries them.
#pragma once
#include <functional>

#include "notices/notices.h"

namespace plumbline::notices {

inline constexpr std::chrono::minutes lease_lasts{2};  // a try takes half a minute at most

// When a letter that could not be handed over is tried again; nothing once it has been given up.
std::optional<clock::Instant> next_try(clock::Instant made, clock::Instant now, int tries);

// Takes one letter out of the reach of other servers until the lease is over.
struct Lease {
  Kept kept;
  clock::Instant until;
};
std::optional<Lease> lease(history::Door& door);
void settle(history::Door& door, const Lease& lease, const mail::Sent& sent);

using Carry = std::function<mail::Sent(const Kept&)>;
int send_waiting(history::Door& door, const Carry& carry);

Kept kept_from(const sql::Row& row);

}  // namespace plumbline::notices
