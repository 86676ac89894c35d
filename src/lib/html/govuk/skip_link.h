// The first link of a page: past everything that repeats.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct SkipLink {
  Content text = "Skip to main content";
  std::string href = "#content";
  std::string classes{};
  Attributes attributes{};
};

Html skip_link(const SkipLink& options);

}  // namespace plumbline::html::govuk
