#include "lib/http/connection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <exception>

#include "lib/http/body.h"
#include "lib/http/incoming.h"
#include "lib/http/reply.h"
#include "lib/http/wire.h"
#include "lib/log/log.h"

namespace plumbline::http {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using Error = boost::system::error_code;

constexpr std::size_t kPiece = 256 * 1024;                   // of an answer, written at a time
constexpr std::uint64_t kHeldLimit = 512ull * 1024 * 1024;   // bodies in memory, of all connections together
constexpr auto kLinger = std::chrono::seconds(2);            // for a refused sender to read why
constexpr std::uint64_t kLingerLimit = 16ull * 1024 * 1024;  // and for what it still sends meanwhile
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

// A message and all that belongs to it until its answer is sent.
struct Exchange {
  explicit Exchange(const Settings& settings)
      : scan(settings.header_limit, settings.header_count), wire(settings.header_limit) {}
  HeadScan scan;
  Wire wire;
  Terms terms;
  Request request;
  std::optional<Body> body;
  Reply reply;
};

enum class Phase { idle, head, body, working, writing, lingering, closed };

}  // namespace

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(asio::io_context& io, int socket, Peer peer, Traffic& traffic);
  ~Connection() { close(); }
  void start();
  void leave();

 private:
  using Self = std::shared_ptr<Connection>;

  bool await_bytes();  // always false: there is nothing to go on with now
  void read_bytes();
  void advance();
  bool read_head();
  bool accept(const Head& head);
  bool read_body();
  void say_continue();
  void hand_over();
  void answer();
  void send();
  void send_next(bool first);
  void after_answer();
  bool refuse(const Refusal& refusal);  // likewise
  void linger();
  void close();

  void allow(std::chrono::seconds time, std::uint64_t bytes_moved = 0);
  void await_deadline();
  void on_deadline();
  void count_held(std::uint64_t now);
  Settings& settings() { return traffic_.settings; }

  asio::io_context& io_;
  asio::ip::tcp::socket socket_;
  asio::steady_timer timer_;
  Peer peer_;
  Traffic& traffic_;
  Phase phase_ = Phase::idle;
  Clock::time_point began_, deadline_ = Clock::time_point::max();
  std::string in_;    // arrived, not yet understood
  std::string room_;  // a piece of a file on its way out
  std::unique_ptr<Exchange> exchange_;
  std::uint64_t held_ = 0, lingered_ = 0;
  bool timing_ = false;    // the timer runs
  bool awaiting_ = false;  // bytes are waited for
};

Connection::Connection(asio::io_context& io, int socket, Peer peer, Traffic& traffic)
    : io_(io), socket_(io), timer_(io), peer_(std::move(peer)), traffic_(traffic) {
  const bool v6 = peer_.address.find(':') != std::string::npos;
  Error error;
  socket_.assign(v6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), socket, error);
  if (!error) return;
  ::close(socket);
  throw boost::system::system_error(error);
}

void Connection::start() {
  Error ignored;
  socket_.non_blocking(true, ignored);
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  traffic_.open.insert(this);
  ++traffic_.by_address[peer_.group];
  began_ = Clock::now();
  allow(settings().header_deadline);
  await_bytes();
}

void Connection::leave() {
  if (phase_ == Phase::idle || phase_ == Phase::lingering) return close();
  if (phase_ != Phase::head && phase_ != Phase::body) return;
  deadline_ = std::min(deadline_, *traffic_.leave_by);
  await_deadline();
}

// Reading

// A refusal at a deadline comes while bytes are waited for; those stay unread until it is sent.
bool Connection::await_bytes() {
  if (std::exchange(awaiting_, true)) return false;
  socket_.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](Error error) {
    self->awaiting_ = false;
    if (error || self->phase_ == Phase::closed || self->phase_ == Phase::writing) return;
    try {
      self->read_bytes();
    } catch (const std::exception& fault) {
      log::fault("request_not_read", {{"what", fault.what()}});
      self->refuse({500, "Something went wrong here while reading the request."});
    }
  });
  return false;
}

void Connection::read_bytes() {
  Error error;
  const auto count = socket_.read_some(asio::buffer(traffic_.scratch), error);
  if (error && error != asio::error::would_block) return close();
  if (phase_ == Phase::lingering) {
    lingered_ += count;
    if (lingered_ > kLingerLimit) return close();
    await_bytes();
    return;
  }
  in_.append(traffic_.scratch.data(), count);
  advance();
}

// Understands what has arrived as far as it goes, then waits for more.
void Connection::advance() {
  if (phase_ == Phase::idle) {
    if (in_.rfind("\r\n", 0) == 0) in_.erase(0, 2);  // some clients end a form with a line too many
    if (in_.empty() || in_ == "\r") {
      await_bytes();
      return;
    }
    phase_ = Phase::head;
    exchange_ = std::make_unique<Exchange>(settings());
    began_ = Clock::now();
    allow(settings().header_deadline);
  }
  if (phase_ == Phase::head && !read_head()) return;
  if (phase_ == Phase::body && !read_body()) return;
  hand_over();
}

bool Connection::read_head() {
  const auto end = exchange_->scan.find_end(in_);
  if (!end) return refuse(end.error());
  if (!*end) return await_bytes();
  const auto head = exchange_->wire.head(std::string_view(in_).substr(0, **end));
  if (!head) return refuse(head.error());
  in_.erase(0, **end);
  return accept(*head);
}

bool Connection::accept(const Head& head) {
  exchange_->terms = {head.method == "HEAD", head.keep_alive && !traffic_.leave_by, head.version};
  auto request = request_of(head, peer_.address, settings().trust_forwarded);
  if (!request) return refuse(request.error());
  exchange_->request = std::move(*request);
  auto body = Body::for_head(head, settings());
  if (!body) return refuse(body.error());
  exchange_->body.emplace(std::move(*body));
  phase_ = Phase::body;
  began_ = Clock::now();
  allow(settings().body_deadline);
  if (head.has_body() && head.wants_continue && in_.empty()) say_continue();
  return true;
}

// So short that it fits the empty send buffer; a client that never gets it sends its body all the same.
void Connection::say_continue() {
  Error ignored;
  socket_.write_some(asio::buffer(kContinue), ignored);
}

bool Connection::read_body() {
  auto& wire = exchange_->wire;
  auto& body = *exchange_->body;
  if (!wire.done()) {
    const auto taken = wire.body(in_, [&body](std::string_view bytes) { return body.take(bytes); });
    if (!taken) return refuse(taken.error());
    in_.erase(0, *taken);
    count_held(body.held());
    allow(settings().body_deadline, body.received());
  }
  if (traffic_.held > kHeldLimit) return refuse({503, "This server is too busy. Please try again."});
  if (!wire.done() && in_.size() > settings().header_limit) return refuse({400, "A chunk has no end."});
  if (!wire.done()) return await_bytes();
  if (auto no = body.finish(exchange_->request)) return refuse(*no);
  return true;
}

// Answering

void Connection::hand_over() {
  phase_ = Phase::working;
  deadline_ = Clock::time_point::max();
  traffic_.work([self = shared_from_this(), busy = asio::make_work_guard(io_)]() mutable {
    self->answer();
    auto& io = self->io_;
    asio::post(io, [self = std::move(self)] { self->send(); });  // the last owner is always the I/O thread
  });
}

void Connection::answer() {
  auto& request = exchange_->request;
  const auto& terms = exchange_->terms;
  try {
    exchange_->reply = reply_to(request, terms, traffic_.handler(request));
    return;
  } catch (const std::exception& fault) {
    log::fault("request_not_answered", {{"path", request.path}, {"what", fault.what()}});
  } catch (...) {
    log::fault("request_not_answered", {{"path", request.path}});
  }
  exchange_->reply = refusing({500, "Something went wrong here. It has been written down."}, terms);
}

void Connection::send() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::writing;
  send_next(true);
}

void Connection::send_next(bool first) {
  auto& reply = exchange_->reply;
  const auto piece = reply.next_piece(kPiece, room_);
  if (piece.empty() && reply.remaining > 0) return close();  // the file got shorter: better cut than wrong
  began_ = Clock::now();  // for each piece anew, or what buffers took at once would buy a slow reader hours
  allow(settings().write_deadline, piece.size());
  const std::array<asio::const_buffer, 2> buffers = {first ? asio::buffer(reply.head) : asio::const_buffer(),
                                                     asio::const_buffer(piece.data(), piece.size())};
  asio::async_write(socket_, buffers, [self = shared_from_this()](Error error, std::size_t) {
    if (self->phase_ == Phase::closed) return;
    if (error) return self->close();
    if (self->exchange_->reply.remaining > 0) return self->send_next(false);
    self->after_answer();
  });
}

void Connection::after_answer() {
  Error ignored;
  const bool refused = !exchange_->body;
  const bool stay = !refused && exchange_->reply.keep_alive && !traffic_.leave_by;
  exchange_.reset();
  room_ = {};
  count_held(0);
  if (!stay) {
    const bool unread = refused || !in_.empty() || socket_.available(ignored) > 0;
    return unread ? linger() : close();
  }
  phase_ = Phase::idle;
  if (in_.empty()) in_ = {};  // gives its memory back
  began_ = Clock::now();
  allow(settings().idle);
  advance();
}

bool Connection::refuse(const Refusal& refusal) {
  if (!exchange_) close();
  if (phase_ == Phase::closed) return false;
  exchange_->reply = refusing(refusal, exchange_->terms);
  exchange_->body.reset();
  send();
  return false;
}

// Closing with unread bytes would reset the connection, and the sender would never see the answer.
void Connection::linger() {
  Error ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  phase_ = Phase::lingering;
  lingered_ = 0;
  began_ = Clock::now();
  deadline_ = began_ + kLinger;
  await_deadline();
  await_bytes();
}

void Connection::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  Error ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
  socket_.close(ignored);
  timer_.cancel();
  count_held(0);
  if (traffic_.open.erase(this) == 0) return;
  const auto at = traffic_.by_address.find(peer_.group);
  if (--at->second == 0) traffic_.by_address.erase(at);
}

// Deadlines are for whole messages: only bytes at the minimum rate move them.
void Connection::allow(std::chrono::seconds time, std::uint64_t bytes_moved) {
  const auto earned = settings().minimum_rate == 0 ? 0 : bytes_moved * 1000 / settings().minimum_rate;
  deadline_ = began_ + time + std::chrono::milliseconds(earned);
  if (traffic_.leave_by && phase_ != Phase::writing) deadline_ = std::min(deadline_, *traffic_.leave_by);
  await_deadline();
}

// A later deadline leaves the timer alone: it looks again when it fires.
void Connection::await_deadline() {
  if (deadline_ == Clock::time_point::max() || (timing_ && timer_.expiry() <= deadline_)) return;
  timing_ = true;
  timer_.expires_at(deadline_);
  timer_.async_wait([self = shared_from_this()](Error error) {
    if (error || self->phase_ == Phase::closed) return;
    self->timing_ = false;
    self->on_deadline();
  });
}

void Connection::on_deadline() {
  if (Clock::now() < deadline_) return await_deadline();
  switch (phase_) {
    case Phase::head:
    case Phase::body: refuse({408, "The request took too long to arrive."}); return;
    case Phase::idle:
    case Phase::writing:
    case Phase::lingering: return close();
    case Phase::working:
    case Phase::closed: return;
  }
}

void Connection::count_held(std::uint64_t now) {
  traffic_.held += now - held_;
  held_ = now;
}

void serve(asio::io_context& io, int socket, Peer peer, Traffic& traffic) {
  std::make_shared<Connection>(io, socket, std::move(peer), traffic)->start();
}

void ask_to_leave(Connection& connection) { connection.leave(); }

}  // namespace plumbline::http
