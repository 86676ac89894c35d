#include "lib/http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace plumbline::http {
namespace {

std::string found(const Router<std::string>& router, Method method, std::string_view path) {
  Captures captures;
  const auto match = router.match(method, path, captures);
  if (!match.target) return match.allow.empty() ? "nothing" : "allow " + match.allow;
  std::string text = *match.target;
  for (const auto& [name, value] : captures) text += " " + name + "=" + value;
  return text;
}

Router<std::string> visits(bool reversed) {
  std::vector<std::tuple<Method, std::string, std::string>> routes = {
      {Method::get, "/", "home"},
      {Method::get, "/visits", "list"},
      {Method::post, "/visits", "plan"},
      {Method::get, "/visits/new", "form"},
      {Method::get, "/visits/{id}", "show"},
      {Method::post, "/visits/{visit}", "change"},
      {Method::get, "/visits/{id}/closing", "closing"},
      {Method::get, "/visits/new/{step}", "step"},
      {Method::post, "/visits/{id}/papers/{paper}", "paper"},
  };
  if (reversed) std::reverse(routes.begin(), routes.end());
  Router<std::string> router;
  for (const auto& [method, pattern, target] : routes) router.add(method, pattern, target);
  return router;
}

TEST(Router, TheMostLiteralWinsInWhateverOrder) {
  for (const bool reversed : {false, true}) {
    const auto router = visits(reversed);
    EXPECT_EQ(found(router, Method::get, "/"), "home");
    EXPECT_EQ(found(router, Method::get, "/visits/new"), "form");
    EXPECT_EQ(found(router, Method::get, "/visits/v7"), "show id=v7");
    EXPECT_EQ(found(router, Method::post, "/visits/v7"), "change visit=v7");
    EXPECT_EQ(found(router, Method::get, "/visits/new/closing"), "step step=closing");
    EXPECT_EQ(found(router, Method::get, "/visits/v7/closing"), "closing id=v7");
    EXPECT_EQ(found(router, Method::post, "/visits/new/papers/p1"), "paper id=new paper=p1");
  }
}

TEST(Router, TellsAbsentFromAnotherMethod) {
  const auto router = visits(false);
  EXPECT_EQ(found(router, Method::post, "/visits/new"), "allow GET, HEAD");
  EXPECT_EQ(found(router, Method::get, "/visits/v7/papers/p1"), "allow POST");
  for (const auto* path :
       {"", "visits", "/visit", "/visits/", "/visits//closing", "/visits/v7/closing/", "/visits/v7/papers"}) {
    EXPECT_EQ(found(router, Method::get, path), "nothing") << path;
  }
}

TEST(Router, RefusesRoutesThatCannotBeMeant) {
  auto router = visits(false);
  EXPECT_THROW(router.add(Method::get, "/visits/{other}", "again"), std::logic_error);
  for (const auto* pattern : {"", "visits", "/a/{b}/{b}", "/a/{}", "/a/x{b}", "/a/{b"}) {
    EXPECT_THROW(router.add(Method::get, pattern, "odd"), std::logic_error) << pattern;
  }
}

}  // namespace
}  // namespace plumbline::http
