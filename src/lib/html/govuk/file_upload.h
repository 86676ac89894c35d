// A file from the person’s own machine.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct FileUpload {
  std::string name{};
  std::string id{};  // the name, unless given
  Label label{};
  Hint hint{};
  ErrorMessage error{};
  bool multiple = false;
  bool disabled = false;
  bool drop_zone = false;  // the script makes it a place to drop files on
  std::string choose_text{}, none_chosen_text{}, drop_text{}, entered_text{}, left_text{};
  PluralText several_chosen{};
  std::string described_by{};
  FormGroup group{};
  std::string wrapper_classes{};
  Attributes wrapper_attributes{};
  std::string classes{};
  Attributes attributes{};
};

Html file_upload(const FileUpload& options);

}  // namespace plumbline::html::govuk
