// A table of GOV.UK looks. Pages of ours use the shell’s own table, which folds on a phone.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Cell {
  Content text{};
  std::string format{};  // "numeric" aligns right
  int colspan = 0;       // 0: not said
  int rowspan = 0;
  std::string classes{};
  Attributes attributes{};
};

struct Table {
  std::string caption{};
  std::string caption_classes{};
  std::vector<Cell> head{};
  std::vector<std::vector<Cell>> rows{};  // an empty row is left out
  bool first_cell_is_header = false;
  std::string classes{};
  Attributes attributes{};
};

Html table(const Table& options);

}  // namespace plumbline::html::govuk
