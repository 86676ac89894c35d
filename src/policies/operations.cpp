#include "policies/operations.h"

#include <algorithm>

namespace plumbline::policies {

const std::vector<Operation>& operations() {
  constexpr std::size_t many = 1000;
  static const std::vector<Operation> all = {
      {"setting", Shape::setting, Sort::any},
      {"days",
       Shape::values,
       Sort::number,
       2,
       2,
       {"calendar-days", "working-days", "school-days"},
       Sort::date},
      {"plus", Shape::values, Sort::date, 2, 2, {"calendar-days", "working-days", "school-days", "months"}},
      {"minutes", Shape::values, Sort::number, 2, 2},
      {"add", Shape::values, Sort::number, 2, many, {}, Sort::number},
      {"subtract", Shape::values, Sort::number, 2, 2, {}, Sort::number},
      {"least", Shape::values, Sort::number, 1, many, {}, Sort::number},
      {"most", Shape::values, Sort::number, 1, many, {}, Sort::number},
      {"band", Shape::band, Sort::number},
      {"first-of", Shape::near, Sort::date},
      {"last-of", Shape::near, Sort::date},
      {"count", Shape::rows, Sort::number},
      {"latest", Shape::give, Sort::any},
      {"earliest", Shape::give, Sort::any},
      {"sum", Shape::give, Sort::number},
      {"distinct", Shape::give, Sort::number},
      {"share", Shape::have, Sort::number},
      {"every", Shape::have, Sort::truth},
      {"some", Shape::have, Sort::truth},
      {"is", Shape::values, Sort::truth, 2, 2},
      {"is-not", Shape::values, Sort::truth, 2, 2},
      {"above", Shape::values, Sort::truth, 2, 2},
      {"below", Shape::values, Sort::truth, 2, 2},
      {"at-least", Shape::values, Sort::truth, 2, 2},
      {"at-most", Shape::values, Sort::truth, 2, 2},
      {"within", Shape::values, Sort::truth, 3, 3},
      {"one-of", Shape::values, Sort::truth, 2, many},
      {"in-window", Shape::in_window, Sort::truth},
      {"given", Shape::value, Sort::truth},
      {"all", Shape::tests, Sort::truth},
      {"any", Shape::tests, Sort::truth},
      {"not", Shape::test, Sort::truth},
  };
  return all;
}

const Operation* operation(std::string_view key) {
  const auto& all = operations();
  auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace plumbline::policies
