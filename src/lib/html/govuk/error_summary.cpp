#include "lib/html/govuk/error_summary.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_error(Html& out, const SummarisedError& error) {
  out << "<li>";
  if (error.href.empty()) {
    out << error.text << "</li>";
    return;
  }
  out << "<a";
  write_href(out, error.href);
  write_attributes(out, error.attributes);
  out << ">" << error.text << "</a></li>";
}

}  // namespace

Html error_summary(const ErrorSummary& options) {
  Html out;
  out << "<div class=\"govuk-error-summary";
  write_classes(out, options.classes);
  out << "\"";
  write_switch(out, " data-disable-auto-focus=\"", options.disable_auto_focus);
  write_attributes(out, options.attributes);
  // The alert is a child of its own: focus moving to the parent would cut its announcement short.
  out << " data-module=\"govuk-error-summary\"><div role=\"alert\"><h2 class=\"govuk-error-summary__title\">"
      << options.title << "</h2><div class=\"govuk-error-summary__body\">";
  if (!options.description.empty()) out << "<p>" << options.description << "</p>";
  if (!options.errors.empty()) {
    out << "<ul class=\"govuk-list govuk-error-summary__list\">";
    for (const auto& error : options.errors) write_error(out, error);
    out << "</ul>";
  }
  out << "</div></div></div>";
  return out;
}

}  // namespace plumbline::html::govuk
