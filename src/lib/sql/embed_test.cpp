// The program that turns .sql files into headers, run as the build runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "lib/sql/test_database.h"

namespace plumbline::sql::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Embed : public testing::Test {
 protected:
  void file(const std::string& name, const std::string& text) { std::ofstream(folder / name) << text; }

  static std::string contents(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  // Its exit code; the header and what it said are read from their files.
  int run(const std::string& words) {
    const auto program = fs::read_symlink("/proc/self/exe").parent_path() / "embed_sql";
    const auto line = "cd " + folder.string() + " && " + program.string() + " " + words + " 2>said";
    const int status = std::system(line.c_str());
    return WEXITSTATUS(status);
  }
  std::string header() { return contents(folder / "out.h"); }
  std::string said() { return contents(folder / "said"); }

  Place place{Kind::memory};
  fs::path folder = place.folder();
};

TEST_F(Embed, WritesBothEnginesTexts) {
  file("find.sql",
       "-- many: those that match\n-- ? remark\nSELECT '?' FROM a -- more\nWHERE b = ?1 AND c = ?2;\n");
  file("gone.sql", "-- none\nDELETE FROM a WHERE b = ?1");
  file("gone.postgresql.sql", "-- none\nDELETE FROM a WHERE b = CAST(?1 AS BIGINT)");
  ASSERT_EQ(run("queries places out.h find.sql gone.sql gone.postgresql.sql"), 0) << said();
  EXPECT_THAT(header(), HasSubstr("namespace plumbline::places::queries"));
  EXPECT_THAT(header(), HasSubstr("find{\"places/find\", sql::Shape::many"));
  EXPECT_THAT(header(), HasSubstr("SELECT '?' FROM a\nWHERE b = ?1 AND c = ?2)"));
  EXPECT_THAT(header(), HasSubstr("SELECT '?' FROM a\nWHERE b = $1 AND c = $2)"));
  EXPECT_THAT(header(), HasSubstr("CAST($1 AS BIGINT)"));
  EXPECT_THAT(header(), HasSubstr("count = 2"));
}

TEST_F(Embed, HasNothingToSayAboutNoFiles) {
  ASSERT_EQ(run("queries places out.h"), 0);
  EXPECT_THAT(header(), HasSubstr("count = 0"));
  ASSERT_EQ(run("migrations out.h"), 0);
  EXPECT_THAT(header(), HasSubstr("namespace plumbline::db"));
}

TEST_F(Embed, PutsMigrationsInOrder) {
  file("0002_b_x.sql", "CREATE TABLE b (id INT);\n-- only sqlite\n-- end\n");
  file("0001_a_x.sql", "CREATE TABLE a (id INT);");
  ASSERT_EQ(run("migrations out.h 0002_b_x.sql 0001_a_x.sql"), 0) << said();
  EXPECT_LT(header().find("0001_a_x"), header().find("0002_b_x"));
  EXPECT_THAT(header(), HasSubstr("-- only sqlite"));
}

TEST_F(Embed, SaysWhichLineIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"SELECT 1", "q.sql:1: the first line must be"},
      {"-- several\nSELECT 1", "q.sql:1: the first line must be"},
      {"-- many\nSELECT a\nFROM b WHERE c = ?", "q.sql:3: write parameters as ?1"},
      {"-- many\nSELECT ?1, ?3", "without gaps"},
      {"-- none\nDELETE FROM a;\nDELETE FROM b", "q.sql:3: one statement a file"},
      {"-- many\n-- nothing\n", "holds no statement"},
      {"-- many\nSELECT 'open", "q.sql:2: a quote without an end"},
  };
  for (const auto& [text, message] : cases) {
    file("q.sql", text);
    EXPECT_EQ(run("queries places out.h q.sql"), 1) << text;
    EXPECT_THAT(said(), HasSubstr(message));
    EXPECT_FALSE(fs::exists(folder / "out.h"));
  }
}

}  // namespace
}  // namespace plumbline::sql::test
