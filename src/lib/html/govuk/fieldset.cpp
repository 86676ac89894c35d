#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_legend(Html& out, const Legend& legend) {
  if (legend.text.empty()) return;
  out << "<legend class=\"govuk-fieldset__legend";
  write_classes(out, legend.classes);
  out << "\">";
  if (legend.is_page_heading)
    out << "<h1 class=\"govuk-fieldset__heading\">" << legend.text << "</h1>";
  else
    out << legend.text;
  out << "</legend>";
}

}  // namespace

Html fieldset(const Fieldset& options) {
  Html out;
  out << "<fieldset class=\"govuk-fieldset";
  write_classes(out, options.classes);
  out << "\"";
  write_attribute(out, " role=\"", options.role);
  write_attribute(out, " aria-describedby=\"", options.described_by);
  write_attributes(out, options.attributes);
  out << ">";
  write_legend(out, options.legend);
  out << options.content << "</fieldset>";
  return out;
}

}  // namespace plumbline::html::govuk
