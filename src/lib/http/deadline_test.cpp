// Slow senders and readers are cut off by the clock of the whole message: each byte they give does not buy
// more time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "lib/http/live_server.h"

namespace plumbline::http {
namespace {

using namespace std::chrono_literals;
using testing::StartsWith;
using Clock = std::chrono::steady_clock;

Settings hasty() {
  Settings settings;
  settings.header_deadline = 1s;
  settings.minimum_rate = 1024 * 1024;
  settings.body_deadline = 1s;
  settings.write_deadline = 1s;
  settings.idle = 1s;
  return settings;
}

// Drips until the other end is gone; gives how long that took.
Clock::duration drip(RawSocket& socket, std::string_view drop) {
  const auto begin = Clock::now();
  while (Clock::now() - begin < 15s && socket.say(drop)) std::this_thread::sleep_for(20ms);
  return Clock::now() - begin;
}

TEST(Deadline, EndsAHeaderThatDrips) {
  bool heard = false;
  LiveServer server([&](Request&) { return heard = true, text("x"); }, hasty());
  RawSocket socket(server.port());
  socket.say("GET / HTTP/1.1\r\nX-A: ");
  EXPECT_LT(drip(socket, "x"), 10s);
  EXPECT_FALSE(heard);
  RawSocket patient(server.port());
  patient.say("GET / HT");
  EXPECT_THAT(patient.hear_all(), StartsWith("HTTP/1.1 408 ")) << "and says so to who still listens";
}

TEST(Deadline, EndsABodyThatDrips) {
  LiveServer server([](Request&) { return text("x"); }, hasty());
  RawSocket socket(server.port());
  socket.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
  EXPECT_LT(drip(socket, "x"), 10s);
}

TEST(Deadline, GivesALargeBodyTheTimeItsSizeNeeds) {
  auto settings = hasty();
  settings.minimum_rate = 1000;
  LiveServer server([](Request& r) { return text(std::to_string(r.body.size())); }, settings);
  RawSocket socket(server.port());
  socket.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n");
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(200ms);  // twice the deadline in all, at five times the minimum rate
    socket.say(std::string(1000, 'x'));
  }
  EXPECT_EQ(socket.hear_answer().body, "10000");
}

TEST(Deadline, EndsSilentAndIdleConnections) {
  LiveServer server([](Request&) { return text("x"); }, hasty());
  EXPECT_EQ(RawSocket(server.port()).hear_all(), "");
  RawSocket idle(server.port());
  idle.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(idle.hear_answer().body, "x");
  EXPECT_EQ(idle.hear_all(), "");
}

TEST(Deadline, EndsAnAnswerNobodyReads) {
  const Folder folder;
  const auto path = folder.path() / "large";
  std::ofstream(path) << "";
  std::filesystem::resize_file(path, 64 * 1024 * 1024);
  LiveServer server(
      [&](Request&) {
        Response response;
        response.file = path;
        return response;
      },
      hasty());
  RawSocket socket(server.port());
  socket.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(2500ms);
  EXPECT_LT(socket.hear_all().size(), 64u * 1024 * 1024) << "cut while nobody read";
}

}  // namespace
}  // namespace plumbline::http
