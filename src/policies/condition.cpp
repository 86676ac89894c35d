#include "policies/condition.h"

#include <algorithm>
#include <cmath>

#include "policies/library.h"
#include "policies/rows.h"

namespace plumbline::policies {

namespace {

constexpr std::int64_t farthest = 200'000;  // days or months: beyond, a date is a slip of the pen

Truth truth(bool yes) { return yes ? Truth::yes : Truth::no; }

std::optional<double> number(const Fact& fact) {
  if (const auto* whole = std::get_if<std::int64_t>(&fact)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&fact)) return *real;
  return std::nullopt;
}

std::optional<clock::Date> day_of(const Fact& fact) {
  if (const auto* day = std::get_if<clock::Date>(&fact)) return *day;
  if (const auto* instant = std::get_if<clock::Instant>(&fact)) return clock::to_local(*instant).date;
  return std::nullopt;
}

// Facts that have an order, as a range on one line: numbers, days, or instants among themselves.
std::optional<Range> on_a_line(const Fact& fact, bool as_days) {
  auto at = [](auto count) { return Range{static_cast<double>(count), static_cast<double>(count)}; };
  if (auto plain = number(fact)) return Range{*plain, *plain};
  if (auto day = day_of(fact); day && as_days) return at(day->time_since_epoch().count());
  if (const auto* instant = std::get_if<clock::Instant>(&fact))
    return at(instant->time_since_epoch().count());
  return std::nullopt;
}

struct Side {
  Fact fact;
  std::optional<Range> range;  // of counts and shares
};

class Evaluation {
 public:
  Evaluation(const Scene& scene, const Facts& facts) : scene_(scene), facts_(facts) {}
  Fact value(const Expr& expr) const;
  Truth holds(const Expr& expr) const;

 private:
  Fact name(const std::string& name) const;
  Fact setting(const std::string& key) const;
  Fact days(const Expr& expr) const;
  Fact plus(const Expr& expr) const;
  Fact minutes(const Expr& expr) const;
  Fact added(const Expr& expr) const;
  Fact extreme(const Expr& expr) const;
  Fact window_day(const Expr& expr) const;
  Fact ranged(const Expr& expr) const;
  std::optional<Range> range(const Expr& expr) const;
  Side side(const Expr& expr) const;
  Truth same(const Side& a, const Side& b) const;
  Truth below(const Expr& a, const Expr& b, bool or_same) const;
  Truth one_of(const Expr& expr) const;
  Truth in_window(const Expr& expr) const;
  Truth given(const Expr& expr) const;
  Truth joined(const Expr& expr) const;
  std::optional<Truth> compared(const Expr& expr) const;

  const Scene& scene_;
  const Facts& facts_;
};

bool is_number(const Side& side) { return side.range || number(side.fact); }

// Ranges of two sides that can be set in order.
std::optional<std::pair<Range, Range>> lined_up(const Side& a, const Side& b) {
  if (is_number(a) != is_number(b)) return std::nullopt;
  bool as_days = std::holds_alternative<clock::Date>(a.fact) || std::holds_alternative<clock::Date>(b.fact);
  auto left = a.range ? a.range : on_a_line(a.fact, as_days);
  auto right = b.range ? b.range : on_a_line(b.fact, as_days);
  if (!left || !right) return std::nullopt;
  return std::pair{*left, *right};
}

Fact Evaluation::value(const Expr& expr) const {
  const auto& op = expr.op;
  if (op == "literal") return expr.literal;
  if (op == "name") return name(expr.name);
  if (op == "setting") return setting(expr.name);
  if (op == "days") return days(expr);
  if (op == "plus") return plus(expr);
  if (op == "minutes") return minutes(expr);
  if (op == "add" || op == "subtract") return added(expr);
  if (op == "least" || op == "most") return extreme(expr);
  if (op == "first-of" || op == "last-of") return window_day(expr);
  if (op == "count" || op == "share") return ranged(expr);
  if (op == "latest" || op == "earliest" || op == "sum" || op == "distinct")
    return from_rows(expr, scene_, facts_);
  if (op == "list") return words_of(&expr);
  auto answer = holds(expr);
  return answer == Truth::unknown ? Fact{} : Fact{answer == Truth::yes};
}

Fact Evaluation::name(const std::string& name) const {
  if (name == "today") return scene_.read().today();
  return scene_.name(name);
}

Fact Evaluation::setting(const std::string& key) const {
  const auto& policy = scene_.policy();
  const auto* setting = policy.pack ? policy.pack->setting(key) : nullptr;
  if (!setting) return Unknown{};
  auto text = policy.setting(key, scene_.read().today());
  if (auto whole = setting->number(text)) return *whole;
  return text;
}

Fact Evaluation::days(const Expr& expr) const {
  auto from = day_of(value(expr.arguments[0]));
  auto to = day_of(value(expr.arguments[1]));
  if (!from || !to) return Unknown{};
  if (expr.unit == "calendar-days") return std::int64_t{(*to - *from).count()};
  auto between = facts_.days.between ? facts_.days.between(scene_, *from, *to, expr.unit) : std::nullopt;
  return between ? Fact{*between} : Fact{};
}

Fact Evaluation::plus(const Expr& expr) const {
  auto from = day_of(value(expr.arguments[0]));
  auto amount = value(expr.arguments[1]);
  const auto* count = std::get_if<std::int64_t>(&amount);
  if (!from || !count || *count > farthest || *count < -farthest) return Unknown{};
  if (expr.unit == "calendar-days") return *from + std::chrono::days{*count};
  if (expr.unit == "months") return clock::add_months(*from, static_cast<int>(*count));
  auto day = facts_.days.plus ? facts_.days.plus(scene_, *from, *count, expr.unit) : std::nullopt;
  return day ? Fact{*day} : Fact{};
}

Fact Evaluation::minutes(const Expr& expr) const {
  auto from = value(expr.arguments[0]);
  auto to = value(expr.arguments[1]);
  const auto* begin = std::get_if<std::int64_t>(&from);
  const auto* end = std::get_if<std::int64_t>(&to);
  std::int64_t out = 0;
  if (begin && end) return __builtin_sub_overflow(*end, *begin, &out) ? Fact{} : Fact{out};
  const auto* began = std::get_if<clock::Instant>(&from);
  const auto* ended = std::get_if<clock::Instant>(&to);
  if (!began || !ended) return Unknown{};
  return std::int64_t{std::chrono::floor<std::chrono::minutes>(*ended - *began).count()};
}

Fact Evaluation::added(const Expr& expr) const {
  auto sum = value(expr.arguments[0]);
  bool minus = expr.op == "subtract";
  for (std::size_t i = 1; i < expr.arguments.size(); ++i) {
    auto next = value(expr.arguments[i]);
    const auto* a = std::get_if<std::int64_t>(&sum);
    const auto* b = std::get_if<std::int64_t>(&next);
    auto left = number(sum), right = number(next);
    if (!left || !right) return Unknown{};
    std::int64_t whole = 0;
    if (!a || !b)
      sum = minus ? *left - *right : *left + *right;
    else if (minus ? __builtin_sub_overflow(*a, *b, &whole) : __builtin_add_overflow(*a, *b, &whole))
      return Unknown{};
    else
      sum = whole;
  }
  return number(sum) ? sum : Fact{};
}

Fact Evaluation::extreme(const Expr& expr) const {
  Fact out;
  for (const auto& one : expr.arguments) {
    const auto next = value(one);
    const auto found = number(next), so_far = number(out);
    if (!found) return Unknown{};
    if (!so_far || (expr.op == "least" ? *found < *so_far : *found > *so_far)) out = next;
  }
  return out;
}

Fact Evaluation::window_day(const Expr& expr) const {
  auto day = day_of(value(expr.arguments[0]));
  if (!day || !facts_.days.window) return Unknown{};
  auto window = facts_.days.window(scene_, expr.name, *day);
  if (!window) return Unknown{};
  return expr.op == "first-of" ? window->first : window->second;
}

std::optional<Range> Evaluation::range(const Expr& expr) const {
  auto rows = taken_rows(*expr.query, scene_, facts_);
  if (!rows) return std::nullopt;
  return expr.op == "count" ? range_of_count(*rows) : range_of_share(expr, *rows, scene_, facts_);
}

Fact Evaluation::ranged(const Expr& expr) const {
  auto found = range(expr);
  if (!found || found->least != found->most) return Unknown{};
  return expr.op == "count" ? Fact{static_cast<std::int64_t>(found->least)} : Fact{found->least};
}

Side Evaluation::side(const Expr& expr) const {
  if (expr.op == "count" || expr.op == "share") return {Unknown{}, range(expr)};
  return {value(expr), std::nullopt};
}

Truth Evaluation::same(const Side& a, const Side& b) const {
  if (auto lines = lined_up(a, b)) {
    auto [left, right] = *lines;
    if (left.most < right.least || right.most < left.least) return Truth::no;
    return left.least == left.most && right.least == right.most ? Truth::yes : Truth::unknown;
  }
  if (std::holds_alternative<Unknown>(a.fact) || a.fact.index() != b.fact.index()) return Truth::unknown;
  return truth(a.fact == b.fact);
}

Truth Evaluation::below(const Expr& a, const Expr& b, bool or_same) const {
  auto lines = lined_up(side(a), side(b));
  if (!lines) return Truth::unknown;
  auto [left, right] = *lines;
  auto under = [&](double x, double y) { return or_same ? x <= y : x < y; };
  if (under(left.most, right.least)) return Truth::yes;
  return under(left.least, right.most) ? Truth::unknown : Truth::no;
}

std::optional<Truth> Evaluation::compared(const Expr& expr) const {
  const auto& op = expr.op;
  const auto& of = expr.arguments;
  if (op == "is") return same(side(of[0]), side(of[1]));
  if (op == "is-not") return opposite(same(side(of[0]), side(of[1])));
  if (op == "below") return below(of[0], of[1], false);
  if (op == "at-most") return below(of[0], of[1], true);
  if (op == "above") return below(of[1], of[0], false);
  if (op == "at-least") return below(of[1], of[0], true);
  if (op == "within") return both(below(of[1], of[0], true), below(of[0], of[2], true));
  return std::nullopt;
}

Truth Evaluation::one_of(const Expr& expr) const {
  auto asked = side(expr.arguments[0]);
  const auto* several = std::get_if<Words>(&asked.fact);
  auto out = Truth::no;
  for (std::size_t i = 1; i < expr.arguments.size(); ++i) {
    auto choice = side(expr.arguments[i]);
    const auto* word = std::get_if<std::string>(&choice.fact);
    if (several && word)
      out = either(out, truth(std::find(several->begin(), several->end(), *word) != several->end()));
    else
      out = either(out, same(asked, choice));
  }
  return out;
}

Truth Evaluation::in_window(const Expr& expr) const {
  auto day = day_of(value(expr.arguments[0]));
  if (!day || !facts_.days.window) return Truth::unknown;
  auto window = facts_.days.window(scene_, expr.name, *day);
  return window ? truth(window->first <= *day && *day <= window->second) : Truth::unknown;
}

Truth Evaluation::given(const Expr& expr) const {
  auto fact = value(expr.arguments[0]);
  if (const auto* text = std::get_if<std::string>(&fact)) return truth(!text->empty());
  if (const auto* words = std::get_if<Words>(&fact)) return truth(!words->empty());
  return truth(!std::holds_alternative<Unknown>(fact));
}

Truth Evaluation::joined(const Expr& expr) const {
  bool all = expr.op == "all";
  auto out = all ? Truth::yes : Truth::no;
  for (const auto& one : expr.arguments) {
    out = all ? both(out, holds(one)) : either(out, holds(one));
    if (out == (all ? Truth::no : Truth::yes)) break;
  }
  return out;
}

Truth Evaluation::holds(const Expr& expr) const {
  const auto& op = expr.op;
  if (op == "all" || op == "any") return joined(expr);
  if (op == "not") return opposite(holds(expr.arguments[0]));
  if (op == "every" || op == "some") return all_or_some(expr, scene_, facts_);
  if (op == "given") return given(expr);
  if (op == "one-of") return one_of(expr);
  if (op == "in-window") return in_window(expr);
  if (auto answer = compared(expr)) return *answer;
  auto fact = value(expr);
  const auto* answer = std::get_if<bool>(&fact);
  return answer ? truth(*answer) : Truth::unknown;
}

}  // namespace

Fact value(const Expr& expr, const Scene& scene, const Facts& facts) {
  return Evaluation{scene, facts}.value(expr);
}
Truth holds(const Expr& expr, const Scene& scene, const Facts& facts) {
  return Evaluation{scene, facts}.holds(expr);
}

}  // namespace plumbline::policies
