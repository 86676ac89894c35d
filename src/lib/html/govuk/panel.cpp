#include "lib/html/govuk/panel.h"

#include "lib/html/govuk/button.h"
#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_action(Html& out, const PanelAction& action) {
  if (action.href.empty() || action.type == "button") {
    out << button({.text = action.text,
                   .href = action.href,
                   .type = action.type.empty() ? "button" : action.type,
                   .classes = with_class("govuk-button--inverse", action.classes),
                   .attributes = action.attributes});
    return;
  }
  out << "<a class=\"govuk-link govuk-link--inverse";
  write_classes(out, action.classes);
  out << "\"";
  write_href(out, action.href);
  write_attributes(out, action.attributes);
  out << ">" << action.text << "</a>";
}

void write_actions(Html& out, const PanelActions& actions) {
  out << "<div class=\"govuk-panel__actions";
  write_classes(out, actions.classes);
  out << "\"";
  write_attributes(out, actions.attributes);
  out << ">";
  if (!actions.items.empty()) {
    out << "<div class=\"govuk-button-group\">";
    for (const auto& action : actions.items) write_action(out, action);
    out << "</div>";
  }
  out << "</div>";
}

}  // namespace

Html panel(const Panel& options) {
  Html out;
  out << "<div class=\"govuk-panel ";
  if (options.interruption)
    out << "govuk-panel--interruption";
  else
    out << "govuk-panel--confirmation";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << "><h" << options.heading_level << " class=\"govuk-panel__title\">" << options.title << "</h"
      << options.heading_level << ">";
  if (!options.text.empty()) out << "<div class=\"govuk-panel__body\">" << options.text << "</div>";
  if (options.interruption && options.actions) write_actions(out, *options.actions);
  out << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
