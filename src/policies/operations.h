// Inside the room: the table of what conditions can say. The reader checks against it; docs/pack-format.md
// shows it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::policies {

enum class Sort {
  any,
  number,
  date,
  text,
  truth
};  // what an operation gives, as far as it shows in the pack

// How an operation is written.
enum class Shape {
  values,     // `{above: [a, b]}`: a list of values
  tests,      // `{all: [t, t]}`: a list of tests
  test,       // `{not: t}`
  value,      // `{given: a}`
  setting,    // `{setting: key}`
  in_window,  // `{in-window: [date, window]}`
  near,       // `{first-of: {window: w, near: date}}`
  rows,       // `{count: SOURCE}`
  give,       // `{latest: SOURCE, give: column}`
  have,       // `{every: {of: SOURCE, have: TEST}}`
  band        // `{band: good, rubric: key}`
};

struct Operation {
  std::string_view key;
  Shape shape;
  Sort gives;
  std::size_t least = 0, most = 0;      // how many values
  std::vector<std::string> units = {};  // one of them is said beside it; empty: none is
  Sort takes = Sort::any;               // of each value
};

const std::vector<Operation>& operations();
const Operation* operation(std::string_view key);

}  // namespace plumbline::policies
