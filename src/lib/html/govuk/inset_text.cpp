#include "lib/html/govuk/inset_text.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html inset_text(const InsetText& options) {
  Html out;
  out << "<div";
  write_attribute(out, " id=\"", options.id);
  out << " class=\"govuk-inset-text";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">" << options.text << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
