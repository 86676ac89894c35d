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

// Full names that stand in the dropped columns of a file: "Mx Z Quillfeather".
std::set<std::string> full_names(const fs::path& file, const std::vector<std::string>& dropped) {
  csv::Reader reader({file});
  csv::Line header, line;
  reader.next(header);
  std::set<std::string> out;
  while (reader.next(line))
    for (std::size_t at = 0; at < std::min(header.cells.size(), line.cells.size()); ++at)
      if (std::ranges::find(dropped, header.cells[at]) != dropped.end() &&
          line.cells[at].find(' ') != std::string::npos)
        out.insert(line.cells[at]);
  return out;
}

TEST_P(FieldFiles, LeaveNoNameOfAPersonBehind) {
  const auto report = import();
  const auto people = full_names(GetParam(), report.dropped);
  constexpr std::string_view text = "SELECT facts FROM place_version";
  std::int64_t named = 0;
  door.read([&](Read& read) {
    read.sql.each({"typed", sql::Shape::many, text, text}, {}, [&](const sql::Row& row) {
      const auto facts = json::parse(row.text(0));
      for (const auto& [fact, value] : facts->as_object())
        if (value.is_string() && fact != "name" && people.contains(std::string{value.get_string()})) ++named;
    });
  });
  EXPECT_EQ(named, 0);
}

// All files in one database, links last: most links of the files' own area then find both ends.
class FieldFolder : public FieldFiles {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(FieldFolder);
INSTANTIATE_TEST_SUITE_P(Field, FieldFolder, ::testing::ValuesIn([] {
                           auto files = field_files();
                           if (files.size() > 1) files.resize(1);
                           return files;
                         }()));

TEST_P(FieldFolder, JoinsUpIntoOneRegister) {
  auto files = field_files();
  std::ranges::stable_partition(
      files, [](const fs::path& file) { return !file.filename().string().starts_with("links"); });
  std::int64_t linked = 0;
  for (const auto& file : files) {
    const auto report = import_gias(door, {}, file, file.filename().string());
    std::cout << report.layout << " of " << clock::iso(*report.known) << ": " << counts(report) << "\n";
    if (report.layout == "links") linked = report.added;
  }
  EXPECT_GT(linked, 1000);
  for (const auto& file : files) {
    const auto again = import_gias(door, {}, file, file.filename().string());
    EXPECT_EQ(again.read, again.unchanged + again.refused) << file.filename();
  }
  const auto start = std::chrono::steady_clock::now();
  for (const auto* words : {"school", "st mary", "guildford primary", "church of england p", "gu1"})
    door.read([&](Read& read) { EXPECT_FALSE(search_register(read, words, 50).empty()) << words; });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  std::cout << "five searches took " << static_cast<int>(took.count()) << " ms\n";
}

}  // namespace
}  // namespace plumbline::places
