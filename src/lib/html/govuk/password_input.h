// A password, with a button to show it.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct PasswordInput {
  std::string name{};
  std::string id{};  // the name, unless given
  Label label{};
  Hint hint{};
  ErrorMessage error{};
  std::string value{};
  std::string autocomplete = "current-password";
  bool disabled = false;
  std::string show_text{}, hide_text{};
  std::string show_label{}, hide_label{};  // read out for the button
  std::string shown_announcement{}, hidden_announcement{};
  std::string described_by{};
  FormGroup group{};
  std::string button_classes{};
  std::string classes{};
  Attributes attributes{};
};

Html password_input(const PasswordInput& options);

}  // namespace plumbline::html::govuk
