// The real files of the field, where PLUMBLINE_DATA names a folder that has them under gias/. Without it
// there is no case here to run.
#include <sys/resource.h>

#include <chrono>
#include <iostream>

#include "lib/csv/csv.h"
#include "places/testing/place_world.h"

namespace plumbline::places {
namespace {

namespace fs = std::filesystem;
using testing::counts;

std::vector<fs::path> field_files() {
  const char* data = std::getenv("PLUMBLINE_DATA");
  std::vector<fs::path> out;
  if (!data || !*data) return out;
  for (const auto& entry : fs::directory_iterator(fs::path{data} / "gias"))
    if (entry.path().filename().string().find("type") == std::string::npos) out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

std::int64_t rows_of(const fs::path& file) {
  csv::Reader reader({file});
  csv::Line line;
  std::int64_t rows = -1;
  while (reader.next(line)) ++rows;
  return rows;
}

std::int64_t megabytes_at_most() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

class FieldFiles : public ::testing::TestWithParam<fs::path> {
 protected:
  FieldFiles() { database->migrate(db::migrations); }
  ImportReport import() { return import_gias(door, {}, GetParam(), GetParam().filename().string()); }

  clock::FrozenClock clock{clock::to_instant(testing::day(2026, 10, 19), clock::Minutes{540})};
  std::unique_ptr<sql::Database> database =
      sql::Database::open({.sqlite_file = ":memory:", .postgresql_url = {}});
  history::Door door{*database, clock, [](Write&) {}};
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(FieldFiles);
INSTANTIATE_TEST_SUITE_P(Field, FieldFiles, ::testing::ValuesIn(field_files()), [](const auto& given) {
  auto name = given.param.stem().string();
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
});

TEST_P(FieldFiles, AreImportedWholeAndOnlyOnce) {
  const auto start = std::chrono::steady_clock::now();
  const auto first = import();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  ASSERT_FALSE(first.unreadable) << *first.unreadable;
  EXPECT_EQ(first.read, rows_of(GetParam()));
  if (first.layout == "establishments") {
    EXPECT_LE(first.refused, 1);  // one impossible date is known of
  }
  std::cout << counts(first) << "; " << static_cast<int>(static_cast<double>(first.read) / took.count())
            << " rows a second; unknown columns " << first.unknown.size() << "; peak memory "
            << megabytes_at_most() << " MB\n";

  const auto again = import();
  EXPECT_EQ(again.read, again.unchanged + again.refused);
  EXPECT_EQ(again.refused, first.refused);
  EXPECT_LT(megabytes_at_most(), 512);  // the database lies in memory here; the import itself holds a batch
}

}  // namespace
}  // namespace plumbline::places
