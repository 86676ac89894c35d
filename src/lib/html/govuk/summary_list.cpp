#include "lib/html/govuk/summary_list.h"

#include <algorithm>

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_action(Html& out, const SummaryAction& action, const Content& card_title) {
  out << "<a class=\"govuk-link";
  write_classes(out, action.classes);
  out << "\"";
  write_href(out, action.href);
  write_attributes(out, action.attributes);
  out << ">" << action.text;
  if (!action.hidden.empty() || !card_title.empty()) {
    out << "<span class=\"govuk-visually-hidden\">";
    if (!action.hidden.empty()) out << " " << action.hidden;
    if (!card_title.empty()) out << " (" << card_title << ")";
    out << "</span>";
  }
  out << "</a>";
}

void write_row_actions(Html& out, const SummaryRow& row, const Content& card_title) {
  if (row.actions.empty()) return;
  out << "<dd class=\"govuk-summary-list__actions";
  write_classes(out, row.actions_classes);
  out << "\">";
  if (row.actions.size() == 1) {
    write_action(out, row.actions.front(), card_title);
  } else {
    out << "<ul class=\"govuk-summary-list__actions-list\">";
    for (const auto& action : row.actions) {
      out << "<li class=\"govuk-summary-list__actions-list-item\">";
      write_action(out, action, card_title);
      out << "</li>";
    }
    out << "</ul>";
  }
  out << "</dd>";
}

void write_row(Html& out, const SummaryRow& row, bool any_has_actions, const Content& card_title) {
  if (row.key.text.empty()) return;
  out << "<div class=\"govuk-summary-list__row";
  if (any_has_actions && row.actions.empty()) out << " govuk-summary-list__row--no-actions";
  write_classes(out, row.classes);
  out << "\"><dt class=\"govuk-summary-list__key";
  write_classes(out, row.key.classes);
  out << "\">" << row.key.text << "</dt><dd class=\"govuk-summary-list__value";
  write_classes(out, row.value.classes);
  out << "\">" << row.value.text << "</dd>";
  write_row_actions(out, row, card_title);
  out << "</div>";
}

Html list_of(const SummaryList& options) {
  const bool any_has_actions = std::any_of(options.rows.begin(), options.rows.end(),
                                           [](const auto& row) { return !row.actions.empty(); });
  const Content title = options.card ? options.card->title : Content();
  Html out;
  out << "<dl class=\"govuk-summary-list";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">";
  for (const auto& row : options.rows) write_row(out, row, any_has_actions, title);
  out << "</dl>";
  return out;
}

void write_card_actions(Html& out, const SummaryCard& card) {
  if (card.actions.empty()) return;
  const bool single = card.actions.size() == 1;
  out << (single ? Literal("<div") : Literal("<ul")) << " class=\"govuk-summary-card__actions";
  write_classes(out, card.actions_classes);
  out << "\">";
  for (const auto& action : card.actions) {
    if (!single) out << "<li class=\"govuk-summary-card__action\">";
    write_action(out, action, card.title);
    if (!single) out << "</li>";
  }
  out << (single ? Literal("</div>") : Literal("</ul>"));
}

void open_card(Html& out, const SummaryCard& card) {
  out << "<div class=\"govuk-summary-card";
  write_classes(out, card.classes);
  out << "\"";
  write_attributes(out, card.attributes);
  out << "><div class=\"govuk-summary-card__title-wrapper\">";
  if (!card.title.empty()) {
    out << "<h" << card.heading_level << " class=\"govuk-summary-card__title";
    write_classes(out, card.title_classes);
    out << "\">" << card.title << "</h" << card.heading_level << ">";
  }
  write_card_actions(out, card);
  out << "</div><div class=\"govuk-summary-card__content\">";
}

}  // namespace

Html summary_list(const SummaryList& options) {
  if (!options.card) return list_of(options);
  Html out;
  open_card(out, *options.card);
  out << list_of(options) << "</div></div>";
  return out;
}

}  // namespace plumbline::html::govuk
