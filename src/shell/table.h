// The table of every page: rules, not boxes; the row's header is its link; on a phone a row folds into a
// block.
#pragma once
#include <string>
#include <vector>

#include "shell/parts.h"

namespace plumbline::shell {

enum class Sorted { no, ascending, descending };

struct Column {
  Content heading{};
  bool number = false;      // figures in line, to the right
  std::string label{};      // what stands before the value on a phone: "Working days late"
  bool together = false;    // never broken over lines: dates, short names
  std::string sort_href{};  // the heading is then a link
  Sorted sorted = Sorted::no;
};

struct Cell {
  Content text{};
  Content small{};               // a second line, quiet
  std::string href{};            // the cell is then a link; for the row's header, mostly
  std::optional<Grade> grade{};  // instead of text: the whole cell is filled, `small` below it
};

struct Row {
  std::vector<Cell> cells{};  // the first is the row's header
  bool starts_group = false;  // a heavy rule above it
};

struct Table {
  std::string caption{};       // always read out
  bool caption_shown = false;  // where no heading says the same
  std::vector<Column> columns{};
  std::vector<Row> rows{};
  bool folds = true;  // on a phone; a table of grades scrolls instead
  bool tight = false;
  Content when_empty = "Nothing yet.";  // a sentence in place of an empty table
};
Html table(const Table& table);

}  // namespace plumbline::shell
