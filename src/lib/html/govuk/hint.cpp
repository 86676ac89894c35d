#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html hint(const Hint& options) {
  Html out;
  out << "<div";
  write_attribute(out, " id=\"", options.id);
  out << " class=\"govuk-hint";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">" << options.text << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
