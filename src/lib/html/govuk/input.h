// One line of text.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Affix {  // what stands before or after the box: "£", "per day"
  Content text{};
  std::string classes{};
  Attributes attributes{};
};

struct Input {
  std::string name{};
  std::string id{};  // the name, unless given
  Label label{};
  Hint hint{};
  ErrorMessage error{};
  std::string value{};
  std::string type = "text";
  std::string inputmode{};
  std::string autocomplete{};
  std::string autocapitalize{};
  std::string pattern{};
  std::optional<bool> spellcheck{};
  bool disabled = false;
  Affix prefix{};
  Affix suffix{};
  std::string described_by{};
  FormGroup group{};
  std::string wrapper_classes{};
  Attributes wrapper_attributes{};
  std::string classes{};
  Attributes attributes{};
};

Html input(const Input& options);

}  // namespace plumbline::html::govuk
