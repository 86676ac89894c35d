// A button that posts its form, or, with an address, a link that looks like one.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct Button {
  Content text{};
  std::string href{};
  std::string name{};
  std::string value{};
  std::string type = "submit";
  std::string id{};
  bool disabled = false;
  bool is_start = false;
  std::optional<bool> prevent_double_click{};
  std::string classes{};
  Attributes attributes{};
};

Html button(const Button& options);

}  // namespace plumbline::html::govuk
