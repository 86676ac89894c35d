#include "lib/html/govuk/password_input.h"

#include "lib/html/govuk/button.h"
#include "lib/html/govuk/input.h"
#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

Attributes for_the_script(const PasswordInput& options) {
  Attributes list{{"data-module", "govuk-password-input"}};
  add(list, "data-i18n.show-password", options.show_text);
  add(list, "data-i18n.hide-password", options.hide_text);
  add(list, "data-i18n.show-password-aria-label", options.show_label);
  add(list, "data-i18n.hide-password-aria-label", options.hide_label);
  add(list, "data-i18n.password-shown-announcement", options.shown_announcement);
  add(list, "data-i18n.password-hidden-announcement", options.hidden_announcement);
  list.insert(list.end(), options.group.attributes.begin(), options.group.attributes.end());
  return list;
}

Html show_button(const PasswordInput& options, const std::string& id) {
  constexpr std::string_view own =
      "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle";
  const auto& text = options.show_text;
  const auto& spoken = options.show_label;
  return button(
      {.text = text.empty() ? Content("Show") : Content(text),
       .type = "button",
       .classes = with_class(own, options.button_classes),
       .attributes = {{"aria-controls", id},
                      {"aria-label", spoken.empty() ? "Show password" : spoken},
                      {"hidden", "", true}}});  // the script reveals it: without one it would do nothing
}

}  // namespace

Html password_input(const PasswordInput& options) {
  const auto& id = options.id.empty() ? options.name : options.id;
  Html after = show_button(options, id);
  after << options.group.after;
  return input(
      {.name = options.name,
       .id = id,
       .label = options.label,
       .hint = options.hint,
       .error = options.error,
       .value = options.value,
       .type = "password",
       .autocomplete = options.autocomplete,
       .autocapitalize = "none",
       .spellcheck = false,
       .disabled = options.disabled,
       .described_by = options.described_by,
       .group = {.before = options.group.before,
                 .after = std::move(after),
                 .classes = with_class("govuk-password-input", options.group.classes),
                 .attributes = for_the_script(options)},
       .wrapper_classes = "govuk-password-input__wrapper",
       .classes = with_class("govuk-password-input__input govuk-js-password-input-input", options.classes),
       .attributes = options.attributes});
}

}  // namespace plumbline::html::govuk
