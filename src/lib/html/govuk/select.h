// One of a list, where radios would be too many.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct SelectItem {
  std::string text{};                  // an item without text and value is left out
  std::optional<std::string> value{};  // the text, unless given
  std::optional<bool> selected{};      // otherwise: when it is the value of the whole
  bool disabled = false;
  Attributes attributes{};
};

struct Select {
  std::string name{};
  std::string id{};  // the name, unless given
  Label label{};
  Hint hint{};
  ErrorMessage error{};
  std::vector<SelectItem> items{};
  std::string value{};
  bool disabled = false;
  std::string described_by{};
  FormGroup group{};
  std::string classes{};
  Attributes attributes{};
};

Html select(const Select& options);

}  // namespace plumbline::html::govuk
