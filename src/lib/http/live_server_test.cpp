#include "lib/http/live_server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "lib/log/log.h"

namespace plumbline::http {
namespace {

Settings at_free_port(Settings settings, const Folder& spool) {
  settings.port = 0;
  if (settings.spool.empty()) settings.spool = spool.path();
  return settings;
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "http-test-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error("No temporary folder");
  path_ = name;
}

std::size_t Folder::files() const {
  const auto begin = std::filesystem::directory_iterator(path_);
  return static_cast<std::size_t>(std::distance(begin, std::filesystem::directory_iterator{}));
}

LiveServer::LiveServer(Server::Handler handler, Settings settings)
    : server_(at_free_port(std::move(settings), spool_), std::move(handler)),
      port_(server_.port()),
      thread_([this] { server_.run(); }) {
  log::quiet(true);
}

void LiveServer::stop() {
  server_.stop();
  if (thread_.joinable()) thread_.join();
}

Reception LiveServer::call(Call what) const {
  what.port = port_;
  return http::call(what);
}

Reception LiveServer::get(std::string target, HeaderList headers) const {
  Call what;
  what.target = std::move(target);
  what.headers = std::move(headers);
  return call(std::move(what));
}

Reception LiveServer::post(std::string target, std::string type, std::string body) const {
  Call what;
  what.method = "POST";
  what.target = std::move(target);
  what.headers = {{"Content-Type", std::move(type)}};
  what.body = std::move(body);
  return call(std::move(what));
}

RawSocket::RawSocket(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval patience{20, 0};
  ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("Nobody listens");
  }
}

bool RawSocket::say(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::string RawSocket::hear() {
  std::string piece(64 * 1024, '\0');
  const auto count = ::recv(socket_.number(), piece.data(), piece.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
    ADD_FAILURE() << "The server neither answers nor closes";
  piece.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return piece;
}

std::string RawSocket::hear_all() {
  std::string all = std::exchange(heard_, {});
  for (auto piece = hear(); !piece.empty(); piece = hear()) all += piece;
  return all;
}

Reception RawSocket::hear_answer(bool without_body) {
  while (true) {
    try {
      return take_reception(heard_, without_body);
    } catch (const std::runtime_error&) {  // not all of it is there yet
      const auto piece = hear();
      if (piece.empty()) throw;
      heard_ += piece;
    }
  }
}

std::string raw(std::uint16_t port, std::string_view bytes) {
  RawSocket socket(port);
  socket.say(bytes);
  return socket.hear_all();
}

TEST(Client, SaysWhoDidNotAnswer) {
  Call nobody;
  nobody.port = 1;
  try {
    call(nobody);
    FAIL() << "Something answered";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(std::string(error.what()).find("127.0.0.1 port 1"), testing::Ne(std::string::npos));
  }
}

}  // namespace plumbline::http
