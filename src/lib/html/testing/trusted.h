// Run-time strings as markup, for tests alone: the fixtures of components carry markup as data.
#pragma once
#ifndef GTEST_TEST
#error "Trusted markup is for tests alone: include gtest first"
#endif
#include <string>
#include <string_view>

#include "lib/html/html.h"

namespace plumbline::html {

struct Trusted {
  static Literal literal(std::string_view text) {  // the text must outlive the literal
    Literal known;
    known.text_ = text;
    return known;
  }
  static Html html(std::string_view text) { return Html(literal(text)); }
};

}  // namespace plumbline::html
