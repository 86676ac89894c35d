// One request as it comes off the wire: Boost.Beast's parser behind a door without Boost. The rules it lacks
// are in head.h.
#pragma once
#include <functional>
#include <memory>
#include <string_view>

#include "lib/http/head.h"

namespace plumbline::http {

class Wire {
 public:
  using Sink =
      std::function<Refused(std::string_view)>;  // takes a piece of the body, decoded from its chunks

  explicit Wire(std::size_t head_limit);
  Wire(Wire&&) noexcept;
  Wire& operator=(Wire&&) noexcept;
  ~Wire();

  Result<Head, Refusal> head(std::string_view block);  // exactly a head, as HeadScan found it
  // Gives how many of the bytes belonged to the body; the rest must be offered again, with more behind it.
  Result<std::size_t, Refusal> body(std::string_view bytes, const Sink& sink);
  bool done() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace plumbline::http
