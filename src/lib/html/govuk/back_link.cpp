#include "lib/html/govuk/back_link.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html back_link(const BackLink& options) {
  Html out;
  out << "<a";
  write_href(out, options.href.empty() ? "#" : options.href);
  out << " class=\"govuk-back-link";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">" << options.text << "</a>";
  return out;
}

}  // namespace plumbline::html::govuk
