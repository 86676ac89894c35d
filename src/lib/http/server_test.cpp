#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <future>
#include <iterator>

#include "lib/http/live_server.h"

namespace plumbline::http {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

std::string get(const std::string& target, const std::string& lines = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

TEST(Server, PassesOnWhatWasAsked) {
  Request seen;
  LiveServer server([&](Request& request) {
    seen = request;
    return html("<p>hello</p>", 404);
  });
  const auto answer =
      server.get("/visits?week=12&q=a+b",
                 {{"Cookie", "session=s1; theme=dark; session=s2"}, {"X-A", "1"}, {"X-A", "2"}});
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.body, "<p>hello</p>");
  EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(answer.header("content-length"), "12");
  EXPECT_THAT(std::string(answer.header("date")),
              testing::MatchesRegex("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} .* GMT"));
  EXPECT_EQ(seen.path, "/visits");
  EXPECT_EQ(seen.query.text("week"), "12");
  EXPECT_EQ(seen.query.text("q"), "a b");
  EXPECT_EQ(seen.cookie("session"), "s1");
  EXPECT_EQ(seen.cookie("theme"), "dark");
  EXPECT_EQ(seen.header("x-a"), "1, 2");
  EXPECT_EQ(seen.peer, "127.0.0.1");
  EXPECT_FALSE(seen.secure);
}

TEST(Server, AnswersHeadWithoutBody) {
  LiveServer server([](Request& r) { return text(r.method == Method::get ? "hello" : "?"); });
  RawSocket socket(server.port());
  socket.say("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + kGet);
  const auto head = socket.hear_answer(true);
  EXPECT_EQ(head.header("content-length"), "5");
  EXPECT_EQ(socket.hear_answer().body, "hello") << "the next answer begins right behind the head";
}

TEST(Server, AnswersPipelinedRequestsOneByOneInOrder) {
  std::atomic<int> at_once = 0, most = 0;
  LiveServer server([&](Request& r) {
    most = std::max(most.load(), ++at_once);
    std::this_thread::sleep_for(r.path == "/0" ? 50ms : 0ms);
    --at_once;
    return text(r.path);
  });
  RawSocket socket(server.port());
  std::string all;
  for (int i = 0; i < 200; ++i) all += get("/" + std::to_string(i));
  socket.say(all);
  for (int i = 0; i < 200; ++i) ASSERT_EQ(socket.hear_answer().body, "/" + std::to_string(i));
  EXPECT_EQ(most, 1);
}

TEST(Server, KeepsOrClosesAsTheVersionSays) {
  LiveServer server([](Request&) { return text("x"); });
  EXPECT_THAT(raw(server.port(), get("/", "Connection: close\r\n")), HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(raw(server.port(), "GET / HTTP/1.0\r\n\r\n"), HasSubstr("Connection: close\r\n"));
  RawSocket old(server.port());
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(old.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
    EXPECT_EQ(old.hear_answer().header("connection"), "keep-alive");
  }
}

TEST(Server, ReadsAChunkedBodyCutAnywhere) {
  LiveServer server([](Request& r) { return text(r.body); });
  RawSocket socket(server.port());
  const std::string request =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
      "Chunked\r\n\r\n4\r\nPlum\r\n5;x=y\r\nbline\r\n0\r\nTrailer: t\r\n\r\n" +
      kGet;
  for (const char c : request) socket.say({&c, 1});
  EXPECT_EQ(socket.hear_answer().body, "Plumbline");
  EXPECT_EQ(socket.hear_answer().body, "");
}

TEST(Server, SaysContinueToAClientThatWaits) {
  LiveServer server([](Request& r) { return text(r.body); });
  RawSocket socket(server.port());
  socket.say("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(socket.hear(), "HTTP/1.1 100 Continue\r\n\r\n");
  socket.say("hello");
  EXPECT_EQ(socket.hear_answer().body, "hello");
}

TEST(Server, RefusesInsteadOfContinuingWhenItIsTooMuch) {
  LiveServer server([](Request& r) { return text(r.body); });
  const auto answer =
      raw(server.port(),
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999999\r\n\r\n");
  EXPECT_THAT(answer, testing::StartsWith("HTTP/1.1 413 "));
}

TEST(Server, AFailingHandlerIsA500AndNothingMore) {
  LiveServer server([](Request& r) -> Response {
    if (r.path == "/throws") throw std::runtime_error("secret detail");
    if (r.path == "/odd") throw 7;
    if (r.path == "/split") return see_other("/a\r\nSet-Cookie: x=y");
    if (r.path == "/length") return text("x").header("Content-Length", "7");
    if (r.path == "/cookie") {
      auto response = text("x");
      response.cookies.push_back({"a", "b; Domain=evil", {}});
      return response;
    }
    return text("fine");
  });
  for (const auto* path : {"/throws", "/odd", "/split", "/length", "/cookie"}) {
    const auto answer = server.get(path);
    EXPECT_EQ(answer.status, 500) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("secret"))) << path;
    EXPECT_EQ(answer.header("set-cookie"), "") << path;
  }
  EXPECT_EQ(server.get("/").body, "fine");
}

TEST(Server, WritesCookiesThatScriptsAndOtherSitesCannotUse) {
  LiveServer server(
      [](Request& r) {
        auto response = see_other("/home");
        response.cookies.push_back({"session", "abc", 60s});
        response.cookies.push_back({"gone", "", 0s, true, true});
        if (!r.secure) response.cookies.push_back({"choice", "1", {}, false});
        return response;
      },
      [] {
        Settings settings;
        settings.trust_forwarded = true;
        return settings;
      }());
  const auto plain = server.get("/");
  EXPECT_EQ(plain.status, 303);
  EXPECT_EQ(plain.header("location"), "/home");
  EXPECT_THAT(plain.all("set-cookie"), ElementsAre("session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax",
                                                   "gone=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict",
                                                   "choice=1; Path=/; SameSite=Lax"));
  const auto secure = server.get("/", {{"X-Forwarded-Proto", "https"}});
  EXPECT_THAT(secure.all("set-cookie"),
              ElementsAre("session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
                          "gone=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure"));
}

TEST(Server, BelievesAProxyOnlyWhenToldTo) {
  const auto peer = [](Request& r) { return text(r.peer + (r.secure ? " secure" : "")); };
  const HeaderList forwarded = {{"X-Forwarded-For", "6.6.6.6, 192.0.2.7"}, {"X-Forwarded-Proto", "https"}};
  EXPECT_EQ(LiveServer(peer).get("/", forwarded).body, "127.0.0.1");
  Settings settings;
  settings.trust_forwarded = true;
  LiveServer behind(peer, settings);
  EXPECT_EQ(behind.get("/", forwarded).body, "192.0.2.7 secure");
  EXPECT_EQ(behind.get("/", {{"X-Forwarded-For", "<script>"}}).body, "127.0.0.1");
}

TEST(Server, SaysWhyItCannotListen) {
  LiveServer first([](Request&) { return text(""); });
  Settings settings;
  settings.port = first.port();
  try {
    Server second(settings, [](Request&) { return text(""); });
    FAIL() << "Two servers on one port";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(error.what(), "Cannot listen at 127.0.0.1 port " + std::to_string(first.port()) +
                                ": another program is using it.");
  }
  settings.address = "nowhere";
  EXPECT_THROW(Server(settings, [](Request&) { return text(""); }), std::runtime_error);
}

TEST(Stopping, AnswersWhatIsInFlightAndClosesTheRest) {
  std::promise<void> working, go_on;
  LiveServer server([&](Request& r) {
    if (r.path == "/slow") {
      working.set_value();
      go_on.get_future().wait();
    }
    return text("done");
  });
  RawSocket idle(server.port());
  idle.say(kGet);
  EXPECT_EQ(idle.hear_answer().body, "done");
  RawSocket busy(server.port());
  busy.say(get("/slow"));
  working.get_future().wait();
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  EXPECT_EQ(idle.hear(), "") << "closed while the other still works";
  EXPECT_THROW(RawSocket(server.port()), std::runtime_error) << "nobody new is taken";
  go_on.set_value();
  const auto answer = busy.hear_answer();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(busy.hear(), "");
  EXPECT_EQ(stopped.wait_for(10s), std::future_status::ready);
}

TEST(Stopping, MayComeBeforeRunning) {
  Settings settings;
  settings.port = 0;
  Server server(settings, [](Request&) { return text(""); });
  server.stop();
  server.run();
}

TEST(Stopping, DoesNotWaitForeverForARequestThatDrips) {
  LiveServer server([](Request&) { return text(""); });
  RawSocket socket(server.port());
  socket.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
  std::this_thread::sleep_for(50ms);
  const auto before = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 15s);
}

TEST(Limits, ManyConnectionsAreServedAtOnce) {
  LiveServer server([](Request& r) { return text(r.path); });
  std::vector<std::unique_ptr<RawSocket>> sockets;
  for (int i = 0; i < 400; ++i) sockets.push_back(std::make_unique<RawSocket>(server.port()));
  for (int i = 0; i < 400; ++i) sockets[static_cast<std::size_t>(i)]->say(get("/" + std::to_string(i)));
  for (int i = 0; i < 400; ++i) {
    ASSERT_EQ(sockets[static_cast<std::size_t>(i)]->hear_answer().body, "/" + std::to_string(i));
  }
}

TEST(Limits, OneAddressCannotTakeAllConnections) {
  Settings settings;
  settings.connections_per_address = 2;
  LiveServer server([](Request&) { return text("x"); }, settings);
  RawSocket first(server.port()), second(server.port());
  first.say(kGet);
  second.say(kGet);
  EXPECT_EQ(first.hear_answer().status, 200);
  EXPECT_EQ(second.hear_answer().status, 200);
  EXPECT_THAT(RawSocket(server.port()).hear_all(), testing::StartsWith("HTTP/1.1 503 "));
  EXPECT_TRUE(first.say(kGet));
  EXPECT_EQ(first.hear_answer().status, 200) << "those inside are not harmed";
}

}  // namespace
}  // namespace plumbline::http
