#include "lib/html/govuk/tag.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html tag(const Tag& options) {
  Html out;
  out << "<strong class=\"govuk-tag";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">" << options.text << "</strong>";
  return out;
}

}  // namespace plumbline::html::govuk
