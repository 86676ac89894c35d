#include "lib/http/wire.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "lib/http/text.h"

namespace plumbline::http {
namespace {

namespace beast = boost::beast;
using Error = beast::error_code;

std::string_view standard(beast::string_view text) { return {text.data(), text.size()}; }

// A well-formed version of another protocol level is 505; anything else in its place is just wrong.
Refusal unknown_version(std::string_view block) {
  const auto words = split(block.substr(0, block.find('\r')), ' ');
  const bool version = words.size() == 3 && words[2].size() > 5 && words[2].substr(0, 5) == "HTTP/" &&
                       words[2].find_first_not_of("0123456789.", 5) == std::string_view::npos;
  if (version) return {505, "Only versions 1.0 and 1.1 of HTTP are spoken here."};
  return {400, "The request line is malformed."};
}

bool has_bare_line_feed(std::string_view text) {
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] != '\r') return true;
  }
  return false;
}

}  // namespace

class Wire::Parser : public beast::http::basic_parser<true> {
 public:
  Head head;
  const Sink* sink = nullptr;
  Refused refused;

 private:
  std::size_t pass_on(beast::string_view piece, Error& error) {
    refused = (*sink)(standard(piece));
    if (refused) error = boost::system::errc::make_error_code(boost::system::errc::operation_canceled);
    return piece.size();
  }

  void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int version,
                       Error&) override {
    head.method = standard(method);
    head.target = standard(target);
    head.version = version;
  }
  void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, Error&) override {
    if (is_header_done()) return;  // trailers are read and dropped
    head.fields.emplace_back(lower_case(standard(name)), standard(value));
  }
  std::size_t on_body_impl(beast::string_view piece, Error& error) override { return pass_on(piece, error); }
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view piece, Error& error) override {
    return pass_on(piece, error);
  }
  void on_response_impl(int, beast::string_view, int, Error&) override {}
  void on_header_impl(Error&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
  void on_chunk_header_impl(std::uint64_t, beast::string_view, Error&) override {}
  void on_finish_impl(Error&) override {}
};

Wire::Wire(std::size_t head_limit) : parser_(std::make_unique<Parser>()) {
  parser_->header_limit(static_cast<std::uint32_t>(head_limit + 1));
  parser_->body_limit(boost::none);  // limits depend on the kind of body and are held by whoever takes it
}
Wire::Wire(Wire&&) noexcept = default;
Wire& Wire::operator=(Wire&&) noexcept = default;
Wire::~Wire() = default;

Result<Head, Refusal> Wire::head(std::string_view block) {
  Error error;
  parser_->put(boost::asio::buffer(block.data(), block.size()), error);
  if (error == beast::http::error::bad_version) return unknown_version(block);
  if (error || !parser_->is_header_done()) return Refusal{400, "The header of the request is malformed."};
  return weighed(std::move(parser_->head));
}

Result<std::size_t, Refusal> Wire::body(std::string_view bytes, const Sink& sink) {
  parser_->sink = &sink;
  std::size_t taken = 0;
  while (taken < bytes.size() && !parser_->is_done()) {
    Error error;
    const auto rest = bytes.substr(taken);
    const auto used = parser_->put(boost::asio::buffer(rest.data(), rest.size()), error);
    taken += used;
    if (parser_->refused) return *parser_->refused;
    if (error && error != beast::http::error::need_more)
      return Refusal{400, "A chunk of the request is malformed."};
    if (error && has_bare_line_feed(rest.substr(used)))
      return Refusal{400, "A chunk does not end as it must."};
    if (error || used == 0) break;
  }
  return taken;
}

bool Wire::done() const { return parser_->is_done(); }

}  // namespace plumbline::http
