#include "lib/html/govuk/pagination.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

constexpr Literal previous_arrow =
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" xmlns=\"http://www.w3.org/2000/svg\" "
    "height=\"13\""
    " width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path "
    "d=\"m6.5938-0.0078125-6.7266"
    " 6.7266 6.7441 6.4062 "
    "1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>";
constexpr Literal next_arrow =
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" xmlns=\"http://www.w3.org/2000/svg\" "
    "height=\"13\""
    " width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path "
    "d=\"m8.107-0.0078125-1.4136"
    " 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 "
    "6.7441-6.4062-6.7246-6.7266z\"></path></svg>";

struct Direction {
  Literal rel;
  Content words;
  Literal arrow;
  bool is_next;
};

void write_arrow_link(Html& out, const PaginationLink& link, const Direction& to, bool block) {
  if (link.href.empty()) return;
  out << "<div class=\"govuk-pagination__" << to.rel << "\"><a class=\"govuk-link govuk-pagination__link\"";
  write_href(out, link.href);
  out << " rel=\"" << to.rel << "\"";
  write_attributes(out, link.attributes);
  out << ">";
  if (block || !to.is_next) out << to.arrow;
  out << " <span class=\"govuk-pagination__link-title";
  if (block && link.label.empty()) out << " govuk-pagination__link-title--decorated";
  out << "\">" << (link.text.empty() ? to.words : link.text) << "</span> ";
  if (block && !link.label.empty())
    out << "<span class=\"govuk-visually-hidden\">:</span> <span class=\"govuk-pagination__link-label\">"
        << link.label << "</span>";
  if (!block && to.is_next) out << to.arrow;
  out << "</a></div>";
}

void write_item(Html& out, const PaginationItem& item) {
  if (item.number.empty() && !item.ellipsis) return;
  out << "<li class=\"govuk-pagination__item";
  if (item.current) out << " govuk-pagination__item--current";
  if (item.ellipsis) {
    out << " govuk-pagination__item--ellipsis\">&ctdot;</li>";
    return;
  }
  out << "\"><a class=\"govuk-link govuk-pagination__link\"";
  write_href(out, item.href);
  out << " aria-label=\"" << item.spoken.value_or("Page " + item.number) << "\"";
  if (item.current) out << " aria-current=\"page\"";
  write_attributes(out, item.attributes);
  out << ">" << item.number << "</a></li>";
}

}  // namespace

Html pagination(const Pagination& options) {
  const bool block = options.items.empty() && !(options.previous.href.empty() && options.next.href.empty());
  Html out;
  out << "<nav class=\"govuk-pagination";
  if (block) out << " govuk-pagination--block";
  write_classes(out, options.classes);
  out << "\" aria-label=\"" << options.landmark_label << "\"";
  write_attributes(out, options.attributes);
  out << ">";
  write_arrow_link(
      out, options.previous,
      {"prev", "Previous<span class=\"govuk-visually-hidden\"> page</span>", previous_arrow, false}, block);
  if (!options.items.empty()) {
    out << "<ul class=\"govuk-pagination__list\">";
    for (const auto& item : options.items) write_item(out, item);
    out << "</ul>";
  }
  write_arrow_link(out, options.next,
                   {"next", "Next<span class=\"govuk-visually-hidden\"> page</span>", next_arrow, true},
                   block);
  out << "</nav>";
  return out;
}

}  // namespace plumbline::html::govuk
