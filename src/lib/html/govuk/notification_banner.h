// News about what just happened, or what a person should know first.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct NotificationBanner {
  Content title{};    // "Important", or "Success" for a success
  Content text{};     // one line, shown large
  Content content{};  // instead of text: anything
  bool success = false;
  std::string role{};  // alert for a success, otherwise region
  std::string title_id = "govuk-notification-banner-title";
  int heading_level = 2;
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

Html notification_banner(const NotificationBanner& options);

}  // namespace plumbline::html::govuk
