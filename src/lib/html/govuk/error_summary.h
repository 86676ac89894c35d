// What has to be put right, above the form it came from; each error leads to its field.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct SummarisedError {
  Content text{};
  std::string href{};
  Attributes attributes{};
};

struct ErrorSummary {
  Content title = "There is a problem";
  Content description{};
  std::vector<SummarisedError> errors{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

Html error_summary(const ErrorSummary& options);

}  // namespace plumbline::html::govuk
