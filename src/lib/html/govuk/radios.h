// One of a few, all in sight.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct RadioItem {
  Content text{};  // an item without text and divider is left out and keeps its number
  std::string value{};
  std::string divider{};  // instead of a choice: "or"
  Hint hint{};
  Content conditional{};          // shown when chosen
  std::optional<bool> checked{};  // otherwise: when it is the value of the whole
  bool disabled = false;
  std::string id{};
  std::string label_classes{};
  Attributes label_attributes{};
  Attributes attributes{};
};

struct Radios {
  std::string name{};
  std::string id_prefix{};  // the name, unless given
  std::optional<Fieldset> fieldset{};
  Hint hint{};
  ErrorMessage error{};
  std::vector<RadioItem> items{};
  std::string value{};
  FormGroup group{};
  std::string classes{};
  Attributes attributes{};
};

Html radios(const Radios& options);

}  // namespace plumbline::html::govuk
