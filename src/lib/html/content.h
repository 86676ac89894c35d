// What stands inside an element: markup known to the compiler, words (escaped) or finished Html. Options of
// components take it, so that `.text = "Save"`, `.text = place.name` and `.text = fragment` all do what they
// look like.
#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/html/html.h"

namespace plumbline::html {

class Content {
 public:
  constexpr Content() = default;
  consteval Content(const char* known) : known_(known) {}
  Content(std::string_view text) : finished_(words(text)) {}
  Content(const std::string& text) : finished_(words(text)) {}
  Content(Html part) : finished_(std::move(part)) {}

  bool empty() const { return markup().empty(); }
  bool has_elements() const { return markup().find('<') != std::string_view::npos; }
  void write(Html& out) const {
    if (finished_)
      out << *finished_;
    else
      out << known_;
  }

 private:
  std::string_view markup() const { return finished_ ? std::string_view(finished_->str()) : known_.text(); }

  Literal known_;
  std::optional<Html> finished_;
};

template <class T>
requires std::same_as<T, Content> Html& operator<<(Html& out, const T& content) {
  content.write(out);
  return out;
}

}  // namespace plumbline::html
