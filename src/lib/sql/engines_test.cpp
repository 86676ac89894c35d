// What every engine must do alike.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "lib/sql/prepare.h"
#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

INSTANTIATE_TEST_SUITE_P(Engines, OnEngine, testing::Values(Kind::file, Kind::memory, Kind::postgresql),
                         [](const auto& given) { return name_of(given.param); });

struct ItemTag;
using ItemId = id::Of<ItemTag>;

std::string fault_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Fault& why) {
    return why.what();
  }
  return "no fault";
}

TEST_P(OnEngine, CarriesEveryKindOfValueThereAndBack) {
  const Migration table{
      "0002_test_kinds",
      "CREATE TABLE kinds (k KEY PRIMARY KEY, i INT, r REAL, t TEXT, b BYTES, d DATE, n INSTANT,"
      " f FLAG);"};
  database->migrate(std::array{item_table, table});
  const Text insert{"test/insert_kinds",
                    "INSERT INTO kinds (k, i, r, t, b, d, n, f) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
  const Text select{"test/kinds", "SELECT k, i, r, t, b, d, n, f FROM kinds WHERE k = ?1"};
  const ItemId key{id::secret()};
  const std::string text = "Żółw — 'quoted' \"twice\" \n🐢";
  const std::vector<std::uint8_t> bytes{0, 255, 10, 0, 39};
  const auto day = clock::Date{std::chrono::year{1969} / 12 / 31};
  const clock::Instant instant{std::chrono::milliseconds{1'795'000'000'123}};
  for (const auto number : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                            std::numeric_limits<std::int64_t>::max()}) {
    database->write([&](Transaction& change) {
      const Text remove{"test/remove_kinds", "DELETE FROM kinds"};
      change.run(remove, {});
      EXPECT_EQ(change.run(insert, {key, number, -0.1, text, Blob{bytes}, day, instant, true}), 1);
    });
    database->read([&](Snapshot& state) {
      int rows = 0;
      state.each(select, {key}, [&](const Row& row) {
        ++rows;
        EXPECT_EQ(row.key<ItemId>(0), key);
        EXPECT_EQ(row.integer(1), number);
        EXPECT_EQ(row.real(2), -0.1);
        EXPECT_EQ(row.text(3), text);
        EXPECT_TRUE(std::ranges::equal(row.blob(4), bytes));
        EXPECT_EQ(row.date(5), day);
        EXPECT_EQ(row.instant(6), instant);
        EXPECT_TRUE(row.flag(7));
      });
      EXPECT_EQ(rows, 1);
    });
  }
}

TEST_P(OnEngine, KeepsNullApartFromEmptyAndRefusesToGuess) {
  const Migration table{"0002_test_maybe",
                        "CREATE TABLE maybe (id INT PRIMARY KEY, t TEXT, b BYTES, i INT);"};
  database->migrate(std::array{item_table, table});
  const Text insert{"test/insert_maybe", "INSERT INTO maybe (id, t, b, i) VALUES (?1, ?2, ?3, ?4)"};
  const Text select{"test/maybe", "SELECT t, b, i FROM maybe ORDER BY id"};
  database->write([&](Transaction& change) {
    change.run(insert, {1, std::optional<std::string>{}, nullptr, std::optional<int>{}});
    change.run(insert, {2, std::string_view{}, Blob{}, 0});
  });
  database->read([&](Snapshot& state) {
    std::vector<bool> nulls;
    state.each(select, {}, [&](const Row& row) {
      for (int column = 0; column < 3; ++column) nulls.push_back(row.null(column));
    });
    EXPECT_THAT(nulls, ElementsAre(true, true, true, false, false, false));
  });
  const auto read_with = [&](const std::function<void(const Row&)>& look) {
    return fault_of([&] { database->read([&](Snapshot& state) { state.each(select, {}, look); }); });
  };
  EXPECT_THAT(read_with([](const Row& row) { row.integer(2); }), HasSubstr("test/maybe: column 2 is null"));
  EXPECT_THAT(read_with([](const Row& row) {
                if (!row.null(0)) row.integer(0);
              }),
              HasSubstr("test/maybe: column 0 is not an integer"));
}

TEST_P(OnEngine, AddsUpToAnInteger) {
  add(1, "one");
  add(2, "two");
  const Text sum{"test/sum", "SELECT SUM(id * ?1), AVG(id) FROM item"};
  database->read([&](Snapshot& state) {
    state.each(sum, {-1'000'000'000}, [](const Row& row) {
      EXPECT_EQ(row.integer(0), -3'000'000'000);
      EXPECT_DOUBLE_EQ(row.real(1), 1.5);
    });
  });
}

TEST_P(OnEngine, OrdersTextByCodePoint) {
  for (const auto* name : {"b", "B", "a", "é", "A", "_"}) add(count() + 1, name);
  const Text names{"test/names", "SELECT name FROM item ORDER BY name"};
  database->read([&](Snapshot& state) {
    EXPECT_THAT(state.all(names, {}, [](const Row& row) { return row.string(0); }),
                ElementsAre("A", "B", "_", "a", "b", "é"));
  });
}

TEST_P(OnEngine, RunsQueriesInsideTheRowsOfThemselves) {
  for (int i = 1; i <= 4; ++i) add(i, std::to_string(i));
  const Text above{"test/above", "SELECT id FROM item WHERE id > ?1 ORDER BY id"};
  std::vector<std::int64_t> seen;
  database->read([&](Snapshot& state) {
    state.each(above, {1}, [&](const Row& outer) {
      state.each(above, {outer.integer(0)},
                 [&](const Row& inner) { seen.push_back(10 * outer.integer(0) + inner.integer(0)); });
    });
  });
  EXPECT_THAT(seen, ElementsAre(23, 24, 34));
}

TEST_P(OnEngine, LeavesStatementsFitAfterAnExceptionInARow) {
  add(1, "one");
  add(2, "two");
  const Text all{"test/all", "SELECT id FROM item ORDER BY id"};
  for (int round = 0; round < 3; ++round) {
    database->read([&](Snapshot& state) {
      EXPECT_THROW(state.each(all, {}, [](const Row&) { throw std::invalid_argument("enough"); }),
                   std::invalid_argument);
      EXPECT_EQ(state.all(all, {}, [](const Row& row) { return row.integer(0); }).size(), 2u);
    });
  }
  add(3, "three");
  EXPECT_EQ(count(), 3);
}

TEST_P(OnEngine, UndoesAWriteThatThrows) {
  EXPECT_THROW(database->write([&](Transaction& change) {
    change.run(insert_item, {1, "one", 0});
    throw std::invalid_argument("no");
  }),
               std::invalid_argument);
  EXPECT_EQ(count(), 0);
}

TEST_P(OnEngine, CallsABrokenRuleBrokenAndTellsNoValues) {
  add(1, "secret name");
  std::string said;
  try {
    add(2, "secret name");
  } catch (const Broken& why) {
    said = why.what();
  }
  EXPECT_THAT(said, HasSubstr("test/insert_item"));
  EXPECT_THAT(said, testing::Not(HasSubstr("secret")));
  EXPECT_EQ(count(), 1);
}

TEST_P(OnEngine, LosesTheTransactionWithAFailedStatementEvenIfSomebodyCatchesIt) {
  add(1, "one");
  bool said = false;
  EXPECT_THROW(database->write([&](Transaction& change) {
    change.run(insert_item, {2, "two", 0});
    try {
      change.run(insert_item, {3, "one", 0});
    } catch (const Broken&) {
    }
    change.after_commit([&] { said = true; });
  }),
               Broken);
  EXPECT_FALSE(said);
  EXPECT_EQ(count(), 1);
}

TEST_P(OnEngine, ActsAfterTheCommitOnlyWhenThereWasOne) {
  std::vector<std::string> said;
  database->write([&](Transaction& change) {
    change.after_commit([&] { said.push_back("seen " + std::to_string(count())); });
    change.after_commit([] { throw std::runtime_error("a listener's own trouble"); });
    change.after_commit([&] { said.push_back("second"); });
    change.run(insert_item, {1, "one", 0});
    EXPECT_TRUE(said.empty());
  });
  EXPECT_THROW(database->write([&](Transaction& change) {
    change.after_commit([&] { said.push_back("never"); });
    throw std::invalid_argument("no");
  }),
               std::invalid_argument);
  EXPECT_THAT(said, ElementsAre("seen 1", "second"));
}

TEST_P(OnEngine, NamesTheQueryWhoseTextIsWrong) {
  const Text bad{"places/bad", "SELEC 1"};
  EXPECT_THAT(fault_of([&] { database->read([&](Snapshot& state) { state.number(bad, {}); }); }),
              HasSubstr("places/bad: "));
  const Text gone{"places/gone", "SELECT nobody FROM item"};
  const Query& good = count_items;
  const std::array<const Query*, 3> all{&good, &static_cast<const Query&>(gone),
                                        &static_cast<const Query&>(bad)};
  EXPECT_THAT(unpreparable(*database, all),
              ElementsAre(testing::StartsWith("places/gone: "), testing::StartsWith("places/bad: ")));
  EXPECT_EQ(count(), 0);
}

TEST_P(OnEngine, CountsParameters) {
  EXPECT_THAT(fault_of([&] { database->write([&](Transaction& change) { change.run(insert_item, {1}); }); }),
              HasSubstr("test/insert_item: takes 3 parameters, was given 1"));
}

TEST_P(OnEngine, LetsNobodyChangeDataThroughASnapshot) {
  EXPECT_THROW(database->read([&](Snapshot& state) { state.each(insert_item, {1, "one", 0}, {}); }), Fault);
  EXPECT_EQ(count(), 0);
}

TEST_P(OnEngine, TakesAnotherQueryAtTheSameAddressForWhatItIs) {
  for (const auto* text : {"SELECT 1", "SELECT 2", "SELECT 1"}) {
    Query query{"test/reused", Shape::one, text, text};
    database->read([&](Snapshot& state) { EXPECT_EQ(state.number(query, {}), text[7] - '0'); });
  }
}

TEST_P(OnEngine, TalliesWhatTheCallerAsked) {
  tally() = {};
  add(1, "one");
  add(2, "two");
  const Text all{"test/all_again", "SELECT id FROM item ORDER BY id"};
  database->read([&](Snapshot& state) { state.all(all, {}, [](const Row& row) { return row.integer(0); }); });
  EXPECT_EQ(tally().statements, 3);
  EXPECT_EQ(tally().rows, 2);
  EXPECT_THAT(queries_run(), testing::IsSupersetOf({"test/all_again", "test/insert_item"}));
}

TEST_P(OnEngine, ExplainsThatAnIndexIsUsed) {
  const Text by_name{"test/by_name", "SELECT id FROM item WHERE name = ?1"};
  database->write([&](Transaction& change) {
    for (int i = 0; i < 2'000; ++i) change.run(insert_item, {i, std::to_string(i), 0});
  });
  const auto lines = database->explain(by_name, {"7"});
  ASSERT_FALSE(lines.empty());
  EXPECT_THAT(lines, testing::Contains(HasSubstr(
                         database->engine() == Engine::sqlite ? "sqlite_autoindex_item" : "item_name_key")));
}

TEST_P(OnEngine, DumpsItsSchemaTheSameEachTime) {
  const auto dump = database->schema();
  EXPECT_THAT(dump, HasSubstr("CREATE TABLE item"));
  EXPECT_THAT(dump, HasSubstr(database->engine() == Engine::sqlite ? "STRICT" : "COLLATE \"C\""));
  EXPECT_EQ(dump, place.address().sqlite_file == ":memory:" ? dump : place.open()->schema());
  database->verify();
}

TEST_P(OnEngine, MigratesOnceAndRefusesWhatHasChanged) {
  add(1, "one");
  const Migration second{"0002_test_more", "ALTER TABLE item ADD COLUMN seen INSTANT;"};
  database->migrate(std::array{item_table, second});
  database->migrate(std::array{item_table, second});
  EXPECT_EQ(count(), 1);
  const Migration changed{"0002_test_more", "ALTER TABLE item ADD COLUMN seen DATE;"};
  EXPECT_THAT(fault_of([&] {
                database->migrate(std::array{item_table, changed});
              }),
              HasSubstr("0002_test_more has changed"));
  EXPECT_THAT(fault_of([&] { database->migrate({&item_table, 1}); }), HasSubstr("newer program"));
}

TEST_P(OnEngine, AppliesAMigrationWholeOrNotAtAll) {
  const Migration torn{"0002_test_torn",
                       "CREATE TABLE first (id INT PRIMARY KEY); INSERT INTO nowhere VALUES (1);"};
  EXPECT_THAT(fault_of([&] {
                database->migrate(std::array{item_table, torn});
              }),
              HasSubstr("0002_test_torn"));
  EXPECT_THAT(database->schema(), testing::Not(HasSubstr("first")));
  const Migration mended{"0002_test_torn", "CREATE TABLE first (id INT PRIMARY KEY);"};
  database->migrate(std::array{item_table, mended});
  EXPECT_THAT(database->schema(), HasSubstr("first"));
}

}  // namespace
}  // namespace plumbline::sql::test
