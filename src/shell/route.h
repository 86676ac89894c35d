// What a page is given and what a route line says. Pages of every room include this; rules never do.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "lib/html/html.h"
#include "lib/http/http.h"
#include "people/people.h"
#include "policies/library.h"
#include "records/records.h"
#include "shell/page.h"

namespace plumbline::shell {

// Everything a page may reach for. The viewer is absent on public and link pages only.
struct Visit {
  http::Request& request;
  policies::Library& library;
  const records::Engine& engine;
  const people::Viewer* someone = nullptr;
  const people::Viewer& viewer() const { return *someone; }
  clock::Instant now;
  bool demonstration = false;
  std::string origin{};  // "https://quality.example.org", for links that leave the page; empty when unknown
  clock::Date today() const { return clock::to_local(now).date; }
};

// GET pages hold only a Read; POST pages hold the door. The types keep the promise.
using Show = http::Response (*)(Visit&, history::Read&);
using Act = http::Response (*)(Visit&, history::Door&);

// Permission: "public" (anyone), "link" (a secret address lets in), "signed-in" (any viewer), else a
// permission's key.
struct Route {
  http::Method method;
  std::string_view path;
  std::string_view permission;
  Show show = nullptr;
  Act act = nullptr;
};
inline Route get(std::string_view path, std::string_view permission, Show show) {
  return {http::Method::get, path, permission, show, nullptr};
}
inline Route post(std::string_view path, std::string_view permission, Act act) {
  return {http::Method::post, path, permission, nullptr, act};
}
using Routes = std::vector<Route>;

// A whole page in the frame that fits the viewer: navigation by permission, the policy's footer line, the
// banner.
http::Response page(Visit& visit, std::string title, const html::Html& main, int status = 200);
// The same with a deed that stays at the bottom of the window: doing a visit on a phone.
http::Response page_with_foot(Visit& visit, std::string title, const html::Html& main, html::Html foot);
http::Response not_found(Visit& visit);
http::Response forbidden(Visit& visit);
std::string csrf(const Visit& visit);  // a fresh mask of the session's secret, for csrf_field()

}  // namespace plumbline::shell
