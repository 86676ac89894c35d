// A consequence a person must know of before they act.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct WarningText {
  Content text{};
  std::string icon_fallback = "Warning";
  std::string classes{};
  Attributes attributes{};
};

Html warning_text(const WarningText& options);

}  // namespace plumbline::html::govuk
