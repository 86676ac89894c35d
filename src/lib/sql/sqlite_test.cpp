// What is SQLite's own: the file, the writer thread, the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <random>
#include <thread>

#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

class OnFile : public testing::Test {
 protected:
  void SetUp() override {
    database = place.open();
    database->migrate({&item_table, 1});
  }
  std::int64_t count(Database& in) {
    std::int64_t found = 0;
    in.read([&](Snapshot& state) { found = state.number(count_items, {}); });
    return found;
  }

  Place place{Kind::file};
  std::unique_ptr<Database> database;
};

// In the child: one commit after another, each told through the pipe once write() has returned.
[[noreturn]] void write_until_killed(const Address& address, int pipe_end) {
  auto database = Database::open(address);
  const Text highest{"test/highest", "SELECT COALESCE(MAX(id), 0) FROM item"};
  std::int64_t next = 0;
  database->read([&](Snapshot& state) { next = state.number(highest, {}); });
  std::mutex guard;
  auto writer = [&] {
    for (;;) {
      std::int64_t mine = 0;
      {
        std::lock_guard lock(guard);
        mine = ++next;
      }
      database->write([&](Transaction& change) { change.run(insert_item, {mine, std::to_string(mine), 0}); });
      if (::write(pipe_end, &mine, sizeof mine) != sizeof mine) ::_exit(1);
    }
  };
  std::jthread second(writer);
  writer();
  ::_exit(1);
}

std::vector<std::int64_t> acknowledged_before_kill(const Address& address, int milliseconds) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const auto child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    write_until_killed(address, ends[1]);
  }
  ::close(ends[1]);
  std::jthread killer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds});
    ::kill(child, SIGKILL);
  });
  std::vector<std::int64_t> out;
  for (std::int64_t told = 0; ::read(ends[0], &told, sizeof told) == sizeof told;) out.push_back(told);
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
  return out;
}

TEST_F(OnFile, LosesNothingAcknowledgedWhenKilled) {
  database.reset();
  std::minstd_rand dice{20261122};
  std::size_t all = 0;
  for (int round = 0; round < 20; ++round) {
    const auto told = acknowledged_before_kill(place.address(), std::uniform_int_distribution{20, 150}(dice));
    all += told.size();
    auto reopened = place.open();
    reopened->verify();
    const Text present{"test/present", "SELECT count(*) FROM item WHERE id = ?1 AND name = ?2"};
    reopened->read([&](Snapshot& state) {
      for (const auto id : told)
        ASSERT_EQ(state.number(present, {id, std::to_string(id)}), 1) << "round " << round << " lost " << id;
    });
  }
  EXPECT_GT(all, 100u) << "too few commits to prove anything";
}

TEST_F(OnFile, TellsEveryoneWhenTheDiskIsFullAndGoesOnWhenItIsNot) {
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const auto log = place.address().sqlite_file + "-wal";
  rlimit tight = before;
  tight.rlim_cur = std::filesystem::file_size(log) + 20'000;
  ::setrlimit(RLIMIT_FSIZE, &tight);
  std::atomic<int> faults{0};
  std::atomic<int> announced{0};
  {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 8; ++i) {
      writers.emplace_back([&, i] {
        try {
          database->write([&](Transaction& change) {
            change.run(insert_item, {i, std::string(200'000, 'x') + std::to_string(i), 0});
            change.after_commit([&] { ++announced; });
          });
        } catch (const Fault&) {
          ++faults;
        }
      });
    }
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_EQ(faults, 8);
  EXPECT_EQ(announced, 0);
  EXPECT_EQ(count(*database), 0);
  database->write([&](Transaction& change) { change.run(insert_item, {1, "room again", 0}); });
  EXPECT_EQ(count(*database), 1);
  database->verify();
}

TEST_F(OnFile, AReferenceCheckedAtTheCommitFailsItsOwnJobAlone) {
  const Migration child{"0002_test_child",
                        "CREATE TABLE child (id INT PRIMARY KEY, item_id INT NOT NULL REFERENCES item (id)"
                        " DEFERRABLE INITIALLY DEFERRED);"};
  database->migrate(std::array{item_table, child});
  const Text insert_child{"test/insert_child", "INSERT INTO child (id, item_id) VALUES (?1, ?2)"};
  std::atomic<int> broken{0};
  {
    std::vector<std::jthread> writers;
    for (int i = 1; i <= 16; ++i) {
      writers.emplace_back([&, i] {
        try {
          database->write([&](Transaction& change) {
            change.run(insert_child, {i, i});
            if (i % 4 != 0) change.run(insert_item, {i, std::to_string(i), 0});
          });
        } catch (const Broken&) {
          ++broken;
        }
      });
    }
  }
  EXPECT_EQ(broken, 4);
  EXPECT_EQ(count(*database), 12);
  database->verify();
}

TEST_F(OnFile, RefusesAWriteInsideAWriteInsteadOfWaitingForItself) {
  EXPECT_THROW(database->write([&](Transaction&) { database->write([](Transaction&) {}); }), Fault);
  database->write([&](Transaction& change) { change.run(insert_item, {1, "one", 0}); });
  EXPECT_EQ(count(*database), 1);
}

TEST_F(OnFile, BacksUpAConsistentStateWhileOthersWrite) {
  const Text odd{"test/sum_of_amounts", "SELECT COALESCE(SUM(amount), 0) FROM item"};
  std::atomic<bool> stop{false};
  std::jthread writer([&] {
    for (int i = 1; !stop; i += 2) {
      database->write([&](Transaction& change) {
        change.run(insert_item, {i, "left " + std::to_string(i), i});
        change.run(insert_item, {i + 1, "right " + std::to_string(i), -i});
      });
    }
  });
  for (int round = 0; round < 5; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    const auto file = (place.folder() / "copy.db").string();
    database->backup_to(file);
    EXPECT_FALSE(std::filesystem::exists(file + ".part"));
    auto copy = Database::open({file, "", 1});
    copy->verify();
    EXPECT_EQ(count(*copy) % 2, 0);
    copy->read([&](Snapshot& state) { EXPECT_EQ(state.number(odd, {}), 0); });
  }
  stop = true;
}

TEST_F(OnFile, VerifyFindsDamage) {
  for (int i = 0; i < 300; ++i)
    if (i % 100 == 0)
      database->write([&](Transaction& change) {
        for (int n = i; n < i + 100; ++n)
          change.run(insert_item, {n, "a rather long name " + std::to_string(n), n});
      });
  database.reset();
  {
    std::fstream file(place.address().sqlite_file, std::ios::in | std::ios::out | std::ios::binary);
    for (int page = 5; page < 8; ++page) {
      file.seekp(4096 * page);
      file << std::string(3'000, 'x');
    }
  }
  EXPECT_THROW(place.open()->verify(), Fault);
}

TEST_F(OnFile, KeepsTheLogShort) {
  for (int i = 0; i < 400; ++i)
    database->write([&](Transaction& change) {
      change.run(insert_item, {i, std::string(40'000, 'a') + std::to_string(i), 0});
    });
  EXPECT_LT(std::filesystem::file_size(place.address().sqlite_file + "-wal"), 12'000'000u);
  database.reset();
  EXPECT_FALSE(std::filesystem::exists(place.address().sqlite_file + "-wal"));
}

TEST_F(OnFile, TakesDoubleQuotedWordsForNamesOnly) {
  const Text slip{"test/slip", "SELECT \"nosuch\" FROM item"};
  EXPECT_THROW(database->read([&](Snapshot& state) { state.each(slip, {}, {}); }), Fault);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slowness = 10;
#else
constexpr int slowness = 1;
#endif

std::chrono::nanoseconds processor_time() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

TEST(InMemory, OpensQuicklyEnoughForThousands) {
  std::vector<Migration> migrations;
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i)
    texts.push_back("CREATE TABLE t" + std::to_string(i) +
                    " (id KEY PRIMARY KEY, a INT, b TEXT, c DATE) WITHOUT ROWID;" + "CREATE INDEX t" +
                    std::to_string(i) + "_a ON t" + std::to_string(i) + " (a, b);");
  std::vector<std::string> names;
  for (int i = 0; i < 60; ++i) names.push_back(std::to_string(1000 + i));
  for (std::size_t i = 0; i < 60; ++i) migrations.push_back({names[i], texts[i]});
  // Processor time of this thread: a busy machine is no reason to fail.
  const auto start = processor_time();
  for (int i = 0; i < 20; ++i) Place(Kind::memory).open()->migrate(migrations);
  EXPECT_LT((processor_time() - start) / 20, std::chrono::milliseconds{60} * slowness);
}

TEST(InMemory, RefusesAReadInsideAWriteInsteadOfWaitingForItself) {
  Place place(Kind::memory);
  auto database = place.open();
  EXPECT_THROW(database->write([&](Transaction&) { database->read([](Snapshot&) {}); }), Fault);
  database->read([](Snapshot&) {});
}

TEST(Addresses, AreRefusedWhenTheyLeadNowhere) {
  EXPECT_THROW(Database::open({}), Fault);
  EXPECT_THROW(Database::open({"/nonexistent/folder/test.db", "", 1}), Fault);
  EXPECT_THROW(Database::open({"", "postgresql://127.0.0.1:1/nobody", 1}), Fault);
}

}  // namespace
}  // namespace plumbline::sql::test
