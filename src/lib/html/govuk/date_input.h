// A date as people write it: day, month, year, in boxes of their own.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct DateInputItem {
  std::string name{};   // joined to the prefix of the whole; an item without a name is left out
  std::string label{};  // the name with a capital, unless given
  std::string value{};
  int width = 2;                // in characters, unless the classes name a width
  std::optional<bool> error{};  // marked as wrong; unless any item says, an error of the whole marks all
  std::string id{};
  std::string inputmode = "numeric";
  std::string autocomplete{};
  std::string pattern{};
  std::string classes{};
  Attributes attributes{};
};

struct DateInput {
  std::string id{};
  std::string name_prefix{};
  std::optional<Fieldset> fieldset{};
  Hint hint{};
  ErrorMessage error{};
  std::vector<DateInputItem> items{{.name = "day"}, {.name = "month"}, {.name = "year", .width = 4}};
  FormGroup group{};
  std::string classes{};
  Attributes attributes{};
};

Html date_input(const DateInput& options);

}  // namespace plumbline::html::govuk
