#include "lib/html/govuk/select.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

bool is_selected(const SelectItem& item, const std::string& chosen) {
  if (item.selected) return *item.selected;
  return !chosen.empty() && item.value.value_or(item.text) == chosen;
}

void write_item(Html& out, const SelectItem& item, const std::string& chosen) {
  if (item.text.empty() && !item.value) return;
  out << "<option";
  if (item.value) out << " value=\"" << *item.value << "\"";
  if (is_selected(item, chosen)) out << " selected";
  if (item.disabled) out << " disabled";
  write_attributes(out, item.attributes);
  out << ">" << item.text << "</option>";
}

}  // namespace

Html select(const Select& options) {
  Html out;
  const auto& id = options.id.empty() ? options.name : options.id;
  const auto described_by = open_labelled(
      out, {id, options.label, options.hint, options.error, options.group, options.described_by});
  out << options.group.before << "<select class=\"govuk-select";
  write_classes(out, options.classes);
  if (!options.error.text.empty()) out << " govuk-select--error";
  out << "\" id=\"" << id << "\" name=\"" << options.name << "\"";
  if (options.disabled) out << " disabled";
  write_attribute(out, " aria-describedby=\"", described_by);
  write_attributes(out, options.attributes);
  out << ">";
  for (const auto& item : options.items) write_item(out, item, options.value);
  out << "</select>" << options.group.after << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
