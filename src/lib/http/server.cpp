#include <arpa/inet.h>
#include <sys/socket.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "lib/http/connection.h"
#include "lib/http/incoming.h"
#include "lib/http/reply.h"
#include "lib/http/spool.h"
#include "lib/log/log.h"

namespace plumbline::http {
namespace {

namespace asio = boost::asio;
using Error = boost::system::error_code;

constexpr int kBacklog = 4096;
constexpr auto kPatienceWhenStopping = std::chrono::seconds(5);  // for requests that have not fully arrived
constexpr auto kPauseWhenFull = std::chrono::milliseconds(100);  // no descriptors left: let some be closed
Peer peer_of(const sockaddr_storage& from) {
  char text[INET6_ADDRSTRLEN] = {};
  if (from.ss_family == AF_INET) {
    ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(from).sin_addr, text, sizeof text);
    return {text, text};
  }
  const auto& address = reinterpret_cast<const sockaddr_in6&>(from).sin6_addr;
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    ::inet_ntop(AF_INET, &address.s6_addr[12], text, sizeof text);
    return {text, text};
  }
  ::inet_ntop(AF_INET6, &address, text, sizeof text);
  return {text,
          std::string(reinterpret_cast<const char*>(address.s6_addr), 8)};  // one household has a whole /64
}

void turn_away(int socket) {
  const auto busy = refusing({503, "This server is too busy. Please try again soon."}, {});
  const auto text = busy.head + busy.body;
  [[maybe_unused]] const auto sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  ::close(socket);
}

}  // namespace

struct Server::Inside {
  Inside(Settings settings, Handler handler);
  void listen();
  void accept_some();
  void accept_after_pause();
  bool has_room(const Peer& peer) const;
  void admit(int socket, Peer peer);
  void run_to_the_end();
  void stop();

  Traffic traffic;
  asio::io_context io{1};
  asio::ip::tcp::acceptor acceptor{io};
  asio::steady_timer pause{io};
  asio::thread_pool workers;
  std::uint16_t port = 0;
};

Server::Inside::Inside(Settings settings, Handler handler)
    : traffic{std::move(settings), std::move(handler),
              [this](std::function<void()> task) { asio::post(workers, std::move(task)); }},
      workers(static_cast<std::size_t>(std::max(1, traffic.settings.workers))) {
  const auto& spool = traffic.settings.spool;
  if (!spool.empty() && !std::filesystem::is_directory(spool)) {
    throw std::runtime_error("The folder for uploads, " + spool.string() + ", does not exist.");
  }
  if (!spool.empty()) sweep_spool(spool);
  listen();
}

void Server::Inside::listen() {
  const auto& address = traffic.settings.address;
  const std::string place = address + " port " + std::to_string(traffic.settings.port);
  Error error;
  const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(address, error), traffic.settings.port);
  if (error) throw std::runtime_error("Cannot listen at " + address + ": it is not an address.");
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(kBacklog, error);
  if (!error) acceptor.non_blocking(true, error);
  if (error == asio::error::address_in_use) {
    throw std::runtime_error("Cannot listen at " + place + ": another program is using it.");
  }
  if (error) throw std::runtime_error("Cannot listen at " + place + ": " + error.message() + ".");
  port = acceptor.local_endpoint().port();
}

void Server::Inside::accept_some() {
  acceptor.async_wait(asio::ip::tcp::acceptor::wait_read, [this](Error error) {
    if (error || !acceptor.is_open()) return;
    while (true) {
      sockaddr_storage from{};
      socklen_t length = sizeof from;
      const int socket = ::accept4(acceptor.native_handle(), reinterpret_cast<sockaddr*>(&from), &length,
                                   SOCK_CLOEXEC | SOCK_NONBLOCK);
      if (socket >= 0) {
        admit(socket, peer_of(from));
      } else if (errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS) {
        return accept_after_pause();
      } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
        return accept_some();
      }
    }
  });
}

void Server::Inside::accept_after_pause() {
  log::warn("connections_waiting", {{"open", std::to_string(traffic.open.size())}});
  pause.expires_after(kPauseWhenFull);
  pause.async_wait([this](Error error) {
    if (!error && acceptor.is_open()) accept_some();
  });
}

bool Server::Inside::has_room(const Peer& peer) const {
  const auto& settings = traffic.settings;
  if (traffic.open.size() >= settings.connections) return false;
  if (settings.trust_forwarded && is_loopback(peer.address)) return true;  // a proxy stands for many
  const auto at = traffic.by_address.find(peer.group);
  return at == traffic.by_address.end() || at->second < settings.connections_per_address;
}

void Server::Inside::admit(int socket, Peer peer) {
  if (!has_room(peer)) return turn_away(socket);
  try {
    serve(io, socket, std::move(peer), traffic);
  } catch (const std::exception& fault) {  // one connection fails, the next may not
    log::fault("connection_not_taken", {{"what", fault.what()}});
  }
}

// What fails on one connection, as for want of memory, must not end the others.
void Server::Inside::run_to_the_end() {
  while (!io.stopped()) {
    try {
      io.run();
    } catch (const std::exception& fault) {
      log::fault("connection_failed", {{"what", fault.what()}});
    }
  }
}

void Server::Inside::stop() {
  if (traffic.leave_by) return;
  traffic.leave_by = std::chrono::steady_clock::now() + kPatienceWhenStopping;
  Error ignored;
  acceptor.close(ignored);
  pause.cancel();
  const auto open = traffic.open;  // a copy, as those that leave at once are taken out
  for (auto* connection : open) ask_to_leave(*connection);
}

Server::Server(Settings settings, Handler handler)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(handler))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return inside_->port; }

void Server::run() {
  inside_->accept_some();
  inside_->run_to_the_end();
  inside_->workers.join();
}

void Server::stop() {
  asio::post(inside_->io, [inside = inside_.get()] { inside->stop(); });
}

}  // namespace plumbline::http
