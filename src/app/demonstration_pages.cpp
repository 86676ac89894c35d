// Picking a person and moving the clock.
#include "app/demonstration.h"
#include "app/queries.h"
#include "lib/html/govuk/govuk.h"
#include "shell/parts.h"

namespace plumbline::app {

namespace govuk = html::govuk;
using html::Html;
using http::Response;

namespace {

struct Pick {  // somebody to be
  PersonId person;
  BodyId body;
  std::string name, body_name;
  std::vector<std::string> roles;  // titles, with the place where one is held
};

std::string role_title(House& house, BodyId body, const std::string& role, const std::string& place,
                       clock::Date today) {
  const auto policy = house.library.in_force(body, today);
  const auto* known = policy ? policy->pack->role(role) : nullptr;
  const auto title = known == nullptr ? role : known->title;
  return place.empty() ? title : title + ", " + place;
}

std::vector<Pick> picks(House& house, history::Read& read) {
  std::vector<Pick> out;
  read.sql.each(queries::people_to_be, {read.today()}, [&](const sql::Row& row) {
    const auto person = row.key<PersonId>(0);
    const auto body = row.key<BodyId>(2);
    if (out.empty() || out.back().person != person || out.back().body != body) {
      out.push_back({person, body, row.string(1), row.string(3), {}});
    }
    out.back().roles.push_back(
        role_title(house, body, row.string(4), row.null(5) ? "" : row.string(5), read.today()));
  });
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : "; ") + word;
  return out;
}

std::string key_of(const Pick& pick) { return pick.person.text() + "." + pick.body.text(); }

}  // namespace

shell::Routes demonstration_routes() {
  return {{http::Method::get, "/demo", "public"},
          {http::Method::get, "/demo/people", "public"},
          {http::Method::post, "/demo/sign-in", "public"},
          {http::Method::post, "/demo/clock", "public"}};
}

Response Demonstration::answer(http::Request& request) {
  if (request.path == "/demo/people") return people_as_json();
  if (request.path == "/demo/sign-in") return sign_in(request);
  if (request.path == "/demo/clock") return move_clock(request);
  return choosing(request);
}

Response Demonstration::choosing(http::Request& request) {
  return house_.door.ask([&](history::Read& read) {
    const auto token = std::string{request.cookie(people::session_cookie)};
    const auto viewer = token.empty() ? std::nullopt : people::viewer(read, token, house_.grants);
    shell::Visit visit{request, house_.library, house_.engine, viewer ? &*viewer : nullptr, read.now, true};
    const auto local = clock::to_local(read.now);
    Html main;
    main << "<h1>Choose who to be</h1><p class=\"pl-lede\">Every person and place here is invented. Pick "
            "somebody to see what "
            "they see.</p>";
    std::string body;
    for (const auto& pick : picks(house_, read)) {
      if (pick.body_name != body) {
        if (!body.empty()) main << "</ul>";
        main << "<h2>" << pick.body_name << "</h2><ul class=\"pl-plain\">";
        body = pick.body_name;
      }
      main << "<li><form method=\"post\" action=\"/demo/sign-in\"><button class=\"pl-linklike\" "
              "name=\"person\" value=\""
           << key_of(pick) << "\">" << pick.name << "</button> <span class=\"pl-quiet\">"
           << joined(pick.roles) << "</span></form></li>";
    }
    if (!body.empty()) main << "</ul>";
    main << "<h2>Move the clock</h2><form method=\"post\" action=\"/demo/clock\">"
         << govuk::input({.name = "to",
                          .label = {.text = "Day and time"},
                          .hint = {.text = "The clock only moves forward. What happens until then happens."},
                          .value = clock::iso(local.date) + "T" + clock::iso_time(local.time),
                          .type = "datetime-local",
                          .classes = "govuk-input--width-20"})
         << govuk::button({.text = "Move the clock", .classes = "govuk-button--secondary"}) << "</form>";
    return shell::page(visit, "Choose who to be", main);
  });
}

Response Demonstration::people_as_json() {
  json::Array out;
  house_.door.read([&](history::Read& read) {
    for (const auto& pick : picks(house_, read)) {
      json::Array roles;
      for (const auto& role : pick.roles) roles.emplace_back(role);
      out.push_back(json::Object{
          {"key", key_of(pick)}, {"name", pick.name}, {"body", pick.body_name}, {"roles", std::move(roles)}});
    }
  });
  return http::json(json::text(out));
}

Response Demonstration::sign_in(http::Request& request) {
  const std::string wanted{request.form.text("person")};
  std::optional<Pick> chosen;
  house_.door.read([&](history::Read& read) {
    for (auto& pick : picks(house_, read)) {
      if (key_of(pick) == wanted || pick.name == wanted) chosen = pick;
    }
  });
  if (!chosen) return http::text("Nobody of that name is in the demonstration.", 404);
  const auto token = house_.door.act(
      {.person = chosen->person, .body = chosen->body, .acting_for = {}}, [&](history::Write& write) {
        const auto account = write.sql.one(queries::account_of_person, {chosen->person},
                                           [](const sql::Row& row) { return row.key<AccountId>(0); });
        people::join_without_password(write, account);  // somebody invited while it ran may be picked too
        return people::begin_session(write, account, chosen->body);
      });
  auto response = http::see_other("/");
  response.cookies.push_back({.name = std::string{people::session_cookie}, .value = token, .max_age = {}});
  return response;
}

Response Demonstration::move_clock(http::Request& request) {
  const auto to = clock::parse_local(request.form.text("to"));
  if (!to) return http::text("The clock was not moved: give a day and time like 2026-10-19T09:00.", 422);
  if (*to > furthest())
    return http::text("The clock was not moved: the invented year ends on " +
                          clock::in_words(clock::to_local(furthest()).date) + ".",
                      422);
  if (*to < clock_.now()) return http::text("The clock was not moved: it only moves forward.", 422);
  move_to(*to);
  return http::see_other("/");
}

}  // namespace plumbline::app
