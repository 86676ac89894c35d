// A quotation or an aside, set off from the text around it.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct InsetText {
  Content text{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

Html inset_text(const InsetText& options);

}  // namespace plumbline::html::govuk
