// Where a page stands: the pages above it, each a link; an item without an address is the page itself.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Breadcrumb {
  Content text{};
  std::string href{};
  Attributes attributes{};
};

struct Breadcrumbs {
  std::vector<Breadcrumb> items{};
  std::string label = "Breadcrumb";
  bool collapse_on_mobile = false;
  std::string classes{};
  Attributes attributes{};
};

Html breadcrumbs(const Breadcrumbs& options);

}  // namespace plumbline::html::govuk
