#include "lib/html/govuk/textarea.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html textarea(const Textarea& options) {
  Html out;
  const auto& id = options.id.empty() ? options.name : options.id;
  const auto described_by = open_labelled(
      out, {id, options.label, options.hint, options.error, options.group, options.described_by});
  out << options.group.before << "<textarea class=\"govuk-textarea";
  if (!options.error.text.empty()) out << " govuk-textarea--error";
  write_classes(out, options.classes);
  out << "\" id=\"" << id << "\" name=\"" << options.name << "\" rows=\"" << options.rows << "\"";
  write_switch(out, " spellcheck=\"", options.spellcheck);
  if (options.disabled) out << " disabled";
  write_attribute(out, " aria-describedby=\"", described_by);
  write_attribute(out, " autocomplete=\"", options.autocomplete);
  write_attributes(out, options.attributes);
  out << ">";
  if (options.value.starts_with('\n')) out << "\n";  // a browser drops the first line end of a textarea
  out << options.value << "</textarea>" << options.group.after << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
