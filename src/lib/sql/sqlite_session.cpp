#include "lib/sql/sqlite_connection.h"

namespace plumbline::sql {

// Remembers the statement's failure but not an exception of the caller's own, thrown from a row.
template <class Act>
std::invoke_result_t<Act> SqliteSession::guarded(Act act) {
  check();
  try {
    return act();
  } catch (const Fault&) {
    failure_ = std::current_exception();
    throw;
  }
}

void SqliteSession::each(const Query& query, Values values, const std::function<void(const Row&)>& row) {
  guarded([&] { return connection_.run(query, values, access_, row); });
}

std::int64_t SqliteSession::run(const Query& query, Values values) {
  return guarded([&] { return connection_.run(query, values, access_, {}); });
}

void SqliteSession::script(const std::string& text) {
  guarded([&] { connection_.script(text); });
}

void SqliteSession::check() const {
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace plumbline::sql
