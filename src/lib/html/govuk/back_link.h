// The way back to the page a person came from.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct BackLink {
  std::string href{};
  Content text = "Back";
  std::string classes{};
  Attributes attributes{};
};

Html back_link(const BackLink& options);

}  // namespace plumbline::html::govuk
