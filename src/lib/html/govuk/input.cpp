#include "lib/html/govuk/input.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_box(Html& out, const Input& options, std::string_view id, std::string_view described_by) {
  out << "<input class=\"govuk-input";
  write_classes(out, options.classes);
  if (!options.error.text.empty()) out << " govuk-input--error";
  out << "\" id=\"" << id << "\" name=\"" << options.name << "\" type=\"" << options.type << "\"";
  write_switch(out, " spellcheck=\"", options.spellcheck);
  write_attribute(out, " value=\"", options.value);
  if (options.disabled) out << " disabled";
  write_attribute(out, " aria-describedby=\"", described_by);
  write_attribute(out, " autocomplete=\"", options.autocomplete);
  write_attribute(out, " autocapitalize=\"", options.autocapitalize);
  write_attribute(out, " pattern=\"", options.pattern);
  write_attribute(out, " inputmode=\"", options.inputmode);
  write_attributes(out, options.attributes);
  out << ">";
}

void write_affix(Html& out, Literal own_class, const Affix& affix) {
  if (affix.text.empty()) return;
  out << "<div class=\"" << own_class;
  write_classes(out, affix.classes);
  out << "\" aria-hidden=\"true\"";
  write_attributes(out, affix.attributes);
  out << ">" << affix.text << "</div>";
}

bool stands_alone(const Input& options) {
  return options.prefix.text.empty() && options.suffix.text.empty() && options.group.before.empty() &&
         options.group.after.empty();
}

}  // namespace

Html input(const Input& options) {
  Html out;
  const auto& id = options.id.empty() ? options.name : options.id;
  const auto described_by = open_labelled(
      out, {id, options.label, options.hint, options.error, options.group, options.described_by});
  if (stands_alone(options)) {
    write_box(out, options, id, described_by);
  } else {
    out << "<div class=\"govuk-input__wrapper";
    write_classes(out, options.wrapper_classes);
    out << "\"";
    write_attributes(out, options.wrapper_attributes);
    out << ">" << options.group.before;
    write_affix(out, "govuk-input__prefix", options.prefix);
    write_box(out, options, id, described_by);
    write_affix(out, "govuk-input__suffix", options.suffix);
    out << options.group.after << "</div>";
  }
  out << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
