#include "history/history.h"

namespace plumbline::history {

namespace {

// How often a write starts again because somebody else lengthened the same chain first.
constexpr int attempts = 10;

void note(sql::Transaction& change, clock::Instant now, const std::vector<Opening>& openings) {
  for (const auto& opening : openings) Write{change, opening.reader, now}.append(opening.entry);
}

}  // namespace

Door::Door(sql::Database& database, const clock::Clock& clock, Settle settle)
    : database_(database), clock_(clock), settle_(std::move(settle)) {}

void Door::read(const std::function<void(Read&)>& work) {
  std::vector<Opening> openings;
  database_.read([&](sql::Snapshot& snapshot) {
    Read read{snapshot, clock_.now()};
    work(read);
    openings = read.openings();
  });
  if (openings.empty()) return;
  write({}, [&](Write& write) { note(write.change, write.now, openings); });
}

void Door::write(const Actor& actor, const std::function<void(Write&)>& work) {
  const auto once = [&](sql::Transaction& transaction) {
    Write write{transaction, actor, clock_.now()};
    work(write);
    if (settle_) settle_(write);
    note(transaction, write.now, write.openings());
  };
  for (int attempt = 1;; ++attempt) {
    try {
      return database_.write(once);
    } catch (const Overtaken&) {
      if (attempt == attempts) throw;
    }
  }
}

}  // namespace plumbline::history
