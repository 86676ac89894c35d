#include "shell/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/assets.h"
#include "shell/parts.h"

namespace plumbline::shell {
namespace {

using testing::HasSubstr;
using testing::Not;

Frame ruths_frame() {
  return {.title = "Home",
          .body_name = "Wenmoor Inclusion Trust",
          .person = "Ruth Okafor, APT lead",
          .nav = {{"Home", "/", true}, {"Providers", "/places"}},
          .nav_end = {{"Search", "/search"}},
          .demonstration =
              Demonstration{.now = "Monday 19 October 2026, 9:00am", .move = {"Move the clock", "/demo"}},
          .policy_line = "Alternative provision policy, version 4",
          .csrf_token = "masked-token",
          .signed_in = true};
}

TEST(Page, SaysWhereAPersonIsAndWhoTheyAre) {
  const auto page = document(ruths_frame(), Html("<h1>Monday 19 October</h1>")).str();
  EXPECT_THAT(page, HasSubstr("<html lang=\"en-GB\""));
  EXPECT_THAT(page, HasSubstr("<title>Home – Plumbline</title>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"/\" aria-current=\"page\">Home</a>"));
  EXPECT_THAT(page, HasSubstr("Ruth Okafor, APT lead"));
  EXPECT_THAT(page, HasSubstr("<strong>Monday 19 October 2026, 9:00am</strong>"));
  EXPECT_THAT(page, HasSubstr("<main id=\"main\""));
  EXPECT_THAT(page, HasSubstr("href=\"#main\" class=\"govuk-skip-link\""));
}

TEST(Page, WorksUnderAPolicyThatForbidsInlineStyleAndScript) {
  auto frame = ruths_frame();
  frame.flash = Flash{"The period was opened."};
  Html main;
  main << todo_list({{"Read a draft", "/d", "Because", "Today", ""}}) << verdict(Verdict::breached)
       << late("1 day late");
  const auto page = document(frame, main).str();
  EXPECT_THAT(page, Not(HasSubstr(" style=")));
  EXPECT_THAT(page, Not(HasSubstr("<style")));
  EXPECT_THAT(page, Not(HasSubstr("<script>")));
  EXPECT_THAT(page, Not(HasSubstr(" onclick=")));
}

TEST(Page, WordsFromOutsideAreNotMarkup) {
  auto frame = ruths_frame();
  frame.title = "<b>";
  frame.person = "<i>Ruth</i>";
  frame.body_name = "Loft & Loom";
  frame.nav.push_back({"\"><script>", "javascript:alert(1)"});
  const auto page = document(frame, Html()).str();
  EXPECT_THAT(page, HasSubstr("<title>&lt;b&gt; – Plumbline</title>"));
  EXPECT_THAT(page, HasSubstr("Loft &amp; Loom"));
  EXPECT_THAT(page, Not(HasSubstr("<i>Ruth")));
  EXPECT_THAT(page, Not(HasSubstr("<script>")));
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
}

TEST(Page, SigningOutIsAPostWithAToken) {
  const auto page = document(ruths_frame(), Html()).str();
  EXPECT_THAT(page,
              HasSubstr("<form method=\"post\" action=\"/sign-out\"><input type=\"hidden\" name=\"csrf\" "
                        "value=\"masked-token\"><button class=\"sign-out\">"));
}

TEST(Page, AVisitorSeesNeitherMenuNorSignOut) {
  const auto page = document({.title = "Sign in"}, Html("<h1>Sign in</h1>")).str();
  EXPECT_THAT(page, Not(HasSubstr("Sign out")));
  EXPECT_THAT(page, Not(HasSubstr("<nav")));
  EXPECT_THAT(page, Not(HasSubstr("<details")));
  EXPECT_THAT(page, HasSubstr("Worried about a child?"));
}

TEST(Page, ATitleSaysThatThereAreErrors) {
  EXPECT_THAT(document({.title = "Reply", .has_errors = true}, Html()).str(),
              HasSubstr("<title>Error: Reply – Plumbline"));
}

TEST(Assets, AreNamedByWhatTheyHoldAndKeptForEver) {
  const auto address = asset_url("plumbline.css");
  EXPECT_THAT(address, testing::MatchesRegex("/assets/plumbline-[0-9a-f]{12}\\.css"));
  http::Request request;
  request.path = address;
  request.headers["accept-encoding"] = "gzip, deflate, br";
  const auto response = serve_asset(request);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "text/css; charset=utf-8");
  EXPECT_FALSE(response.compress);
  EXPECT_THAT(response.headers, testing::Contains(std::pair<std::string, std::string>(
                                    "Cache-Control", "public, max-age=31536000, immutable")));
  EXPECT_THAT(response.headers,
              testing::Contains(std::pair<std::string, std::string>("Content-Encoding", "br")));
  EXPECT_LT(response.body.size(), 20'000U);
}

TEST(Assets, ComeAsTheBrowserTakesThem) {
  http::Request request;
  request.path = asset_url("signs.svg");
  const auto coding = [&](const std::string& accepted) {
    request.headers["accept-encoding"] = accepted;
    const auto response = serve_asset(request);
    for (const auto& [name, value] : response.headers)
      if (name == "Content-Encoding") return value;
    EXPECT_THAT(response.body, HasSubstr("<symbol id=\"tick\""));
    return std::string("plain");
  };
  EXPECT_EQ(coding(""), "plain");
  EXPECT_EQ(coding("gzip"), "gzip");
  EXPECT_EQ(coding("gzip;q=1.0, br;q=0"), "gzip");
  EXPECT_EQ(coding("identity, broken"), "plain");
}

TEST(Assets, AnyOtherNameIsNotFound) {
  http::Request request;
  request.path = "/assets/plumbline.css";
  EXPECT_EQ(serve_asset(request).status, 404);
}

TEST(Assets, ScriptsImportTheHashedNames) {
  const auto* script = asset(asset_url("plumbline.js").substr(8));
  ASSERT_NE(script, nullptr);
  EXPECT_THAT(std::string(script->identity), HasSubstr(asset_url("autosave.js").substr(8)));
  EXPECT_THAT(std::string(script->identity), Not(HasSubstr("\"./autosave.js\"")));
}

}  // namespace
}  // namespace plumbline::shell
