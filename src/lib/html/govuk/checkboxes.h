// Any of a few.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct CheckboxItem {
  Content text{};  // an item without text and divider is left out and keeps its number
  std::string value{};
  std::string name{};     // the name of the whole, unless given
  std::string divider{};  // instead of a choice: "or"
  Hint hint{};
  Content conditional{};          // shown when chosen
  std::string behaviour{};        // "exclusive": choosing it clears the others
  std::optional<bool> checked{};  // otherwise: when it is among the values of the whole
  bool disabled = false;
  std::string id{};
  std::string label_classes{};
  Attributes label_attributes{};
  Attributes attributes{};
};

struct Checkboxes {
  std::string name{};
  std::string id_prefix{};  // the name, unless given
  std::optional<Fieldset> fieldset{};
  Hint hint{};
  ErrorMessage error{};
  std::vector<CheckboxItem> items{};
  std::vector<std::string> values{};
  std::string described_by{};
  FormGroup group{};
  std::string classes{};
  Attributes attributes{};
};

Html checkboxes(const Checkboxes& options);

}  // namespace plumbline::html::govuk
