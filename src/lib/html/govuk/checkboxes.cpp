#include "lib/html/govuk/checkboxes.h"

#include <algorithm>

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

bool is_checked(const Checkboxes& options, const CheckboxItem& item) {
  if (item.checked) return *item.checked;
  return std::find(options.values.begin(), options.values.end(), item.value) != options.values.end();
}

// Without a fieldset to carry it, what describes the whole describes each box.
std::string description(std::string described_by, const CheckboxItem& item, const std::string& id) {
  if (item.hint.text.empty()) return described_by;
  if (!described_by.empty()) described_by += ' ';
  return described_by + id + "-item-hint";
}

void write_input(Html& out, const Checkboxes& options, const CheckboxItem& item, const std::string& id,
                 const std::string& described_by) {
  out << "<input class=\"govuk-checkboxes__input\" id=\"" << id << "\" name=\""
      << (item.name.empty() ? options.name : item.name) << "\" type=\"checkbox\" value=\"" << item.value
      << "\"";
  if (is_checked(options, item)) out << " checked";
  if (item.disabled) out << " disabled";
  if (!item.conditional.empty()) out << " data-aria-controls=\"conditional-" << id << "\"";
  write_attribute(out, " data-behaviour=\"", item.behaviour);
  write_attribute(out, " aria-describedby=\"", description(described_by, item, id));
  write_attributes(out, item.attributes);
  out << ">";
}

void write_choice(Html& out, const Checkboxes& options, const CheckboxItem& item, const std::string& id,
                  const std::string& described_by) {
  out << "<div class=\"govuk-checkboxes__item\">";
  write_input(out, options, item, id, described_by);
  out << label({.text = item.text,
                .for_id = id,
                .classes = with_class("govuk-checkboxes__label", item.label_classes),
                .attributes = item.label_attributes});
  if (!item.hint.text.empty()) {
    auto said = item.hint;
    said.id = id + "-item-hint";
    said.classes = with_class("govuk-checkboxes__hint", item.hint.classes);
    out << hint(said);
  }
  out << "</div>";
  if (item.conditional.empty()) return;
  out << "<div class=\"govuk-checkboxes__conditional";
  if (!is_checked(options, item)) out << " govuk-checkboxes__conditional--hidden";
  out << "\" id=\"conditional-" << id << "\">" << item.conditional << "</div>";
}

void write_items(Html& out, const Checkboxes& options, const std::string& prefix,
                 const std::string& described_by) {
  int number = 0;
  for (const auto& item : options.items) {
    ++number;
    if (!item.divider.empty()) {
      out << "<div class=\"govuk-checkboxes__divider\">" << item.divider << "</div>";
    } else if (!item.text.empty()) {
      const auto own = number == 1 ? prefix : prefix + "-" + std::to_string(number);
      write_choice(out, options, item, item.id.empty() ? own : item.id, described_by);
    }
  }
}

}  // namespace

Html checkboxes(const Checkboxes& options) {
  Html out;
  open_group(out, options.group, options.error);
  const auto& prefix = options.id_prefix.empty() ? options.name : options.id_prefix;
  const bool own_words = options.fieldset && !options.fieldset->described_by.empty();
  Html inside;
  auto described_by = write_hint_and_error(inside, {prefix, options.hint, options.error},
                                           own_words ? options.fieldset->described_by : options.described_by);
  inside << "<div class=\"govuk-checkboxes";
  write_classes(inside, options.classes);
  inside << "\"";
  write_attributes(inside, options.attributes);
  inside << " data-module=\"govuk-checkboxes\">" << options.group.before;
  write_items(inside, options, prefix, options.fieldset ? "" : described_by);
  inside << options.group.after << "</div>";
  close_choices(out, options.fieldset, std::move(inside), std::move(described_by));
  return out;
}

}  // namespace plumbline::html::govuk
