// More than a line of text.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Textarea {
  std::string name{};
  std::string id{};  // the name, unless given
  Label label{};
  Hint hint{};
  ErrorMessage error{};
  std::string value{};
  int rows = 5;
  std::optional<bool> spellcheck{};
  std::string autocomplete{};
  bool disabled = false;
  std::string described_by{};
  FormGroup group{};
  std::string classes{};
  Attributes attributes{};
};

Html textarea(const Textarea& options);

}  // namespace plumbline::html::govuk
