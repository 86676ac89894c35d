#include "notices/notices.h"
#include "people/pages/pages.h"
#include "people/pages/parts.h"
#include "places/places.h"
#include "shell/parts.h"

namespace plumbline::people::pages {

namespace {

struct Choices {  // what the policy and the body offer
  std::vector<policies::RoleName> roles;
  std::vector<places::Place> places;
};

struct Asked {  // what was typed
  std::string name, email, role, place;
  Typed first_day, last_day;
};

Choices choices(Visit& visit, Read& read) {
  const auto body = visit.viewer().body;
  Choices out{visit.library.roles(body, visit.today()), {}};
  for (const auto& kind : visit.library.place_kinds(body, visit.today()))
    for (auto& place : places::of_kind(read, body, kind.key, visit.today()))
      out.places.push_back(std::move(place));
  return out;
}

Asked asked(const http::Fields& form) {
  return {.name = std::string{form.text("name")},
          .email = std::string{form.text("email")},
          .role = std::string{form.text("role")},
          .place = std::string{form.text("place")},
          .first_day = typed(form, "first_day"),
          .last_day = typed(form, "last_day")};
}

Html role_select(const Choices& offered, const Asked& asked, const Problems& problems) {
  govuk::Select out{
      .name = "role", .label = {.text = "Role"}, .error = beside(problems, "role"), .value = asked.role};
  out.items.push_back({.text = "Choose a role", .value = ""});
  for (const auto& role : offered.roles) out.items.push_back({.text = role.title, .value = role.key});
  return govuk::select(out);
}

Html place_select(const Visit& visit, const Choices& offered, const Asked& asked, const Problems& problems) {
  govuk::Select out{.name = "place",
                    .label = {.text = "Where"},
                    .hint = {.text = "Some roles are held at one place, others for the whole organisation."},
                    .error = beside(problems, "place"),
                    .value = asked.place};
  out.items.push_back({.text = "The whole of " + visit.viewer().body_name, .value = ""});
  for (const auto& place : offered.places)
    out.items.push_back({.text = place.name, .value = place.id.text()});
  return govuk::select(out);
}

Response show(Visit& visit, Read& read, const Asked& asked, const Problems& problems) {
  const auto offered = choices(visit, read);
  Html main;
  main << govuk::back_link({.href = "/people", .text = "People"}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">Invite somebody</h1>"
       << "<form method=\"post\" action=\"/people/invitations\" novalidate>"
       << shell::csrf_field(shell::csrf(visit))
       << govuk::input({.name = "name",
                        .label = {.text = "Name"},
                        .error = beside(problems, "name"),
                        .value = asked.name,
                        .spellcheck = false,
                        .classes = "govuk-!-width-two-thirds"})
       << govuk::input({.name = "email",
                        .label = {.text = "Email address"},
                        .error = beside(problems, "email"),
                        .value = asked.email,
                        .type = "email",
                        .spellcheck = false,
                        .classes = "govuk-!-width-two-thirds"})
       << role_select(offered, asked, problems) << place_select(visit, offered, asked, problems)
       << date_boxes({.id = "first_day", .name = "first_day", .legend = "First day"}, asked.first_day,
                     problems)
       << date_boxes({.id = "last_day",
                      .name = "last_day",
                      .legend = "Last day",
                      .hint = "Leave empty if it is open."},
                     asked.last_day, problems)
       << govuk::button({.text = "Send the invitation"}) << "</form>";
  return shell::page(visit, "Invite somebody", main, problems.any() ? 422 : 200);
}

std::string kind_in_words(const Visit& visit, std::string_view kind) {
  for (const auto& known : visit.library.place_kinds(visit.viewer().body, visit.today()))
    if (known.key == kind) return known.title;
  return std::string{kind};
}

// A role held where the policy does not place it would see what it must not.
void refuse_elsewhere(const Visit& visit, const policies::RoleName& role, const places::Place* place,
                      Problems& problems) {
  if (role.held_at(place == nullptr ? std::string_view{} : std::string_view{place->kind})) return;
  problems.add("place", role.scope.empty() ? "This role is held for the whole organisation: choose that."
                                           : "Choose the place at which this role is held: " +
                                                 kind_in_words(visit, role.scope) + ".");
}

// The form as the verb takes it, with what only the page can know: which roles and places there are.
Invitation checked(const Visit& visit, const Choices& offered, const Asked& asked, Problems& problems) {
  Invitation out{
      .name = asked.name, .email = asked.email, .role = {}, .place = {}, .first_day = {}, .last_day = {}};
  const auto role = std::ranges::find(offered.roles, asked.role, &policies::RoleName::key);
  if (role != offered.roles.end()) out.role = role->key;
  const auto id = PlaceId::parse(asked.place);
  const auto place = id ? std::ranges::find(offered.places, *id, &places::Place::id) : offered.places.end();
  const bool known = place != offered.places.end();
  if (known) out.place = id;
  if (!asked.place.empty() && !known)
    problems.add("place", "Choose one of the places in the list.");
  else if (role != offered.roles.end())
    refuse_elsewhere(visit, *role, known ? &*place : nullptr, problems);
  const auto first = date_of(asked.first_day);
  if (first)
    out.first_day = *first;
  else
    problems.add("first_day", "Enter the first day as a real date, such as 27 3 2027.");
  out.last_day = date_of(asked.last_day);
  if (!asked.last_day.empty() && !out.last_day)
    problems.add("last_day", "Enter a real date, or leave it empty.");
  return out;
}

std::string link_of(const Visit& visit, const Invited& invited) {
  return visit.origin + "/invitation/" + invited.token;
}

notices::Letter letter(const Visit& visit, const Invitation& invitation, const Invited& invited) {
  const auto& by = visit.viewer();
  auto text = by.name + " has invited you to join " + by.body_name + " on Plumbline.\n\n";
  text += invited.token.empty() ? "You have an account already. Sign in:\n" + visit.origin + "/sign-in\n"
                                : "Choose a password and you are in. The link works once, for 14 days:\n" +
                                      link_of(visit, invited) + "\n";
  // A letter of the body can be read under Mail; one with a link that opens another body's account cannot.
  return {.body = invited.by_mail_only ? std::nullopt : std::optional{by.body},
          .to = invitation.email,
          .subject = "You are invited to join " + by.body_name,
          .text = text};
}

Response sent(Visit& visit, const Invitation& invitation, const Invited& invited) {
  Html main;
  main << govuk::back_link({.href = "/people", .text = "People"})
       << govuk::panel({.title = "Invitation sent", .text = "to " + invitation.email});
  if (invited.token.empty()) {
    main << "<p class=\"govuk-body\">This address has an account already. It was told of the new role and "
            "signs in as "
            "before.</p>";
  } else if (invited.by_mail_only) {
    main << "<p class=\"govuk-body\">The letter has been sent to this address. Only whoever receives it can "
            "accept, so its link is not shown here.</p>";
  } else {
    main << govuk::input(
        {.name = "link",
         .label = {.text = "Link of the invitation"},
         .hint = {.text = "Copy it if you would rather hand it over yourself. It works once, for 14 "
                          "days, and is shown only now."},
         .value = link_of(visit, invited),
         .spellcheck = false,
         .attributes = {{.name = "readonly", .bare = true}}});
  }
  main << govuk::button({.text = "Invite somebody else", .href = "/people/invitations"});
  auto answer = shell::page(visit, "Invitation sent", main);
  answer.compress = false;  // the link is a secret beside what somebody typed
  return answer;
}

}  // namespace

Response invitation_form(Visit& visit, Read& read) {
  Asked fresh;
  fresh.first_day = typed(visit.today());
  return show(visit, read, fresh, {});
}

Response invite_person(Visit& visit, Door& door) {
  const auto what = asked(visit.request.form);
  const auto& by = visit.viewer();
  Problems problems;
  const auto invitation = door.ask([&](Read& read) {
    Problems of_page;
    auto out = checked(visit, choices(visit, read), what, of_page);
    problems = invitation_problems(read, by, out);
    for (const auto& problem : of_page) problems.add(problem);
    return out;
  });
  if (problems.any()) return door.ask([&](Read& read) { return show(visit, read, what, problems); });
  const auto invited = door.act(actor(by), [&](history::Write& write) {
    auto made = invite(write, by, invitation);
    if (made) notices::post(write, letter(visit, invitation, *made));
    return made;
  });
  if (invited) return sent(visit, invitation, *invited);
  return door.ask([&](Read& read) { return show(visit, read, what, invited.error()); });
}

}  // namespace plumbline::people::pages
