// Something a person may open when it matters to them.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Details {
  Content summary{};
  Content text{};
  bool open = false;
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

Html details(const Details& options);

}  // namespace plumbline::html::govuk
