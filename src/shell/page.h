// The frame around every page: banner, header, navigation, footer. Plain structs in, a whole document out; no
// inline style and no inline script, so that the policy of the response can forbid both.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lib/html/content.h"
#include "lib/html/html.h"

namespace plumbline::shell {

struct Link {
  std::string label{};
  std::string href{};
  bool current = false;
};

struct Demonstration {  // "Demonstration: … It is Monday 19 October 2026, 9:00am."
  std::string words = "Demonstration: every place and person is invented. It is";
  std::string now{};
  Link move{};  // to where the clock is moved
};

struct Flash {  // what the last deed did, said once
  html::Content text{};
  bool success = true;
};

struct Frame {
  std::string title{};          // of the page; the product's name follows it
  bool has_errors = false;      // the title then begins with "Error:", the first thing a screen reader says
  std::string body_name{};      // "Wenmoor Inclusion Trust"
  std::string person{};         // "Ruth Okafor, APT lead"
  std::vector<Link> nav{};      // the viewer's places
  std::vector<Link> nav_end{};  // pushed to the far end: Search
  std::optional<Demonstration> demonstration{};
  std::string policy_line{};  // "Alternative provision policy, version 4, in force since 1 September 2026"
  std::string safeguarding_href = "/safeguarding";
  std::string csrf_token{};  // masked, for signing out
  bool signed_in = false;
  std::optional<Flash> flash{};
  html::Html foot{};           // stays at the bottom of the window: the next deed of a visit
  bool wide_on_paper = false;  // A4 landscape
  std::string printed_line{};  // on paper only: when, and by whom
};

html::Html document(const Frame& frame, const html::Html& main);

}  // namespace plumbline::shell
