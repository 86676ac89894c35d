#include "lib/html/govuk/breadcrumbs.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_item(Html& out, const Breadcrumb& item) {
  out << "<li class=\"govuk-breadcrumbs__list-item\"";
  if (item.href.empty()) {
    out << " aria-current=\"page\">" << item.text << "</li>";
    return;
  }
  out << "><a class=\"govuk-breadcrumbs__link\"";
  write_href(out, item.href);
  write_attributes(out, item.attributes);
  out << ">" << item.text << "</a></li>";
}

}  // namespace

Html breadcrumbs(const Breadcrumbs& options) {
  Html out;
  out << "<nav class=\"govuk-breadcrumbs";
  write_classes(out, options.classes);
  if (options.collapse_on_mobile) out << " govuk-breadcrumbs--collapse-on-mobile";
  out << "\"";
  write_attributes(out, options.attributes);
  out << " aria-label=\"" << options.label << "\"><ol class=\"govuk-breadcrumbs__list\">";
  for (const auto& item : options.items) write_item(out, item);
  out << "</ol></nav>";
  return out;
}

}  // namespace plumbline::html::govuk
