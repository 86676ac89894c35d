#include <gtest/gtest.h>

#include "lib/html/govuk/govuk.h"
#include "lib/html/testing/fixtures.h"

namespace plumbline::html::govuk {
namespace {

Affix affix_of(const Options& affix) {
  return {content_of(affix), text_at(affix, "classes"), attributes_at(affix)};
}

Textarea textarea_of(const Options& o) {
  return {.name = text_at(o, "name"),
          .id = text_at(o, "id"),
          .label = label_of(object_at(o, "label")),
          .hint = hint_of(object_at(o, "hint")),
          .error = error_of(object_at(o, "errorMessage")),
          .value = text_at(o, "value"),
          .rows = number_at(o, "rows").value_or(5),
          .spellcheck = flag_at(o, "spellcheck"),
          .autocomplete = text_at(o, "autocomplete"),
          .disabled = is_on(o, "disabled"),
          .described_by = text_at(o, "describedBy"),
          .group = group_of(object_at(o, "formGroup")),
          .classes = text_at(o, "classes"),
          .attributes = attributes_at(o)};
}

TEST(Govuk, Input) {
  expect_as_the_package_does("input", [](const Options& o) {
    return input({.name = text_at(o, "name"),
                  .id = text_at(o, "id"),
                  .label = label_of(object_at(o, "label")),
                  .hint = hint_of(object_at(o, "hint")),
                  .error = error_of(object_at(o, "errorMessage")),
                  .value = text_at(o, "value"),
                  .type = text_or(o, "type", "text"),
                  .inputmode = text_at(o, "inputmode"),
                  .autocomplete = text_at(o, "autocomplete"),
                  .autocapitalize = text_at(o, "autocapitalize"),
                  .pattern = text_at(o, "pattern"),
                  .spellcheck = flag_at(o, "spellcheck"),
                  .disabled = is_on(o, "disabled"),
                  .prefix = affix_of(object_at(o, "prefix")),
                  .suffix = affix_of(object_at(o, "suffix")),
                  .described_by = text_at(o, "describedBy"),
                  .group = group_of(object_at(o, "formGroup")),
                  .wrapper_classes = text_at(object_at(o, "inputWrapper"), "classes"),
                  .wrapper_attributes = attributes_at(object_at(o, "inputWrapper")),
                  .classes = text_at(o, "classes"),
                  .attributes = attributes_at(o)});
  });
}

TEST(Govuk, Textarea) {
  expect_as_the_package_does("textarea", [](const Options& o) { return textarea(textarea_of(o)); });
}

TEST(Govuk, ATextareaKeepsItsFirstEmptyLine) {
  EXPECT_NE(textarea({.name = "n", .value = "\nsecond line"}).str().find(">\n\nsecond line<"),
            std::string::npos);
}

TEST(Govuk, CharacterCount) {
  expect_as_the_package_does("character-count", [](const Options& o) {
    return character_count({.text = textarea_of(o),
                            .max_length = number_at(o, "maxlength"),
                            .max_words = number_at(o, "maxwords"),
                            .threshold = number_at(o, "threshold"),
                            .count_type = text_at(o, "countType"),
                            .description = text_at(o, "textareaDescriptionText"),
                            .message_classes = text_at(object_at(o, "countMessage"), "classes"),
                            .characters_under = plural_at(o, "charactersUnderLimitText"),
                            .characters_at = text_at(o, "charactersAtLimitText"),
                            .characters_over = plural_at(o, "charactersOverLimitText"),
                            .words_under = plural_at(o, "wordsUnderLimitText"),
                            .words_at = text_at(o, "wordsAtLimitText"),
                            .words_over = plural_at(o, "wordsOverLimitText")});
  });
}

TEST(Govuk, PasswordInput) {
  expect_as_the_package_does("password-input", [](const Options& o) {
    return password_input({.name = text_at(o, "name"),
                           .id = text_at(o, "id"),
                           .label = label_of(object_at(o, "label")),
                           .hint = hint_of(object_at(o, "hint")),
                           .error = error_of(object_at(o, "errorMessage")),
                           .value = text_at(o, "value"),
                           .autocomplete = text_or(o, "autocomplete", "current-password"),
                           .disabled = is_on(o, "disabled"),
                           .show_text = text_at(o, "showPasswordText"),
                           .hide_text = text_at(o, "hidePasswordText"),
                           .show_label = text_at(o, "showPasswordAriaLabelText"),
                           .hide_label = text_at(o, "hidePasswordAriaLabelText"),
                           .shown_announcement = text_at(o, "passwordShownAnnouncementText"),
                           .hidden_announcement = text_at(o, "passwordHiddenAnnouncementText"),
                           .described_by = text_at(o, "describedBy"),
                           .group = group_of(object_at(o, "formGroup")),
                           .button_classes = text_at(object_at(o, "button"), "classes"),
                           .classes = text_at(o, "classes"),
                           .attributes = attributes_at(o)});
  });
}

TEST(Govuk, FileUpload) {
  expect_as_the_package_does("file-upload", [](const Options& o) {
    return file_upload({.name = text_at(o, "name"),
                        .id = text_at(o, "id"),
                        .label = label_of(object_at(o, "label")),
                        .hint = hint_of(object_at(o, "hint")),
                        .error = error_of(object_at(o, "errorMessage")),
                        .multiple = is_on(o, "multiple"),
                        .disabled = is_on(o, "disabled"),
                        .drop_zone = is_on(o, "javascript"),
                        .choose_text = text_at(o, "chooseFilesButtonText"),
                        .none_chosen_text = text_at(o, "noFileChosenText"),
                        .drop_text = text_at(o, "dropInstructionText"),
                        .entered_text = text_at(o, "enteredDropZoneText"),
                        .left_text = text_at(o, "leftDropZoneText"),
                        .several_chosen = plural_at(o, "multipleFilesChosenText"),
                        .described_by = text_at(o, "describedBy"),
                        .group = group_of(object_at(o, "formGroup")),
                        .wrapper_classes = text_at(o, "wrapperClasses"),
                        .wrapper_attributes = attributes_at(o, "wrapperAttributes"),
                        .classes = text_at(o, "classes"),
                        .attributes = attributes_at(o)});
  });
}

TEST(Govuk, Select) {
  expect_as_the_package_does("select", [](const Options& o) {
    Select list{.name = text_at(o, "name"),
                .id = text_at(o, "id"),
                .label = label_of(object_at(o, "label")),
                .hint = hint_of(object_at(o, "hint")),
                .error = error_of(object_at(o, "errorMessage")),
                .value = text_at(o, "value"),
                .disabled = is_on(o, "disabled"),
                .described_by = text_at(o, "describedBy"),
                .group = group_of(object_at(o, "formGroup")),
                .classes = text_at(o, "classes"),
                .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items")) {
      SelectItem choice{.text = text_at(item, "text"),
                        .selected = flag_at(item, "selected"),
                        .disabled = is_on(item, "disabled"),
                        .attributes = attributes_at(item)};
      if (const auto flag = flag_at(item, "value"))
        choice.value = *flag ? "true" : "false";
      else if (item.contains("value"))
        choice.value = text_at(item, "value");
      list.items.push_back(std::move(choice));
    }
    return select(list);
  });
}

}  // namespace
}  // namespace plumbline::html::govuk
