#include "lib/html/govuk/details.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html details(const Details& options) {
  Html out;
  out << "<details";
  write_attribute(out, " id=\"", options.id);
  out << " class=\"govuk-details";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  if (options.open) out << " open";
  out << "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">"
      << options.summary << "</span></summary><div class=\"govuk-details__text\">" << options.text
      << "</div></details>";
  return out;
}

}  // namespace plumbline::html::govuk
