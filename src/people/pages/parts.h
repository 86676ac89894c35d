// What the forms of this room share.
#pragma once
#include "lib/html/govuk/govuk.h"
#include "people/people.h"
#include "shell/route.h"

namespace plumbline::people::pages {

namespace govuk = html::govuk;
using html::Html;

// The list at the top of a form, each mistake a link to its field; nothing when there is none.
Html summary(const Problems& problems);
govuk::ErrorMessage beside(const Problems& problems, std::string_view field);

// A date in three boxes.
struct Typed {
  std::string day, month, year;
  bool empty() const { return day.empty() && month.empty() && year.empty(); }
};
Typed typed(clock::Date date);
Typed typed(const http::Fields& form, const std::string& prefix);
std::optional<clock::Date> date_of(const Typed& typed);
struct DateBoxes {
  std::string id, name;
  html::Content legend{}, hint{};
};
Html date_boxes(const DateBoxes& boxes, const Typed& value, const Problems& problems);

http::Cookie session_cookie_of(std::string token);
// Where sign-in leads: the address asked for when it is a path of ours, else the first page.
std::string way_on(std::string_view asked_for);

}  // namespace plumbline::people::pages
