// Many at once: what they may see of one another, and what one's failure does to the rest.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

class Together : public OnEngine {};
INSTANTIATE_TEST_SUITE_P(Engines, Together, testing::Values(Kind::file, Kind::memory, Kind::postgresql),
                         [](const auto& given) { return name_of(given.param); });

void in_threads(int threads, const std::function<void(int)>& act) {
  std::vector<std::jthread> running;
  for (int i = 0; i < threads; ++i) running.emplace_back([&, i] { act(i); });
}

const Text amount_of{"test/amount_of", "SELECT amount FROM item WHERE id = ?1"};
const Text set_amount{"test/set_amount", "UPDATE item SET amount = ?2 WHERE id = ?1"};

TEST_P(Together, SixteenWritersLoseNothing) {
  std::atomic<int> announced{0};
  in_threads(16, [&](int thread) {
    for (int i = 0; i < 25; ++i) {
      database->write([&](Transaction& change) {
        const auto id = thread * 100 + i;
        change.run(insert_item, {id, std::to_string(id), 0});
        change.after_commit([&] { ++announced; });
      });
    }
  });
  EXPECT_EQ(count(), 16 * 25);
  EXPECT_EQ(announced, 16 * 25);
}

TEST_P(Together, OneFailureAmongManyIsItsOwn) {
  add(0, "taken");
  std::atomic<int> broken{0};
  std::atomic<int> refused{0};
  in_threads(16, [&](int thread) {
    for (int i = 1; i <= 20; ++i) {
      const auto id = thread * 100 + i;
      try {
        database->write([&](Transaction& change) {
          change.run(insert_item, {id, std::to_string(id), 0});
          if (i % 5 == 0) change.run(insert_item, {id + 50, "taken", 0});
          if (i % 7 == 0) throw std::invalid_argument("the user's mistake");
        });
      } catch (const Broken&) {
        ++broken;
      } catch (const std::invalid_argument&) {
        ++refused;
      }
    }
  });
  EXPECT_EQ(broken, 16 * 4);
  EXPECT_EQ(refused, 16 * 2);
  EXPECT_EQ(count(), 1 + 16 * 14);
}

TEST_P(Together, NoIncrementIsLost) {
  add(1, "counter");
  in_threads(8, [&](int) {
    for (int i = 0; i < 15; ++i) {
      database->write([&](Transaction& change) {
        const auto before = change.number(amount_of, {1});
        change.run(set_amount, {1, before + 1});
      });
    }
  });
  database->read([&](Snapshot& state) { EXPECT_EQ(state.number(amount_of, {1}), 8 * 15); });
}

// Two who each look that the other is on duty before they leave: at a weaker level than serialisable both
// would go.
TEST_P(Together, ACheckStillHoldsAtTheCommit) {
  const Text on_duty{"test/on_duty", "SELECT CAST(SUM(amount) AS BIGINT) FROM item"};
  for (int round = 0; round < 10; ++round) {
    database->write([&](Transaction& change) {
      const Text remove{"test/remove_items", "DELETE FROM item"};
      change.run(remove, {});
      change.run(insert_item, {1, "Amina", 1});
      change.run(insert_item, {2, "Bryn", 1});
    });
    in_threads(2, [&](int thread) {
      database->write([&](Transaction& change) {
        if (change.number(on_duty, {}) > 1) change.run(set_amount, {thread + 1, 0});
      });
    });
    database->read([&](Snapshot& state) { EXPECT_EQ(state.number(on_duty, {}), 1); });
  }
}

TEST_P(Together, ASnapshotStandsStillWhileOthersWrite) {
  add(1, "left");
  add(2, "right");
  std::atomic<bool> stop{false};
  std::jthread writer([&] {
    for (int i = 1; !stop; ++i) {
      database->write([&](Transaction& change) {
        change.run(set_amount, {1, i});
        change.run(set_amount, {2, -i});
      });
    }
  });
  for (int i = 0; i < 200; ++i) {
    database->read([&](Snapshot& state) {
      const auto left = state.number(amount_of, {1});
      std::this_thread::yield();
      EXPECT_EQ(left + state.number(amount_of, {2}), 0);
    });
  }
  stop = true;
}

TEST_P(Together, MoreReadersThanConnectionsTakeTurns) {
  add(1, "one");
  std::atomic<int> seen{0};
  in_threads(16, [&](int) {
    for (int i = 0; i < 20; ++i) seen += static_cast<int>(count());
  });
  EXPECT_EQ(seen, 16 * 20);
}

}  // namespace
}  // namespace plumbline::sql::test
