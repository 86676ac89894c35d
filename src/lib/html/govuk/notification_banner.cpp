#include "lib/html/govuk/notification_banner.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

Content title_of(const NotificationBanner& options) {
  if (!options.title.empty()) return options.title;
  return options.success ? Content("Success") : Content("Important");
}

std::string role_of(const NotificationBanner& options) {
  if (!options.role.empty()) return options.role;
  return options.success ? "alert" : "region";
}

}  // namespace

Html notification_banner(const NotificationBanner& options) {
  Html out;
  out << "<div class=\"govuk-notification-banner";
  if (options.success) out << " govuk-notification-banner--success";
  write_classes(out, options.classes);
  out << "\" role=\"" << role_of(options) << "\" aria-labelledby=\"" << options.title_id
      << "\" data-module=\"govuk-notification-banner\"";
  write_switch(out, " data-disable-auto-focus=\"", options.disable_auto_focus);
  write_attributes(out, options.attributes);
  out << "><div class=\"govuk-notification-banner__header\"><h" << options.heading_level
      << " class=\"govuk-notification-banner__title\" id=\"" << options.title_id << "\">" << title_of(options)
      << "</h" << options.heading_level << "></div><div class=\"govuk-notification-banner__content\">";
  if (!options.content.empty())
    out << options.content;
  else if (!options.text.empty())
    out << "<p class=\"govuk-notification-banner__heading\">" << options.text << "</p>";
  out << "</div></div>";
  return out;
}

}  // namespace plumbline::html::govuk
