// Slows guessing. An attempt counts as a failure from before its password is looked at until it has proved
// right, so that many at once gain nothing. What is kept forgets itself after a quarter of an hour: nobody is
// locked out for good.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "people/people.h"

namespace plumbline::people {

inline constexpr std::chrono::minutes failures_last{15};
inline constexpr std::chrono::hours forms_kept{12};  // after its session: see keep_forms()

// Keys are hashes: a password typed into the wrong field must not be kept.
struct Attempt {
  crypto::Hash peer_at_account, account, peer;
};
Attempt attempt(std::string_view folded_email, std::string_view peer);

struct Counted {  // the rows of one attempt
  id::Bytes peer_at_account, account, peer;
};
std::chrono::seconds wait_of(Read& read, const Attempt& attempt);  // zero: go ahead
Counted count_failure(Write& write, const Attempt& attempt);
void proved_right(Write& write, const Attempt& attempt, const Counted& counted);
std::string wait_in_words(std::chrono::seconds wait);

}  // namespace plumbline::people
