#include "lib/html/govuk/radios.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

bool is_checked(const RadioItem& item, const std::string& chosen) {
  return item.checked.value_or(!chosen.empty() && item.value == chosen);
}

void write_input(Html& out, const Radios& options, const RadioItem& item, const std::string& id) {
  out << "<input class=\"govuk-radios__input\" id=\"" << id << "\" name=\"" << options.name
      << "\" type=\"radio\" value=\"" << item.value << "\"";
  if (is_checked(item, options.value)) out << " checked";
  if (item.disabled) out << " disabled";
  if (!item.conditional.empty()) out << " data-aria-controls=\"conditional-" << id << "\"";
  if (!item.hint.text.empty()) out << " aria-describedby=\"" << id << "-item-hint\"";
  write_attributes(out, item.attributes);
  out << ">";
}

void write_choice(Html& out, const Radios& options, const RadioItem& item, const std::string& id) {
  out << "<div class=\"govuk-radios__item\">";
  write_input(out, options, item, id);
  out << label({.text = item.text,
                .for_id = id,
                .classes = with_class("govuk-radios__label", item.label_classes),
                .attributes = item.label_attributes});
  if (!item.hint.text.empty()) {
    auto said = item.hint;
    said.id = id + "-item-hint";
    said.classes = with_class("govuk-radios__hint", item.hint.classes);
    out << hint(said);
  }
  out << "</div>";
  if (item.conditional.empty()) return;
  out << "<div class=\"govuk-radios__conditional";
  if (!is_checked(item, options.value)) out << " govuk-radios__conditional--hidden";
  out << "\" id=\"conditional-" << id << "\">" << item.conditional << "</div>";
}

void write_items(Html& out, const Radios& options, const std::string& prefix) {
  int number = 0;
  for (const auto& item : options.items) {
    ++number;
    if (!item.divider.empty()) {
      out << "<div class=\"govuk-radios__divider\">" << item.divider << "</div>";
    } else if (!item.text.empty()) {
      // The first has no number, so that an error summary can lead to it by the name alone.
      const auto own = number == 1 ? prefix : prefix + "-" + std::to_string(number);
      write_choice(out, options, item, item.id.empty() ? own : item.id);
    }
  }
}

}  // namespace

Html radios(const Radios& options) {
  Html out;
  open_group(out, options.group, options.error);
  const auto& prefix = options.id_prefix.empty() ? options.name : options.id_prefix;
  Html inside;
  auto described_by = write_hint_and_error(inside, {prefix, options.hint, options.error},
                                           options.fieldset ? options.fieldset->described_by : "");
  inside << "<div class=\"govuk-radios";
  write_classes(inside, options.classes);
  inside << "\"";
  write_attributes(inside, options.attributes);
  inside << " data-module=\"govuk-radios\">" << options.group.before;
  write_items(inside, options, prefix);
  inside << options.group.after << "</div>";
  close_choices(out, options.fieldset, std::move(inside), std::move(described_by));
  return out;
}

}  // namespace plumbline::html::govuk
