#include "people/pages/pages.h"
#include "people/pages/parts.h"
#include "shell/parts.h"

namespace plumbline::people::pages {

namespace {

Response used_up(Visit& visit) {
  Html main;
  main << "<h1 class=\"govuk-heading-l\">This invitation cannot be used</h1>"
          "<p class=\"govuk-body\">It has been used already, or is more than 14 days old.</p>"
          "<p class=\"govuk-body\">If you have chosen a password, <a class=\"govuk-link\" "
          "href=\"/sign-in\">sign in</a>. "
          "Otherwise ask whoever invited you for a new invitation.</p>";
  return shell::page(visit, "This invitation cannot be used", main, 404);
}

Html welcome(const Offer& offer) {
  Html out;
  out << "<p class=\"govuk-body\">";
  if (offer.invited_by.empty())
    out << "You are invited";
  else
    out << offer.invited_by << " has invited you";
  out << " to join <strong>" << offer.body_name << "</strong> as " << offer.name
      << ". Choose a password, and you are in.</p>";
  return out;
}

Response show(Visit& visit, const Offer& offer, const Problems& problems) {
  const std::string token{visit.request.capture("token")};
  Html replaced, main;
  replaced
      << "<p class=\"govuk-body\">You have an account here already: this password takes the place of the "
         "one before, and ends every session.</p>";
  main << summary(problems) << "<h1 class=\"govuk-heading-l\">Join " << offer.body_name << "</h1>"
       << welcome(offer) << "<form method=\"post\" action=\"/invitation/" << html::encoded(token)
       << "\" novalidate>" << shell::csrf_field(shell::csrf(visit))
       << govuk::input({.name = "email",
                        .label = {.text = "Your email address"},
                        .hint = {.text = "You sign in with it."},
                        .value = offer.email,
                        .type = "email",
                        .autocomplete = "username",
                        .classes = "govuk-!-width-two-thirds",
                        .attributes = {{.name = "readonly", .bare = true}}})
       << (offer.has_password ? replaced : Html{})
       << govuk::password_input(
              {.name = "password",
               .label = {.text = "Choose a password"},
               .hint = {.text = "At least 12 characters. Three or four words make a good one."},
               .error = beside(problems, "password"),
               .autocomplete = "new-password",
               .classes = "govuk-!-width-two-thirds"})
       << govuk::button({.text = "Join and sign in"}) << "</form>";
  return shell::page(visit, "Join " + offer.body_name, main, problems.any() ? 422 : 200);
}

}  // namespace

Response invitation(Visit& visit, Read& read) {
  const auto offer = invitation_offer(read, visit.request.capture("token"));
  return offer ? show(visit, *offer, {}) : used_up(visit);
}

Response accept_invitation(Visit& visit, Door& door) {
  const std::string token{visit.request.capture("token")}, password{visit.request.form.text("password")};
  const auto offer = door.ask([&](Read& read) { return invitation_offer(read, token); });
  if (!offer) return used_up(visit);
  const auto account = accept(door, token, password);
  if (!account) return show(visit, *offer, account.error());
  const auto session = door.act({}, [&](history::Write& write) {
    const auto open = bodies_of(write, *account);
    return begin_session(write, *account, open.size() == 1 ? std::optional{open.front().id} : std::nullopt);
  });
  auto answer = http::see_other("/");
  answer.cookies.push_back(session_cookie_of(session));
  return answer;
}

}  // namespace plumbline::people::pages
