#include "people/people.h"
#include "people/queries.h"

namespace plumbline::people {

namespace {

constexpr std::chrono::minutes between_touches{1};

}  // namespace

std::string begin_session(Write& write, AccountId account, std::optional<BodyId> body) {
  auto token = crypto::token();
  write.change.run(queries::add_session, {sql::Blob{crypto::sha256(token)}, account, body, crypto::token(),
                                          write.now, write.now + session_longest});
  return token;
}

void end_session(Write& write, std::string_view token) {
  write.change.run(queries::end_session, {sql::Blob{crypto::sha256(token)}});
}

void keep_forms(Write& write, std::string_view before, std::string_view token) {
  write.change.run(queries::csrf_of_session_kept,
                   {sql::Blob{crypto::sha256(token)}, sql::Blob{crypto::sha256(before)}});
}

Result<Done> choose_body(Write& write, std::string_view token, BodyId body) {
  const auto known = session(write, token);
  if (!known) return No::forbidden;
  const auto open = bodies_of(write, known->account);
  if (std::ranges::find(open, body, &Body::id) == open.end()) return No::absent;
  write.change.run(queries::body_of_session_set, {sql::Blob{crypto::sha256(token)}, body});
  return Done{};
}

std::optional<Session> session(Read& read, std::string_view token) {
  return read.sql.first(
      queries::session_in_force, {sql::Blob{crypto::sha256(token)}, read.now, read.now - session_idle},
      [](const sql::Row& row) {
        return Session{row.key<AccountId>(0), row.maybe_key<BodyId>(1), row.string(2), row.instant(3)};
      });
}

bool wants_touch(clock::Instant seen, clock::Instant now) { return now - seen >= between_touches; }

void touch_session(Write& write, std::string_view token) {
  write.change.run(queries::session_seen,
                   {sql::Blob{crypto::sha256(token)}, write.now, write.now - between_touches});
}

}  // namespace plumbline::people
