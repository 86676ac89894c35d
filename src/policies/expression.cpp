#include "policies/expression.h"

#include <algorithm>
#include <charconv>

namespace plumbline::policies {

namespace {

constexpr int deepest = 32;

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number out{};
  auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return stopped == text.data() + text.size() && error == std::errc{} ? std::optional{out} : std::nullopt;
}

// What an unquoted word means by itself; nothing when it is a name.
std::optional<Fact> literal(const std::string& word) {
  if (word == "yes" || word == "no") return word == "yes";
  if (auto day = clock::parse_date(word)) return *day;
  if (auto time = clock::parse_time(word)) return std::int64_t{time->count()};
  bool digits = word.find_first_of("0123456789") != std::string::npos &&
                word.find_first_not_of("0123456789.-") == std::string::npos;
  if (!digits) return std::nullopt;
  if (auto whole = number<std::int64_t>(word)) return *whole;
  if (auto real = number<double>(word)) return *real;
  return std::nullopt;
}

std::vector<std::string> operation_keys() {
  std::vector<std::string> keys;
  for (const auto& one : operations()) keys.emplace_back(one.key);
  return keys;
}

std::string in_quotes(std::string_view word) { return "“" + std::string{word} + "”"; }

}  // namespace

bool among(std::string_view name, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
    if (!pattern.ends_with('*')) return pattern == name;
    pattern.remove_suffix(1);
    return name.starts_with(pattern) && (pattern.empty() || name.size() > pattern.size());
  });
}

Expr ExprReader::read(const yaml::Node& node) {
  Expr unknown;
  unknown.mark = node.mark;
  if (depth_ == deepest) {
    mistake(reading_, node, "this is nested too deeply");
    return unknown;
  }
  ++depth_;
  auto expr = node.is_scalar() ? scalar(node) : node.is_map() ? map(node) : unknown;
  --depth_;
  if (node.is_list()) mistake(reading_, node, "a value belongs here, not a list");
  return expr;
}

Expr ExprReader::test(const yaml::Node& node) {
  auto expr = read(node);
  auto sort = sort_of(expr);
  if (sort != Sort::any && sort != Sort::truth)
    mistake(reading_, node, "this is a value; a test, which is yes or no, belongs here");
  return expr;
}

Expr ExprReader::scalar(const yaml::Node& node) {
  Expr expr;
  expr.mark = node.mark;
  if (node.quoted)
    expr.literal = node.scalar;
  else if (node.scalar.empty())
    mistake(reading_, node, "a value is missing");
  else if (auto known = literal(node.scalar))
    expr.literal = *known;
  else {
    expr.op = "name";
    expr.name = node.scalar;
    check_name(node, expr.name);
  }
  return expr;
}

void ExprReader::check_name(const yaml::Node& at, const std::string& name) {
  if (name.starts_with("its.")) {
    if (!in_row_)
      mistake(reading_, at, in_quotes(name) + ": “its.” belongs inside “where” and “have”");
    else if (row_)
      check_column(at, std::string_view{name}.substr(4), row_);
    return;
  }
  if (name == "today" || among(name, names_)) return;
  auto known = names_;
  known.emplace_back("today");
  auto hint = suggestion(name, known);
  mistake(
      reading_, at,
      in_quotes(name) + " is nothing that is known here" + (hint.empty() ? "; text stands in quotes" : hint));
}

void ExprReader::check_column(const yaml::Node& at, std::string_view column, const FactSource* source) {
  if (!source || among(column, source->columns)) return;
  mistake(reading_, at,
          in_quotes(column) + " is no column of " + source->key + suggestion(column, source->columns));
}

Expr ExprReader::map(const yaml::Node& node) {
  Expr expr;
  expr.mark = node.mark;
  if (node.pairs.empty()) {
    mistake(reading_, node, "a value is missing");
    return expr;
  }
  const auto& [key, value] = node.pairs.front();
  const auto* found = operation(key.scalar);
  if (!found) {
    mistake(
        reading_, key,
        in_quotes(key.scalar) + " is nothing a condition can say" + suggestion(key.scalar, operation_keys()));
    return expr;
  }
  expr.op = found->key;
  fill(*found, node, value, expr);
  check_sorts(expr);
  return expr;
}

void ExprReader::fill(const Operation& operation, const yaml::Node& node, const yaml::Node& value,
                      Expr& expr) {
  if (!operation.units.empty())
    unit(operation, node, expr);
  else if (operation.shape == Shape::give)
    give(node, expr);
  else if (operation.shape == Shape::band)
    return band(node, expr);
  else
    known_keys(reading_, node, {operation.key});
  switch (operation.shape) {
    case Shape::values: return values(operation, value, expr);
    case Shape::tests: return tests(value, expr);
    case Shape::test: expr.arguments.push_back(test(value)); return;
    case Shape::value: expr.arguments.push_back(read(value)); return;
    case Shape::setting: return setting(value, expr);
    case Shape::in_window: return in_window(value, expr);
    case Shape::near: return near(value, expr);
    case Shape::rows: return rows(value, expr);
    case Shape::give: return rows(value, expr);
    case Shape::have: return have(value, expr);
    case Shape::band: return;
  }
}

void ExprReader::values(const Operation& operation, const yaml::Node& value, Expr& expr) {
  for (const auto& item : value.items) expr.arguments.push_back(read(item));
  auto count = expr.arguments.size();
  if (value.is_list() && count >= operation.least && count <= operation.most) return;
  auto least = std::to_string(operation.least);
  mistake(reading_, value,
          "“" + expr.op + "” takes a list of " +
              (operation.least == operation.most ? least : least + " or more") + " values");
  expr = Expr{};  // whoever evaluates may rely on the number
}

void ExprReader::tests(const yaml::Node& value, Expr& expr) {
  for (const auto& item : value.items) expr.arguments.push_back(test(item));
  if (value.is_list()) return;
  mistake(reading_, value, "a list of tests belongs here");
  expr = Expr{};  // all of nothing would be yes
}

void ExprReader::unit(const Operation& operation, const yaml::Node& node, Expr& expr) {
  known_keys(reading_, node, {operation.key, "unit"});
  expr.unit = required(reading_, node, "unit");
  if (!expr.unit.empty()) must_be_one_of(reading_, *node.find("unit"), operation.units, "unit of days here");
}

void ExprReader::setting(const yaml::Node& value, Expr& expr) {
  must_be_settings(reading_, &value);
  expr.name = value.scalar;
}

void ExprReader::window(const yaml::Node& word, Expr& expr) {
  expr.name = word.scalar;
  if (!word.is_scalar() || word.scalar.empty())
    return mistake(reading_, word, "the key of a window belongs here");
  if (!reading_.facts || !reading_.facts->days.windows) return;
  reading_.later.push_back([windows = reading_.facts->days.windows, at = word](Reading& reading) {
    must_be_one_of(reading, at, windows(reading.pack), "window of this policy");
  });
}

void ExprReader::in_window(const yaml::Node& value, Expr& expr) {
  if (value.items.size() != 2) {
    mistake(reading_, value, "a date and the key of a window belong here");
    expr = Expr{};
    return;
  }
  expr.arguments.push_back(read(value.items[0]));
  window(value.items[1], expr);
}

void ExprReader::near(const yaml::Node& value, Expr& expr) {
  known_keys(reading_, value, {"window", "near"});
  const auto* word = value.find("window");
  const auto* day = value.find("near");
  if (!word || !day) {
    if (value.is_map()) mistake(reading_, value, word ? "“near” is missing" : "“window” is missing");
    expr = Expr{};
    return;
  }
  window(*word, expr);
  expr.arguments.push_back(read(*day));
}

Expr read_expr(Reading& reading, const yaml::Node& node, const std::vector<std::string>& names) {
  return ExprReader{reading, names}.read(node);
}

Expr read_test(Reading& reading, const yaml::Node& node, const std::vector<std::string>& names) {
  return ExprReader{reading, names}.test(node);
}

}  // namespace plumbline::policies
