// What was said, as pairs; each with the way to change it. Inside a card when there are several.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct SummaryAction {
  Content text{};
  std::string href{};
  std::string hidden{};  // what it changes, read out after the text
  std::string classes{};
  Attributes attributes{};
};

struct SummaryCell {
  Content text{};
  std::string classes{};
};

struct SummaryRow {
  SummaryCell key{};  // a row without a key is left out
  SummaryCell value{};
  std::vector<SummaryAction> actions{};
  std::string actions_classes{};
  std::string classes{};
};

struct SummaryCard {
  Content title{};
  int heading_level = 2;
  std::string title_classes{};
  std::vector<SummaryAction> actions{};
  std::string actions_classes{};
  std::string classes{};
  Attributes attributes{};
};

struct SummaryList {
  std::vector<SummaryRow> rows{};
  std::optional<SummaryCard> card{};
  std::string classes{};
  Attributes attributes{};
};

Html summary_list(const SummaryList& options);

}  // namespace plumbline::html::govuk
