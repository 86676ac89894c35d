#include "lib/csv/csv.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>
#include <stdexcept>

namespace plumbline::csv {
namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::vector<std::string>>;

class Csv : public ::testing::Test {
 protected:
  Csv() : path(fs::temp_directory_path() / ("csv_test." + std::to_string(::getpid()))) {}
  ~Csv() override {
    fs::remove(path);
    fs::remove(path.string() + ".gz");
  }

  Reader open(std::string_view text) const {
    std::ofstream(path, std::ios::binary) << text;
    return Reader({path, 0});
  }

  Rows rows(std::string_view text) {
    Reader reader = open(text);
    Rows all;
    numbers.clear();
    for (Line line; reader.next(line);) {
      all.push_back(line.cells);
      numbers.push_back(line.number);
    }
    unclosed = reader.unclosed();
    delimiter = reader.delimiter();
    return all;
  }

  fs::path path;
  std::vector<std::uint64_t> numbers;
  bool unclosed = false;
  char delimiter = 0;
};

TEST_F(Csv, LineEndsOfEveryKind) {
  const Rows expected{{"URN", "Name"}, {"1", "Ash"}, {"2", "Elm"}};
  EXPECT_EQ(rows("URN,Name\r\n1,Ash\r\n2,Elm\r\n"), expected);
  EXPECT_EQ(rows("URN,Name\n1,Ash\n2,Elm"), expected);
  EXPECT_EQ(rows("URN,Name\r1,Ash\r2,Elm\r"), expected);
  EXPECT_EQ(rows("\r\n\r\nURN,Name\n\n1,Ash\r\r2,Elm\n\n"), expected);
  EXPECT_EQ(numbers, (std::vector<std::uint64_t>{3, 5, 7}));
}

TEST_F(Csv, QuotesInsideQuotesAndLineEndsInsideQuotes) {
  EXPECT_EQ(rows("a,\"b, \"\"c\"\"\",\"two\r\nlines\"\nd,,\n"),
            (Rows{{"a", "b, \"c\"", "two\r\nlines"}, {"d", "", ""}}));
  EXPECT_EQ(numbers, (std::vector<std::uint64_t>{1, 3}));
  EXPECT_EQ(rows("\"\"\"\"\n\"\"\n"), (Rows{{"\""}, {""}}));
}

TEST_F(Csv, QuotesInTheMiddleOfACellAreText) {
  EXPECT_EQ(rows("St \"Anne\" School,5\" rule\n"), (Rows{{"St \"Anne\" School", "5\" rule"}}));
  EXPECT_EQ(rows("\"Anne\" School,\"x\" \n"), (Rows{{"Anne School", "x "}}));
}

TEST_F(Csv, RaggedRowsAreReturnedAsTheyAre) {
  EXPECT_EQ(rows("a,b,c\n1\n1,2,3,4\n,\n"), (Rows{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}, {"", ""}}));
}

TEST_F(Csv, AQuoteThatNeverClosesIsReported) {
  EXPECT_EQ(rows("a,b\n1,\"open\n2,x\n"), (Rows{{"a", "b"}, {"1", "open\n2,x\n"}}));
  EXPECT_TRUE(unclosed);
  rows("a,\"b\"");
  EXPECT_FALSE(unclosed);
  rows("\"");
  EXPECT_TRUE(unclosed);
}

TEST_F(Csv, AnOpenQuoteInAHugeFileDoesNotEatTheMemory) {
  Reader reader = open("a,\"" + std::string((16 << 20) + 100'000, 'x'));
  Line line;
  EXPECT_THROW(reader.next(line), std::runtime_error);
}

TEST_F(Csv, TheFirstLineTellsTheDelimiter) {
  EXPECT_EQ(rows("a;b;c,d\n1;2;3\n")[0].size(), 3u);
  EXPECT_EQ(delimiter, ';');
  EXPECT_EQ(rows("URN\tName\n1\tAsh, the\n")[1], (std::vector<std::string>{"1", "Ash, the"}));
  EXPECT_EQ(delimiter, '\t');
  rows("a|b\n");
  EXPECT_EQ(delimiter, '|');
  rows("\"x;y;z;w\",b\n");
  EXPECT_EQ(delimiter, ',');
  rows("alone\n1;2;3\n");
  EXPECT_EQ(delimiter, ',');
}

TEST_F(Csv, ADelimiterThatIsGivenWins) {
  open("a,b;c\n");
  Reader reader({path, ';'});
  Line line;
  ASSERT_TRUE(reader.next(line));
  EXPECT_EQ(line.cells, (std::vector<std::string>{"a,b", "c"}));
}

TEST_F(Csv, AByteOrderMarkIsNotPartOfTheFirstName) {
  EXPECT_EQ(rows("\xef\xbb\xbf\"URN\",Name\n")[0][0], "URN");
  EXPECT_TRUE(rows("\xef\xbb\xbf").empty());
  EXPECT_TRUE(rows("").empty());
  EXPECT_THROW(open(std::string_view("\xff\xfe"
                                     "a\0\n\0",
                                     6)),
               std::runtime_error);
}

TEST_F(Csv, Windows1252BecomesUtf8) {
  EXPECT_EQ(rows("Name\nSt Anne\x92s\nCaf\xe9 \x80\n"), (Rows{{"Name"}, {"St Anne’s"}, {"Café €"}}));
  EXPECT_EQ(rows("St Anne’s,Café\n"), (Rows{{"St Anne’s", "Café"}}));
}

TEST_F(Csv, OneDamagedByteDoesNotGarbleAWholeFile) {
  EXPECT_EQ(rows("Café,Tŷ,Siân\nbroken \xe9\n"), (Rows{{"Café", "Tŷ", "Siân"}, {"broken é"}}));
}

TEST_F(Csv, CharactersCutByTheEndOfABlockStayWhole) {
  for (std::size_t before = 65'530; before < 65'540; ++before) {
    const std::string text(before, 'x');
    EXPECT_EQ(rows(text + "’é😀,\"q\"\"q\"\r\n2,3\r\n"), (Rows{{text + "’é😀", "q\"q"}, {"2", "3"}})) << before;
    EXPECT_EQ(numbers, (std::vector<std::uint64_t>{1, 2})) << before;
    EXPECT_EQ(rows("\"" + text + "\"\"\r\n\r\n\",b\r\nc\n"), (Rows{{text + "\"\r\n\r\n", "b"}, {"c"}}))
        << before;
    EXPECT_EQ(numbers, (std::vector<std::uint64_t>{1, 4})) << before;
  }
}

TEST_F(Csv, ZeroBytesAreKeptOut) {
  EXPECT_EQ(rows(std::string_view("a\0b,c\r\0\nd\0\n\0\0", 14)), (Rows{{"ab", "c"}, {"d"}}));
}

TEST_F(Csv, PackedFilesAreReadAlike) {
  const std::string packed = path.string() + ".gz";
  gzFile file = ::gzopen(packed.c_str(), "wb");
  std::string text = "URN,Name\n";
  for (int i = 0; i < 50'000; ++i) text += std::to_string(i) + ",Caf\xe9 " + std::to_string(i * 7919) + "\n";
  ::gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  ::gzclose(file);
  int count = 0;
  Reader reader({packed, 0});
  for (Line line; reader.next(line); ++count) {
    ASSERT_TRUE(count == 0 || line.cells[1].starts_with("Café ")) << line.cells[1];
  }
  EXPECT_EQ(count, 50'001);
  fs::resize_file(packed, fs::file_size(packed) / 2);
  EXPECT_THROW(Reader({packed, 0}), std::runtime_error) << "half a file was taken for a whole one";
}

TEST_F(Csv, AMissingFileIsAnError) {
  EXPECT_THROW(Reader({path.string() + ".none", 0}), std::runtime_error);
  EXPECT_THROW(Reader({path.string() + ".none.gz", 0}), std::runtime_error);
  EXPECT_THROW(Reader({fs::temp_directory_path(), 0}), std::runtime_error);
}

TEST(CsvOut, CellsAreQuotedWhenTheyMustBe) {
  EXPECT_EQ(cell("plain text"), "plain text");
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("say \"no\""), "\"say \"\"no\"\"\"");
  EXPECT_EQ(cell("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(row({"a", "", "b,c"}), "a,,\"b,c\"\r\n");
  EXPECT_EQ(row({""}), "\"\"\r\n");
}

TEST(CsvOut, ASpreadsheetRunsNothing) {
  EXPECT_EQ(cell("=1+1"), "'=1+1");
  EXPECT_EQ(cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(cell("+44 20 7946 0000"), "'+44 20 7946 0000");
  EXPECT_EQ(cell("-2+3"), "'-2+3");
  EXPECT_EQ(cell("\t=1"), "\"'\t=1\"");
  EXPECT_EQ(cell("=A1,B1"), "\"'=A1,B1\"");
  EXPECT_EQ(cell("-"), "'-");
  for (const char* number : {"-5", "+5", "-0.25", "12", "+100.50"}) EXPECT_EQ(cell(number), number);
}

TEST_F(Csv, WhatIsWrittenReadsBack) {
  const std::vector<std::string> cells{"a\r\n\"b\"", "", " c ", "d;e", "-5"};
  EXPECT_EQ(rows(row(cells)), Rows{cells});
}

}  // namespace
}  // namespace plumbline::csv
