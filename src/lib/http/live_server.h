// For tests: a server that really listens, and a socket to say things to it that no browser would.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>

#include "lib/http/client.h"
#include "lib/http/descriptor.h"
#include "lib/http/http.h"

namespace plumbline::http {

class Folder {  // of its own for each test, and gone afterwards
 public:
  Folder();
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::size_t files() const;

 private:
  std::filesystem::path path_;
};

class LiveServer {
 public:
  explicit LiveServer(Server::Handler handler, Settings settings = {});
  ~LiveServer() { stop(); }
  void stop();  // returns when the server has finished
  std::uint16_t port() const { return port_; }
  Reception get(std::string target, HeaderList headers = {}) const;
  Reception post(std::string target, std::string type, std::string body) const;
  Reception call(Call what) const;
  std::size_t spooled() const { return spool_.files(); }

 private:
  Folder spool_;
  Server server_;
  std::uint16_t port_;
  std::thread thread_;
};

class RawSocket {
 public:
  explicit RawSocket(std::uint16_t port);
  bool say(std::string_view bytes);  // false: the other end is gone
  std::string hear();                // what comes next; empty when it was closed
  std::string hear_all();            // until closed; fails the test when that takes too long
  Reception hear_answer(bool without_body = false);

 private:
  Descriptor socket_;
  std::string heard_;
};

std::string raw(std::uint16_t port, std::string_view bytes);  // says it, hears all

}  // namespace plumbline::http
