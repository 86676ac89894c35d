#include "lib/sql/dialect.h"

#include <gtest/gtest.h>

namespace plumbline::sql {
namespace {

std::string sqlite(std::string_view text) { return translated(Engine::sqlite, text); }
std::string postgresql(std::string_view text) { return translated(Engine::postgresql, text); }

TEST(Dialect, TranslatesTypesAndKeepsKeys) {
  const auto* text =
      "CREATE TABLE a (id KEY PRIMARY KEY, n INT, at INSTANT, on_day DATE, ok FLAG, r REAL,\n"
      "  b BYTES, t TEXT, FOREIGN KEY (id) REFERENCES b (id));";
  EXPECT_EQ(
      sqlite(text),
      "CREATE TABLE a (id BLOB PRIMARY KEY, n INTEGER, at INTEGER, on_day INTEGER, ok INTEGER, r REAL,\n"
      "  b BLOB, t TEXT, FOREIGN KEY (id) REFERENCES b (id)) STRICT;\n");
  EXPECT_EQ(postgresql(text),
            "CREATE TABLE a (id BYTEA PRIMARY KEY, n BIGINT, at BIGINT, on_day BIGINT, ok BIGINT, r DOUBLE "
            "PRECISION,\n"
            "  b BYTEA, t TEXT COLLATE \"C\", FOREIGN KEY (id) REFERENCES b (id));\n");
}

TEST(Dialect, LeavesOtherStatementsQuotesAndCommentsAlone) {
  const auto* text =
      "INSERT INTO a VALUES ('DATE; INT', CAST(1 AS TEXT)); -- a KEY; in a remark\n"
      "CREATE TABLE a (t TEXT CHECK (t <> 'KEY (' AND t <> CAST(1 AS TEXT)));";
  EXPECT_EQ(sqlite(text),
            "INSERT INTO a VALUES ('DATE; INT', CAST(1 AS TEXT)); \n"
            "CREATE TABLE a (t TEXT CHECK (t <> 'KEY (' AND t <> CAST(1 AS TEXT))) STRICT;\n");
  EXPECT_EQ(postgresql(text),
            "INSERT INTO a VALUES ('DATE; INT', CAST(1 AS TEXT)); \n"
            "CREATE TABLE a (t TEXT COLLATE \"C\" CHECK (t <> 'KEY (' AND t <> CAST(1 AS TEXT)));\n");
}

TEST(Dialect, PlacesStrictBeforeWithoutRowid) {
  EXPECT_EQ(sqlite("CREATE TABLE a (id KEY PRIMARY KEY) WITHOUT ROWID;"),
            "CREATE TABLE a (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;\n");
  EXPECT_EQ(postgresql("CREATE TABLE a (id KEY PRIMARY KEY) WITHOUT ROWID;"),
            "CREATE TABLE a (id BYTEA PRIMARY KEY);\n");
}

TEST(Dialect, TranslatesAColumnAddedLater) {
  EXPECT_EQ(postgresql("-- why\nALTER TABLE a ADD COLUMN at INSTANT;"),
            "\nALTER TABLE a ADD COLUMN at BIGINT;\n");
  EXPECT_EQ(sqlite("ALTER TABLE a ADD COLUMN at INSTANT;"), "ALTER TABLE a ADD COLUMN at INTEGER;\n");
}

TEST(Dialect, KeepsTheBlocksOfOneEngine) {
  const auto* text =
      "SELECT 1;\n-- only sqlite\nSELECT 2;\n-- end\n  -- only postgresql\nSELECT 3;\n-- end\nSELECT 4;\n";
  EXPECT_EQ(sqlite(text), "SELECT 1;\nSELECT 2;\nSELECT 4;\n");
  EXPECT_EQ(postgresql(text), "SELECT 1;\nSELECT 3;\nSELECT 4;\n");
  EXPECT_THROW(sqlite("-- only sqlite\nSELECT 1;"), Fault);
  EXPECT_THROW(sqlite("SELECT 1;\n-- end\n"), Fault);
  EXPECT_THROW(sqlite("-- only sqlite\n-- only postgresql\n-- end\n"), Fault);
}

TEST(Dialect, DoesNotTakeVirtualOrSelectedTablesForStrictOnes) {
  EXPECT_EQ(sqlite("CREATE VIRTUAL TABLE f USING fts5(a);"), "CREATE VIRTUAL TABLE f USING fts5(a);\n");
  EXPECT_EQ(sqlite("CREATE TABLE a AS SELECT 1;"), "CREATE TABLE a AS SELECT 1;\n");
}

}  // namespace
}  // namespace plumbline::sql
