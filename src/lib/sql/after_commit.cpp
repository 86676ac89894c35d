#include "lib/sql/after_commit.h"

#include "lib/log/log.h"

namespace plumbline::sql {

void run_after_commit(const std::vector<std::function<void()>>& acts) {
  for (const auto& act : acts) {
    try {
      act();
    } catch (const std::exception& why) {
      log::fault("after commit", {{"why", why.what()}});
    }
  }
}

}  // namespace plumbline::sql
