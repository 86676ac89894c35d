// A state in a word.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Tag {
  Content text{};
  std::string classes{};
  Attributes attributes{};
};

Html tag(const Tag& options);

}  // namespace plumbline::html::govuk
