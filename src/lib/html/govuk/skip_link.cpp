#include "lib/html/govuk/skip_link.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html skip_link(const SkipLink& options) {
  Html out;
  out << "<a";
  write_href(out, options.href);
  out << " class=\"govuk-skip-link";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << " data-module=\"govuk-skip-link\">" << options.text << "</a>";
  return out;
}

}  // namespace plumbline::html::govuk
