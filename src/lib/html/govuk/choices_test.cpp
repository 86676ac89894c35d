#include <gtest/gtest.h>

#include "lib/html/govuk/govuk.h"
#include "lib/html/testing/fixtures.h"

namespace plumbline::html::govuk {
namespace {

RadioItem radio_of(const Options& item) {
  const auto& labelled = object_at(item, "label");
  return {.text = content_of(item),
          .value = text_at(item, "value"),
          .divider = text_at(item, "divider"),
          .hint = hint_of(object_at(item, "hint")),
          .conditional = content_of(object_at(item, "conditional")),
          .checked = flag_at(item, "checked"),
          .disabled = is_on(item, "disabled"),
          .id = text_at(item, "id"),
          .label_classes = text_at(labelled, "classes"),
          .label_attributes = attributes_at(labelled),
          .attributes = attributes_at(item)};
}

TEST(Govuk, Radios) {
  expect_as_the_package_does("radios", [](const Options& o) {
    Radios choice{.name = text_at(o, "name"),
                  .id_prefix = text_at(o, "idPrefix"),
                  .fieldset = fieldset_at(o),
                  .hint = hint_of(object_at(o, "hint")),
                  .error = error_of(object_at(o, "errorMessage")),
                  .value = text_at(o, "value"),
                  .group = group_of(object_at(o, "formGroup"), "beforeInputs", "afterInputs"),
                  .classes = text_at(o, "classes"),
                  .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items")) choice.items.push_back(radio_of(item));
    return radios(choice);
  });
}

CheckboxItem checkbox_of(const Options& item) {
  const auto& labelled = object_at(item, "label");
  return {.text = content_of(item),
          .value = text_at(item, "value"),
          .name = text_at(item, "name"),
          .divider = text_at(item, "divider"),
          .hint = hint_of(object_at(item, "hint")),
          .conditional = content_of(object_at(item, "conditional")),
          .behaviour = text_at(item, "behaviour"),
          .checked = flag_at(item, "checked"),
          .disabled = is_on(item, "disabled"),
          .id = text_at(item, "id"),
          .label_classes = text_at(labelled, "classes"),
          .label_attributes = attributes_at(labelled),
          .attributes = attributes_at(item)};
}

TEST(Govuk, Checkboxes) {
  expect_as_the_package_does("checkboxes", [](const Options& o) {
    Checkboxes choice{.name = text_at(o, "name"),
                      .id_prefix = text_at(o, "idPrefix"),
                      .fieldset = fieldset_at(o),
                      .hint = hint_of(object_at(o, "hint")),
                      .error = error_of(object_at(o, "errorMessage")),
                      .described_by = text_at(o, "describedBy"),
                      .group = group_of(object_at(o, "formGroup"), "beforeInputs", "afterInputs"),
                      .classes = text_at(o, "classes"),
                      .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items")) choice.items.push_back(checkbox_of(item));
    if (given(o, "values"))
      for (const auto& value : o.at("values").as_array()) choice.values.emplace_back(value.as_string());
    return checkboxes(choice);
  });
}

DateInputItem date_item_of(const Options& item, const std::string& default_name, const Options& values,
                           const std::string& prefix) {
  const auto name = text_or(item, "name", default_name);
  const auto full = prefix.empty() ? name : prefix + "-" + name;
  return {.name = name,
          .label = text_at(item, "label"),
          .value = text_or(item, "value", text_at(values, full)),
          .width = name == "year" || default_name == "year" ? 4 : 2,
          .error = flag_at(item, "error"),
          .id = text_at(item, "id"),
          .inputmode = text_or(item, "inputmode", "numeric"),
          .autocomplete = text_at(item, "autocomplete"),
          .pattern = text_at(item, "pattern"),
          .classes = text_at(item, "classes"),
          .attributes = attributes_at(item)};
}

// The package takes a day, a month and a year each by itself, as values, or as a list; false leaves one out.
std::vector<DateInputItem> date_items_of(const Options& o) {
  const auto prefix = text_at(o, "namePrefix");
  const auto& values = object_at(o, "values");
  std::vector<DateInputItem> items;
  for (const auto& item : objects_at(o, "items")) {
    items.push_back(date_item_of(item, "", values, prefix));
    if (items.back().value.empty()) items.back().value = text_at(object_at(o, items.back().name), "value");
  }
  if (!items.empty()) return items;
  for (const std::string name : {"day", "month", "year"}) {
    if (flag_at(o, name).value_or(true))
      items.push_back(date_item_of(object_at(o, name), name, values, prefix));
    if (!items.empty() && items.back().value.empty()) items.back().value = text_at(values, name);
  }
  return items;
}

TEST(Govuk, DateInput) {
  expect_as_the_package_does("date-input", [](const Options& o) {
    return date_input({.id = text_at(o, "id"),
                       .name_prefix = text_at(o, "namePrefix"),
                       .fieldset = fieldset_at(o),
                       .hint = hint_of(object_at(o, "hint")),
                       .error = error_of(object_at(o, "errorMessage")),
                       .items = date_items_of(o),
                       .group = group_of(object_at(o, "formGroup"), "beforeInputs", "afterInputs"),
                       .classes = text_at(o, "classes"),
                       .attributes = attributes_at(o)});
  });
}

}  // namespace
}  // namespace plumbline::html::govuk
