#include "lib/html/govuk/warning_text.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

Html warning_text(const WarningText& options) {
  Html out;
  out << "<div class=\"govuk-warning-text";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << "><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>"
         "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">"
      << options.icon_fallback << "</span> " << options.text << "</strong></div>";
  return out;
}

}  // namespace plumbline::html::govuk
