#include "app/reception.h"

#include "lib/crypto/crypto.h"
#include "lib/log/log.h"
#include "notices/notices.h"
#include "shell/assets.h"

namespace plumbline::app {

namespace {

using http::Response;

void make_safe(Response& response, bool asset) {
  response.header("X-Content-Type-Options", "nosniff");
  if (asset) return;
  response.header("Content-Security-Policy",
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src "
                  "'self'; connect-src 'self'; "
                  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  response.header("Referrer-Policy", "same-origin");
  response.header("Cross-Origin-Opener-Policy", "same-origin");
  response.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  response.header("Cache-Control", "no-store");
}

// Strangers are led to the door and back again; only our own paths are followed.
Response to_sign_in(const http::Request& request) {
  std::string wanted;
  for (const char c : request.path) wanted += c == '/' ? "/" : html::encoded(std::string_view{&c, 1});
  char before = '?';
  for (const auto& [name, value] : request.query.list()) {
    wanted.append(1, before).append(html::encoded(name)).append("=").append(html::encoded(value));
    before = '&';
  }
  return http::see_other("/sign-in?next=" + html::encoded(wanted));
}

// What somebody typed while their session ended is still in the page before.
Response signed_out_meanwhile(shell::Visit& visit) {
  html::Html main;
  main << "<h1 class=\"govuk-heading-l\">You are signed out: nothing was saved</h1>"
          "<p class=\"govuk-body\">Your session has ended. What you filled in is still in the page before "
          "this one.</p>"
          "<ol class=\"govuk-list govuk-list--number\"><li><a class=\"govuk-link\" href=\"/sign-in\" "
          "target=\"_blank\" "
          "rel=\"noopener\">Sign in (opens in a new tab)</a>.</li>"
          "<li>Come back to this tab and go back one page.</li><li>Send it again.</li></ol>";
  return shell::page(visit, "You are signed out", main, 403);
}

// Forms without a session carry no secret of ours: there the browser's own word says where the post came
// from.
bool from_elsewhere(const http::Request& request) {
  if (const auto site = request.header("sec-fetch-site"); !site.empty())
    return site != "same-origin" && site != "none";
  const auto origin = request.header("origin");
  return !origin.empty() && !origin.ends_with(std::string{"//"}.append(request.header("host")));
}

bool open_to_all(std::string_view permission) { return permission == "public" || permission == "link"; }

bool admits(std::string_view permission, const people::Viewer& viewer) {
  return permission == "signed-in" || open_to_all(permission) || people::may(viewer, permission);
}

}  // namespace

Reception::Reception(House& house, Demonstration* demonstration, Address address)
    : house_(house), demonstration_(demonstration), address_(std::move(address)) {
  for (auto& route : all_routes(demonstration != nullptr)) router_.add(route.method, route.path, route);
}

shell::Visit Reception::visit(http::Request& request, const people::Viewer* viewer, clock::Instant now) {
  auto origin = address_.said;
  if (origin.empty() && address_.believe_visitor)
    origin = std::string{request.secure ? "https://" : "http://"}.append(request.header("host"));
  return {request, house_.library, house_.engine, viewer, now, demonstration_ != nullptr, std::move(origin)};
}

Response Reception::answer(http::Request& request) {
  sql::tally() = {};
  Response response;
  try {
    response = routed(request);
  } catch (const std::exception& fault) {
    log::fault("page-failed", {{"path", request.path}, {"what", fault.what()}});
    response = http::text("Something went wrong. Nothing was changed. Try again in a minute.", 500);
  }
  make_safe(response, request.path.starts_with("/assets/"));
  if (demonstration_ != nullptr) {
    const auto& tally = sql::tally();
    response.header("X-Queries", std::to_string(tally.statements))
        .header("X-Rows", std::to_string(tally.rows));
  }
  return response;
}

Response Reception::routed(http::Request& request) {
  if (request.path.starts_with("/assets/") && request.method == http::Method::get)
    return shell::serve_asset(request);
  const auto found = router_.match(request.method, request.path, request.captures);
  if (found.target == nullptr && !found.allow.empty()) {
    auto response = http::text("This address does not take that.", 405);
    response.header("Allow", found.allow);
    return response;
  }
  static const shell::Route nowhere =
      shell::get("/", "public", [](shell::Visit& visit, history::Read&) { return shell::not_found(visit); });
  const auto& route = found.target == nullptr ? nowhere : *found.target;
  if (route.show == nullptr && route.act == nullptr) {
    if (request.method == http::Method::post && from_elsewhere(request))
      return http::text("Nothing was changed: this came from another site.", 403);
    return demonstration_->answer(request);
  }
  return route.method == http::Method::get ? shown(request, route) : acted(request, route);
}

// One snapshot answers a GET: who is asking, whether they may, and what they see.
Response Reception::shown(http::Request& request, const shell::Route& route) {
  const std::string token{request.cookie(people::session_cookie)};
  bool touch = false;
  auto response = house_.door.ask([&](history::Read& read) -> Response {
    house_.library.refresh(read);
    const auto viewer = token.empty() ? std::nullopt : people::viewer(read, token, house_.grants);
    auto visit = this->visit(request, viewer ? &*viewer : nullptr, read.now);
    if (!viewer && !open_to_all(route.permission)) {
      const auto session = token.empty() ? std::nullopt : people::session(read, token);
      if (session && route.path == "/bodies") return route.show(visit, read);
      return session && !session->body ? http::see_other("/bodies") : to_sign_in(request);
    }
    if (viewer && !admits(route.permission, *viewer)) return shell::forbidden(visit);
    touch = viewer && people::wants_touch(viewer->seen, read.now);
    return route.show(visit, read);
  });
  if (touch) {
    house_.door.write({.person = {}, .body = {}, .acting_for = {}, .via = "page"},
                      [&](history::Write& write) { people::touch_session(write, token); });
  }
  return response;
}

Response Reception::acted(http::Request& request, const shell::Route& route) {
  const std::string token{request.cookie(people::session_cookie)};
  std::optional<people::Viewer> viewer;
  std::optional<people::Session> session;
  house_.door.read([&](history::Read& read) {
    house_.library.refresh(read);
    if (token.empty()) return;
    viewer = people::viewer(read, token, house_.grants);
    if (!viewer) session = people::session(read, token);
  });
  auto visit = this->visit(request, viewer ? &*viewer : nullptr, house_.door.clock().now());
  const bool choosing = session && route.path == "/bodies";
  if (!viewer && !choosing && !open_to_all(route.permission)) return signed_out_meanwhile(visit);
  if (viewer && !admits(route.permission, *viewer)) return shell::forbidden(visit);
  const auto secret = viewer ? viewer->csrf : (session ? session->csrf : std::string{});
  const bool guarded = !open_to_all(route.permission);
  if (!guarded && from_elsewhere(request))
    return http::text("Nothing was changed: this came from another site.", 403);
  if (guarded && !crypto::same(crypto::unmasked(request.form.text("csrf")), secret)) {
    return http::text(
        "Nothing was changed: the page had been open for too long. Go back, reload it and try again.", 403);
  }
  auto response = route.act(visit, house_.door);
  // The demonstration's clock stands still: no job would ever see that a letter waits.
  if (demonstration_ != nullptr) notices::deliver_within(house_.door);
  return response;
}

}  // namespace plumbline::app
