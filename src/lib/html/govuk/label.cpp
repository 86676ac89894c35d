#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html label(const Label& options) {
  Html out;
  if (options.text.empty()) return out;
  if (options.is_page_heading) out << "<h1 class=\"govuk-label-wrapper\">";
  out << "<label class=\"govuk-label";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  write_attribute(out, " for=\"", options.for_id);
  out << ">" << options.text << "</label>";
  if (options.is_page_heading) out << "</h1>";
  return out;
}

}  // namespace plumbline::html::govuk
