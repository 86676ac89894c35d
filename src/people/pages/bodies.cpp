#include "people/pages/pages.h"
#include "people/pages/parts.h"
#include "shell/parts.h"

namespace plumbline::people::pages {

namespace {

Html nothing_held() {
  Html out;
  out << "<h1 class=\"govuk-heading-l\">You hold no role now</h1>"
         "<p class=\"govuk-body\">Your account is in order, but no organisation has given you a role that "
         "holds today. "
         "Ask whoever looks after people there.</p>";
  return out;
}

Response show(Visit& visit, Read& read, const Session& session, const Problems& problems) {
  const auto open = bodies_of(read, session.account);
  if (open.empty()) return shell::page(visit, "You hold no role now", nothing_held());
  govuk::Radios choice{.name = "body",
                       .fieldset = govuk::Fieldset{.legend = {.text = "Which organisation do you act for?",
                                                              .is_page_heading = true,
                                                              .classes = "govuk-fieldset__legend--l"}},
                       .hint = {.text = "You see and do only what belongs to it. You can change later."},
                       .error = beside(problems, "body"),
                       .value = session.body ? session.body->text() : std::string{}};
  for (const auto& body : open) choice.items.push_back({.text = body.name, .value = body.id.text()});
  Html main;
  main << summary(problems) << "<form method=\"post\" action=\"/bodies\" novalidate>"
       << shell::csrf_field(crypto::masked(session.csrf)) << govuk::radios(choice)
       << govuk::button({.text = "Act for this organisation"}) << "</form>";
  return shell::page(visit, "Which organisation do you act for?", main, problems.any() ? 422 : 200);
}

Response show(Visit& visit, Read& read, const Problems& problems) {
  const auto known = session(read, visit.request.cookie(session_cookie));
  return known ? show(visit, read, *known, problems) : http::see_other("/sign-in");
}

}  // namespace

Response bodies(Visit& visit, Read& read) { return show(visit, read, {}); }

Response choose(Visit& visit, Door& door) {
  const std::string token{visit.request.cookie(session_cookie)};
  const auto body = BodyId::parse(visit.request.form.text("body"));
  const bool chosen = body && door.act({}, [&](history::Write& write) {
    return static_cast<bool>(choose_body(write, token, *body));
  });
  if (chosen) return http::see_other("/");
  Problems problems;
  problems.add("body", "Choose the organisation you act for.");
  return door.ask([&](Read& read) { return show(visit, read, problems); });
}

}  // namespace plumbline::people::pages
