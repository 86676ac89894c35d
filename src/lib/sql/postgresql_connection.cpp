#include "lib/sql/postgresql_connection.h"

#include <libpq-fe.h>

#include <array>
#include <cstdlib>

#include "lib/sql/tally.h"

namespace plumbline::sql {

struct PgConnection::Result {
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> held;
  PGresult* get() const { return held.get(); }
};

namespace {

std::string_view state_of(const PGresult* result) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  return state ? state : "";
}

// The tables changed under a prepared statement.
struct Stale : Fault {
  using Fault::Fault;
};

// The detail of a message repeats the values of keys, and class 22 quotes what it could not read: neither is
// passed on.
std::string message_of(const PGresult* result) {
  const auto state = state_of(result);
  if (state.empty()) return "the connection to the database was lost";
  const char* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  if (state.starts_with("22") || !primary) return "a value was refused, " + std::string{state};
  return primary;
}

}  // namespace

PgConnection::PgConnection(const std::string& url) {
  // What stands before dbname is a default that the address may override.
  const std::array<const char*, 5> words{"connect_timeout", "fallback_application_name", "dbname",
                                         "client_encoding", nullptr};
  const std::array<const char*, 5> values{"10", "plumbline", url.c_str(), "UTF8", nullptr};
  connection_ = PQconnectdbParams(words.data(), values.data(), 1);
  if (PQstatus(connection_) != CONNECTION_OK) {
    const std::string message = PQerrorMessage(connection_);
    PQfinish(connection_);
    throw Fault("connecting to PostgreSQL: " + message);
  }
  PQsetNoticeProcessor(
      connection_, [](void*, const char*) {}, nullptr);
}

PgConnection::~PgConnection() { PQfinish(connection_); }

bool PgConnection::alive() const { return PQstatus(connection_) == CONNECTION_OK; }

bool PgConnection::in_transaction() const { return PQtransactionStatus(connection_) != PQTRANS_IDLE; }

PgConnection::Result PgConnection::checked(std::string_view called, pg_result* result) const {
  Result kept{std::unique_ptr<PGresult, Result::Clear>{result}};
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return kept;
  fail(called, result);
}

void PgConnection::fail(std::string_view called, const PGresult* result) {
  const auto state = state_of(result);
  const auto message = std::string{called} + ": " + message_of(result);
  if (state == "40001" || state == "40P01") throw Conflict(message);
  if (state == "0A000") throw Stale(message);
  if (state.starts_with("23")) throw Broken(message);
  throw Fault(message);
}

void PgConnection::script(const std::string& text) { checked("script", PQexec(connection_, text.c_str())); }

void PgConnection::commit() {
  auto* answer = PQexec(connection_, "COMMIT");
  if (!alive()) {
    PQclear(answer);
    throw Fault("commit: the connection was lost; whether the change was made is not known");
  }
  const auto result = checked("commit", answer);
  if (std::string_view{PQcmdStatus(result.get())} != "COMMIT")
    throw Fault("commit: a statement had failed before");
}

void PgConnection::roll_back() {
  if (in_transaction()) PQclear(PQexec(connection_, "ROLLBACK"));
}

void PgConnection::release_locks() { PQclear(PQexec(connection_, "SELECT pg_advisory_unlock_all()")); }

PgConnection::Prepared PgConnection::prepare(std::string_view called, std::string_view text) {
  Prepared made{std::string{text}, "q" + std::to_string(++names_given_), {}};
  checked(called, PQprepare(connection_, made.name.c_str(), made.text.c_str(), 0, nullptr));
  const auto described = checked(called, PQdescribePrepared(connection_, made.name.c_str()));
  for (int i = 0; i < PQnparams(described.get()); ++i) made.types.push_back(PQparamtype(described.get(), i));
  return made;
}

const PgConnection::Prepared& PgConnection::prepared(const Query& query) {
  auto found = prepared_.find(&query);
  if (found != prepared_.end()) {
    if (found->second.text == query.postgresql) return found->second;
    prepared_.erase(found);  // the address belongs to another query by now
  }
  note_run(query);
  return prepared_.emplace(&query, prepare(query.name, query.postgresql)).first->second;
}

PgConnection::Result PgConnection::run_prepared(const Query& query, const Prepared& statement,
                                                Values values) {
  const PgParameters parameters(query, values, statement.types);
  constexpr int binary = 1;
  try {
    return checked(query.name,
                   PQexecPrepared(connection_, statement.name.c_str(), parameters.count(),
                                  parameters.values(), parameters.lengths(), parameters.formats(), binary));
  } catch (const Stale&) {
    prepared_.erase(&query);  // this transaction is lost, the next prepares anew
    throw;
  }
}

// The whole answer is here before the first row is shown, so queries may run inside rows.
std::int64_t PgConnection::run(const Query& query, Values values, const OnRow& row) {
  const auto result = run_prepared(query, prepared(query), values);
  auto& count = tally();
  ++count.statements;
  const auto rows = PQntuples(result.get());
  count.rows += rows;
  for (int i = 0; row && i < rows; ++i) row(PgRow(result.get(), i, query));
  return std::atoll(PQcmdTuples(result.get()));
}

void PgConnection::check(const Query& query) {
  const auto made = prepare(query.name, query.postgresql);
  script("DEALLOCATE " + made.name);
}

std::vector<std::string> PgConnection::lines(const std::string& text, Values values) {
  const Query query{"sql", Shape::many, text, text};
  const auto made = prepare(query.name, text);
  const auto result = run_prepared(query, made, values);
  std::vector<std::string> out;
  for (int i = 0; i < PQntuples(result.get()); ++i) out.push_back(PgRow(result.get(), i, query).string(0));
  script("DEALLOCATE " + made.name);
  return out;
}

}  // namespace plumbline::sql
