#include "lib/html/govuk/date_input.h"

#include <algorithm>

#include "lib/html/govuk/input.h"
#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

bool names(const std::string& classes, std::string_view part) {
  return classes.find(part) != std::string::npos;
}

bool says_error(const DateInputItem& item) {
  return item.error.value_or(false) || names(item.classes, "govuk-input--error");
}

std::string classes_of(const DateInputItem& item, bool marked) {
  std::string classes = "govuk-date-input__input";
  if (marked && !names(item.classes, "govuk-input--error")) classes += " govuk-input--error";
  if (!names(item.classes, "govuk-input--width-"))
    classes += " govuk-input--width-" + std::to_string(item.width);
  return with_class(classes, item.classes);
}

std::string label_of(const DateInputItem& item) {
  auto text = item.label.empty() ? item.name : item.label;
  if (item.label.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

void write_item(Html& out, const DateInput& options, const DateInputItem& item, bool marked) {
  const auto prefix = options.name_prefix.empty() ? "" : options.name_prefix + "-";
  out << "<div class=\"govuk-date-input__item\">"
      << input({.name = prefix + item.name,
                .id = item.id.empty() ? options.id + "-" + item.name : item.id,
                .label = {.text = label_of(item), .classes = "govuk-date-input__label"},
                .value = item.value,
                .inputmode = item.inputmode,
                .autocomplete = item.autocomplete,
                .pattern = item.pattern,
                .classes = classes_of(item, marked),
                .attributes = item.attributes})
      << "</div>";
}

void write_items(Html& out, const DateInput& options) {
  const bool any_says = std::any_of(options.items.begin(), options.items.end(), says_error);
  const bool mark_all = !options.error.text.empty() && !any_says;
  for (const auto& item : options.items)
    if (!item.name.empty())
      write_item(out, options, item, says_error(item) || (mark_all && item.error.value_or(true)));
}

}  // namespace

Html date_input(const DateInput& options) {
  Html out;
  open_group(out, options.group, options.error);
  Html inside;
  auto described_by = write_hint_and_error(inside, {options.id, options.hint, options.error},
                                           options.fieldset ? options.fieldset->described_by : "");
  inside << "<div class=\"govuk-date-input";
  write_classes(inside, options.classes);
  inside << "\"";
  write_attributes(inside, options.attributes);
  write_attribute(inside, " id=\"", options.id);
  inside << ">" << options.group.before;
  write_items(inside, options);
  inside << options.group.after << "</div>";
  auto around = options.fieldset;
  if (around) around->role = "group";  // so that screen readers read the description of a set of text boxes
  close_choices(out, around, std::move(inside), std::move(described_by));
  return out;
}

}  // namespace plumbline::html::govuk
