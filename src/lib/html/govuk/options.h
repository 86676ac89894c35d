// Options that GOV.UK components share. A part is shown when it has text; `classes` and `attributes` add to
// what the component writes. Addresses pass through html::url, so none can run a script.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/html/content.h"

namespace plumbline::html::govuk {

struct Attribute {
  Literal name;  // never from outside: a name cannot be escaped
  std::string value{};
  bool bare = false;  // the name alone, as in `hidden`
};
using Attributes = std::vector<Attribute>;

struct Label {
  Content text{};
  bool is_page_heading = false;
  std::string for_id{};  // fields fill it themselves
  std::string classes{};
  Attributes attributes{};
};

struct Hint {
  Content text{};
  std::string id{};  // fields fill it themselves
  std::string classes{};
  Attributes attributes{};
};

struct ErrorMessage {
  Content text{};
  std::string id{};                     // fields fill it themselves
  std::string hidden_prefix = "Error";  // read out before the message; empty: none
  std::string classes{};
  Attributes attributes{};
};

struct Legend {
  Content text{};
  bool is_page_heading = false;
  std::string classes{};
};

struct Fieldset {
  Legend legend{};
  Content content{};  // fields fill it themselves
  std::string role{};
  std::string described_by{};
  std::string classes{};
  Attributes attributes{};
};

struct FormGroup {
  Content before{};
  Content after{};
  std::string classes{};
  Attributes attributes{};
};

struct PluralText {  // in the words of JavaScript's plural rules for English
  std::string one{};
  std::string other{};
};

Html label(const Label& options);
Html hint(const Hint& options);
Html error_message(const ErrorMessage& options);
Html fieldset(const Fieldset& options);

}  // namespace plumbline::html::govuk
