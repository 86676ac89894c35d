// What is PostgreSQL's own: conflicts, lost connections, servers that start together.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

class OnPostgresql : public testing::Test {
 protected:
  void SetUp() override {
    database = place.open();
    database->migrate({&item_table, 1});
  }
  std::int64_t number(const Query& query, Values values = {}) {
    std::int64_t found = 0;
    database->read([&](Snapshot& state) { found = state.number(query, values); });
    return found;
  }

  Place place{Kind::postgresql};
  std::unique_ptr<Database> database;
};

const Text highest{"test/highest_amount", "SELECT CAST(COALESCE(MAX(amount), 0) AS BIGINT) FROM item"};

TEST_F(OnPostgresql, RunsTheWorkAgainAfterAConflictAndAnnouncesOnce) {
  std::latch both_have_looked(2);
  std::atomic<int> runs{0};
  std::atomic<int> announced{0};
  const auto write = [&](int id) {
    bool first = true;
    database->write([&](Transaction& change) {
      ++runs;
      const auto next = change.number(highest, {}) + 1;
      if (std::exchange(first, false)) both_have_looked.arrive_and_wait();
      change.run(insert_item, {id, std::to_string(id), next});
      change.after_commit([&] { ++announced; });
    });
  };
  {
    std::jthread one(write, 1);
    std::jthread two(write, 2);
  }
  EXPECT_EQ(number(highest), 2);
  EXPECT_GE(runs, 3);  // more when the second attempt meets the other commit as well
  EXPECT_EQ(announced, 2);
}

TEST_F(OnPostgresql, RunsAgainEvenIfTheWorkTurnsTheConflictIntoAnErrorOfItsOwn) {
  std::latch both_have_looked(2);
  const auto write = [&](int id) {
    bool first = true;
    database->write([&](Transaction& change) {
      const auto next = change.number(highest, {}) + 1;
      if (std::exchange(first, false)) both_have_looked.arrive_and_wait();
      try {
        change.run(insert_item, {id, std::to_string(id), next});
        change.number(highest, {});
      } catch (const Fault&) {
        throw std::invalid_argument("not what happened");
      }
    });
  };
  {
    std::jthread one(write, 1);
    std::jthread two(write, 2);
  }
  EXPECT_EQ(number(highest), 2);
}

TEST_F(OnPostgresql, ComesBackAfterItsConnectionsWereCut) {
  const Text mine{"test/own_connection", "SELECT CAST(pg_backend_pid() AS BIGINT)"};
  const Text cut{"test/cut", "SELECT count(pg_terminate_backend(CAST(?1 AS INTEGER)))"};
  const auto reader = number(mine);
  std::int64_t writer = 0;
  database->write([&](Transaction& change) { writer = change.number(mine, {}); });
  {
    auto other = place.open();
    for (const auto victim : {reader, writer})
      other->read([&](Snapshot& state) { EXPECT_EQ(state.number(cut, {victim}), 1); });
  }
  std::this_thread::sleep_for(std::chrono::milliseconds{100});
  database->write([&](Transaction& change) { change.run(insert_item, {1, "one", 0}); });
  EXPECT_EQ(number(count_items), 1);
  EXPECT_NE(number(mine), reader);
}

TEST_F(OnPostgresql, ACutInTheMiddleIsAFaultAndChangesNothing) {
  const Text suicide{"test/suicide", "SELECT pg_terminate_backend(pg_backend_pid())"};
  EXPECT_THROW(database->write([&](Transaction& change) {
    change.run(insert_item, {1, "one", 0});
    change.each(suicide, {}, {});
  }),
               Fault);
  EXPECT_EQ(number(count_items), 0);
  database->write([&](Transaction& change) { change.run(insert_item, {1, "one", 0}); });
  EXPECT_EQ(number(count_items), 1);
}

TEST_F(OnPostgresql, ServersThatStartTogetherMigrateOnce) {
  const Migration more{"0002_test_more", "ALTER TABLE item ADD COLUMN more TEXT;"};
  const std::array all{item_table, more};
  std::atomic<int> faults{0};
  {
    std::vector<std::jthread> servers;
    for (int i = 0; i < 6; ++i) {
      servers.emplace_back([&] {
        try {
          place.open()->migrate(all);
        } catch (const Fault&) {
          ++faults;
        }
      });
    }
  }
  EXPECT_EQ(faults, 0);
}

TEST_F(OnPostgresql, DoesNotRepeatValuesInItsMessages) {
  const Text cast{"test/cast", "SELECT CAST(CAST(?1 AS TEXT) AS BIGINT)"};
  try {
    number(cast, {"Amina's secret"});
    FAIL() << "that is not a number";
  } catch (const Fault& why) {
    EXPECT_THAT(why.what(), testing::HasSubstr("test/cast"));
    EXPECT_THAT(why.what(), testing::Not(testing::HasSubstr("Amina")));
  }
}

TEST_F(OnPostgresql, ReadsNumericWithoutRounding) {
  for (const auto* text : {"9223372036854775807", "-9223372036854775808", "0", "10000", "123400000000"}) {
    const Text query{"test/numeric", std::string{"SELECT CAST("} + text + " AS NUMERIC)"};
    EXPECT_EQ(number(query), std::stoll(text));
  }
  for (const auto* text : {"1.5", "9223372036854775808", "'NaN'"}) {
    const Text query{"test/numeric", std::string{"SELECT CAST("} + text + " AS NUMERIC)"};
    EXPECT_THROW(number(query), Fault) << text;
  }
}

}  // namespace
}  // namespace plumbline::sql::test
