// Page parts that many pages use. Each is a function from a plain struct to Html; none knows a room.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/html/content.h"
#include "lib/html/html.h"
#include "shell/page.h"

namespace plumbline::shell {

using html::Content;
using html::Html;

// The hidden field that every form which does something carries; the token is masked.
Html csrf_field(std::string_view masked_token);

// Small shapes before a word; never alone, so they are silent to screen readers.
enum class Sign { up2, up1, on, dn1, dn2, none, tick, cross, lock, clock, warn, q, dash, eye, flag };
Html sign(Sign shape);

enum class Verdict {
  kept_by_design,
  met,
  on_track,
  due,
  at_risk,
  breached,
  not_testable,
  not_applicable,
  before_adoption
};
std::string_view word_of(Verdict verdict);                // "Kept by design"
Html verdict(Verdict verdict, const Content& rest = {});  // the rest follows the word: "at 1 of 12 providers"

struct Grade {
  std::optional<int> steps{};  // from the line its scale declares, −2 … +2; absent: no grade
  std::string word{};
};
Html grade(const Grade& grade);             // word and shape, the fill left to the cell it stands in
Html grade_pill(const Grade& grade);        // word, shape and fill
Html met(bool met, std::string_view word);  // a standard that is met or not: no step, a tick or a cross

Html late(const Content& words);  // "1 day late"

struct Todo {
  Content deed{};  // a verb: "Read Daniel Prewett’s draft note"
  std::string href{};
  Content why{};
  Content due{};   // "Wednesday 21 October"
  Content when{};  // "waiting 3 working days"
};
Html todo_list(const std::vector<Todo>& todos,
               std::size_t shown = 4);  // the others behind "Show the other n"

struct Change {
  Content when{};
  Content what{};
};
Html log_list(const std::vector<Change>& changes);

struct Count {
  std::int64_t number = 0;
  Content word{};
};
Html counts_row(std::string_view label, const std::vector<Count>& counts);

struct Pair {
  Content name{};
  Content value{};
  bool stressed = false;
};
Html pairs(const std::vector<Pair>& pairs);

struct Card {  // counts at a glance, and nothing else
  Content title{};
  Content intro{};
  std::vector<Pair> pairs{};
  Content text{};
  Link more{};
};
Html card(const Card& card);

struct OneThing {  // the one thing a person is asked to do
  Content title{};
  Content text{};  // whole paragraphs
  Link button{};
};
Html one_thing(const OneThing& thing);

Html crumbs(const std::vector<Link>& trail);  // the last, without an address, is the page itself
Html switch_links(std::string_view label, const std::vector<Link>& views);
Html steps(std::string_view label,
           const std::vector<Link>& steps);  // where a thing stands among few; no addresses

enum class Saved { yes, no, not_yet };
Html saved_line(Saved state, const Content& words);  // kept up to date by autosave.js
Html note(const Content& text);
Html warning_note(const Content& text);
Html quote(const Content& text);    // somebody’s words, set off
Html wording(const Content& text);  // a clause’s words
Html strengths(const std::vector<Content>& strengths);

}  // namespace plumbline::shell
