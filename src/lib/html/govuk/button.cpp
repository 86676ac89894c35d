#include "lib/html/govuk/button.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_rest(Html& out, const Button& options) {
  out << " class=\"govuk-button";
  write_classes(out, options.classes);
  if (options.is_start) out << " govuk-button--start";
  out << "\" data-module=\"govuk-button\"";
  write_attributes(out, options.attributes);
  write_attribute(out, " id=\"", options.id);
  out << ">";
  if (!options.is_start) {
    out << options.text;
    return;
  }
  // A start button is a flex box, which would drop the spaces between the elements of its text.
  if (options.text.has_elements())
    out << "<span>" << options.text << "</span>";
  else
    out << options.text;
  out << "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" "
         "height=\"19\""
         " viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
         "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>";
}

}  // namespace

Html button(const Button& options) {
  Html out;
  if (!options.href.empty()) {
    out << "<a";
    write_href(out, options.href);
    out << " role=\"button\" draggable=\"false\"";
    write_rest(out, options);
    out << "</a>";
    return out;
  }
  out << "<button type=\"" << options.type << "\"";
  write_attribute(out, " value=\"", options.value);
  write_attribute(out, " name=\"", options.name);
  if (options.disabled) out << " disabled aria-disabled=\"true\"";
  write_switch(out, " data-prevent-double-click=\"", options.prevent_double_click);
  write_rest(out, options);
  out << "</button>";
  return out;
}

}  // namespace plumbline::html::govuk
