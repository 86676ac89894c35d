#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html error_message(const ErrorMessage& options) {
  Html out;
  out << "<p";
  write_attribute(out, " id=\"", options.id);
  out << " class=\"govuk-error-message";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">";
  if (!options.hidden_prefix.empty())
    out << "<span class=\"govuk-visually-hidden\">" << options.hidden_prefix << ":</span> ";
  out << options.text << "</p>";
  return out;
}

}  // namespace plumbline::html::govuk
