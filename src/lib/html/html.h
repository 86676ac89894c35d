// HTML that is safe by type. Only text known to the compiler is markup; every run-time string is escaped; a
// finished Html goes in as it is. There is no way to turn a run-time string into markup.
//
//   Html page;
//   page << "<h1>" << place.name << "</h1>" << component;
//
// Attribute values stand in double quotes in the literal and are escaped by the same rule: `"<a href=\"" <<
// url << "\">"`.
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace plumbline::html {

struct Trusted;  // testing/trusted.h: the one door for tests, which hold components against markup that is
                 // data

class Literal {
 public:
  constexpr Literal() = default;
  consteval Literal(const char* known) : text_(known) {}
  constexpr std::string_view text() const { return text_; }

 private:
  friend struct Trusted;
  std::string_view text_;
};

class Html {
 public:
  Html() = default;
  Html(Literal markup) : text_(markup.text()) {}

  Html& operator<<(Literal markup) {
    text_ += markup.text();
    return *this;
  }
  Html& operator<<(const Html& part) {
    text_ += part.text_;
    return *this;
  }
  template <class T>
  requires std::same_as<T, std::string> || std::same_as<T, std::string_view> Html& operator<<(
      const T& words) {
    escape(words);
    return *this;
  }
  template <class T>
  requires std::integral<T> &&(!std::same_as<T, bool>)&&(!std::same_as<T, char>)Html& operator<<(T number) {
    text_ += std::to_string(number);
    return *this;
  }

  bool empty() const { return text_.empty(); }
  void reserve(std::size_t bytes) { text_.reserve(bytes); }
  const std::string& str() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  void escape(std::string_view words);
  std::string text_;
};

// A run-time string as a finished, escaped fragment.
Html words(std::string_view text);
// Words with paragraphs: blank lines separate <p>, single line ends become <br>.
Html paragraphs(std::string_view text);
// A link's address: percent-encodes what must be; anything but a path, a query, a fragment, http, https,
// mailto or tel becomes "#". "//host" is no path.
std::string url(std::string_view address);
// One path segment or query value, percent-encoded.
std::string encoded(std::string_view part);

}  // namespace plumbline::html
