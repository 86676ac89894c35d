// The end of a task: what was done, in large letters. As an interruption: something to read before going on.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct PanelAction {
  std::string text{};
  std::string href{};
  std::string type{};  // "button" makes a button of a link; without an address it is one
  std::string classes{};
  Attributes attributes{};
};

struct PanelActions {
  std::vector<PanelAction> items{};
  std::string classes{};
  Attributes attributes{};
};

struct Panel {
  Content title{};
  Content text{};
  int heading_level = 1;
  bool interruption = false;
  std::optional<PanelActions> actions{};  // of an interruption
  std::string classes{};
  Attributes attributes{};
};

Html panel(const Panel& options);

}  // namespace plumbline::html::govuk
