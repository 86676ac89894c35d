// One connection: reads requests one after the other, has each answered on a worker thread, writes the
// answers. All of it but the answering happens on the I/O thread, so nothing here is locked.
#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "lib/http/http.h"

namespace boost::asio {
class io_context;
}

namespace plumbline::http {

class Connection;

struct Traffic {  // what the connections of a server share
  Settings settings;
  Server::Handler handler;
  std::function<void(std::function<void()>)> work;  // runs something on a worker thread

  std::unordered_set<Connection*> open = {};
  std::map<std::string, std::size_t, std::less<>> by_address = {};
  std::uint64_t held = 0;  // bytes of bodies in memory
  std::optional<std::chrono::steady_clock::time_point> leave_by =
      {};                                    // set once stopping, for what is still arriving
  std::array<char, 64 * 1024> scratch = {};  // what a socket just gave; idle connections own no buffer
};

struct Peer {
  std::string address;
  std::string group;  // counted together: an IPv4 address, or the network of an IPv6 address
};

void serve(boost::asio::io_context& io, int socket, Peer peer, Traffic& traffic);  // takes the socket over
void ask_to_leave(Connection& connection);  // at once when idle, behind the current answer otherwise

}  // namespace plumbline::http
