#include "people/throttle.h"

#include "people/queries.h"

namespace plumbline::people {

namespace {

using std::chrono::seconds;

// How many failures are free and how long the wait may grow. A whole office may share one peer, and whoever
// guesses from elsewhere must not keep the owner out: both have more room than one peer at one account.
struct Patience {
  std::int64_t free;
  seconds longest;
};
constexpr Patience with_peer_at_account{5, seconds{120}};
constexpr Patience with_account{50, seconds{10}};
constexpr Patience with_peer{20, seconds{60}};
constexpr seconds first_wait{5};

seconds doubled(std::int64_t failures, const Patience& patience) {
  auto wait = first_wait;
  for (auto i = patience.free; i < failures && wait < patience.longest; ++i) wait *= 2;
  return std::min(wait, patience.longest);
}

seconds wait_of(Read& read, const crypto::Hash& key, const Patience& patience) {
  const auto until = read.sql.one(
      queries::failures_since, {sql::Blob{key}, read.now - failures_last}, [&](const sql::Row& row) {
        const auto failures = row.integer(0);
        return failures < patience.free ? read.now : row.instant(1) + doubled(failures, patience);
      });
  return std::max(seconds{0}, std::chrono::ceil<seconds>(until - read.now));
}

id::Bytes add_failure(Write& write, const crypto::Hash& key) {
  const auto id = id::timed(write.now.time_since_epoch().count());
  write.change.run(queries::add_failure, {sql::Blob{id}, sql::Blob{key}, write.now});
  return id;
}

}  // namespace

Attempt attempt(std::string_view folded_email, std::string_view peer) {
  return {crypto::sha256(std::string{"both\n"}.append(peer).append("\n").append(folded_email)),
          crypto::sha256(std::string{"account\n"}.append(folded_email)),
          crypto::sha256(std::string{"peer\n"}.append(peer))};
}

seconds wait_of(Read& read, const Attempt& attempt) {
  return std::max({wait_of(read, attempt.peer_at_account, with_peer_at_account),
                   wait_of(read, attempt.account, with_account), wait_of(read, attempt.peer, with_peer)});
}

Counted count_failure(Write& write, const Attempt& attempt) {
  return {add_failure(write, attempt.peer_at_account), add_failure(write, attempt.account),
          add_failure(write, attempt.peer)};
}

void proved_right(Write& write, const Attempt& attempt, const Counted& counted) {
  write.change.run(queries::forget_failures_of_key, {sql::Blob{attempt.peer_at_account}});
  write.change.run(queries::forget_failure, {sql::Blob{counted.account}});
  write.change.run(queries::forget_failure, {sql::Blob{counted.peer}});
}

std::string wait_in_words(seconds wait) {
  return "Too many attempts. Wait " + std::to_string(wait.count()) +
         (wait.count() == 1 ? " second" : " seconds") + ", then try again.";
}

void forget_what_is_over(Write& write) {
  const auto kept_since = write.now - forms_kept;
  write.change.run(queries::forget_sessions_over, {kept_since, kept_since - session_idle});
  write.change.run(queries::forget_failures_before, {write.now - failures_last});
}

}  // namespace plumbline::people
