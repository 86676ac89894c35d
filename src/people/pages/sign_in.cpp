#include "people/pages/pages.h"
#include "people/pages/parts.h"
#include "shell/parts.h"

namespace plumbline::people::pages {

namespace {

Response show(Visit& visit, const std::string& email, std::string_view next, const Problems& problems) {
  Html main;
  main << summary(problems) << "<h1 class=\"govuk-heading-l\">Sign in</h1>"
       << "<form method=\"post\" action=\"/sign-in\" novalidate>" << shell::csrf_field(shell::csrf(visit))
       << "<input type=\"hidden\" name=\"next\" value=\"" << way_on(next) << "\">"
       << govuk::input({.name = "email",
                        .label = {.text = "Email address"},
                        .error = beside(problems, "email"),
                        .value = email,
                        .type = "email",
                        .autocomplete = "username",
                        .spellcheck = false,
                        .classes = "govuk-!-width-two-thirds"})
       << govuk::password_input({.name = "password",
                                 .label = {.text = "Password"},
                                 .error = beside(problems, "password"),
                                 .classes = "govuk-!-width-two-thirds"})
       << govuk::button({.text = "Sign in"}) << "</form>"
       << "<p class=\"govuk-body\">Accounts begin with an invitation from somebody who looks after people in "
          "your "
          "organisation.</p>";
  return shell::page(visit, "Sign in", main, problems.any() ? 422 : 200);
}

}  // namespace

Response sign_in_form(Visit& visit, Read&) { return show(visit, {}, visit.request.query.text("next"), {}); }

Response sign_in(Visit& visit, Door& door) {
  const auto& form = visit.request.form;
  const std::string email{form.text("email")}, password{form.text("password")};
  auto entered = people::sign_in(door, email, password, visit.request.peer);
  if (!entered) return show(visit, email, form.text("next"), entered.error());
  if (const std::string before{visit.request.cookie(session_cookie)}; !before.empty())
    door.write({}, [&](history::Write& write) {
      keep_forms(write, before, entered->token);
      end_session(write, before);
    });
  auto answer = http::see_other(way_on(form.text("next")));
  answer.cookies.push_back(session_cookie_of(std::move(entered->token)));
  return answer;
}

Response sign_out(Visit& visit, Door& door) {
  const std::string token{visit.request.cookie(session_cookie)};
  door.write({}, [&](history::Write& write) { end_session(write, token); });
  auto answer = http::see_other("/sign-in");
  auto gone = session_cookie_of({});
  gone.max_age = std::chrono::seconds{0};
  answer.cookies.push_back(std::move(gone));
  return answer;
}

}  // namespace plumbline::people::pages
