#include "lib/sql/tally.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <mutex>
#include <set>

namespace plumbline::sql {
namespace {

struct Names {
  std::mutex guard;
  std::set<std::string, std::less<>> seen;
};

// Never destroyed: threads may still run queries while statics are taken down.
Names& names() {
  static auto& kept = *std::make_unique<Names>().release();
  return kept;
}

// At the first run rather than at exit, so that a process which is killed has told what it ran as well. One
// write of one line to a file opened for appending does not mix with those of other processes.
void append(std::string_view name) {
  const char* file = std::getenv("PLUMBLINE_QUERIES_RUN");
  if (!file || !*file) return;
  const int out = ::open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (out < 0) throw Fault("PLUMBLINE_QUERIES_RUN names a file that cannot be written");
  const std::string line = std::string{name} + "\n";
  const bool whole = ::write(out, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  ::close(out);
  if (!whole) throw Fault("PLUMBLINE_QUERIES_RUN names a file that cannot be written");
}

}  // namespace

Tally& tally() {
  static thread_local Tally mine;
  return mine;
}

void note_run(const Query& query) {
  auto& all = names();
  std::lock_guard lock(all.guard);
  if (all.seen.contains(query.name)) return;
  all.seen.emplace(query.name);
  append(query.name);
}

std::vector<std::string> queries_run() {
  auto& all = names();
  std::lock_guard lock(all.guard);
  return {all.seen.begin(), all.seen.end()};
}

}  // namespace plumbline::sql
