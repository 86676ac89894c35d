// Reading what conditions ask of rows, and telling values that can never be compared.
#include <algorithm>

#include "policies/expression.h"

namespace plumbline::policies {

namespace {

const FactSource* source_named(const Reading& reading, std::string_view key) {
  if (!reading.facts) return nullptr;
  const auto& all = reading.facts->sources;
  auto found = std::find_if(all.begin(), all.end(), [&](const auto& source) { return source.key == key; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> source_keys(const Reading& reading) {
  std::vector<std::string> keys;
  for (const auto& source : reading.facts->sources) keys.push_back(source.key);
  return keys;
}

void check_later(Reading& reading, const std::shared_ptr<const Query>& query) {
  if (reading.facts)
    reading.later.push_back([query](Reading& then) {
      const auto* source = source_named(then, query->source);
      if (source && source->check) source->check(then, *query);
    });
}

std::string in_words(Sort sort) {
  switch (sort) {
    case Sort::number: return "a number";
    case Sort::date: return "a date";
    case Sort::text: return "a text";
    case Sort::truth: return "yes or no";
    case Sort::any: break;
  }
  return "anything";
}

}  // namespace

void ExprReader::give(const yaml::Node& node, Expr& expr) {
  known_keys(reading_, node, {expr.op, "give"});
  expr.give = required(reading_, node, "give");
  const auto* source = node.pairs.front().second.pairs.empty()
                           ? nullptr
                           : source_named(reading_, node.pairs.front().second.pairs.front().first.scalar);
  if (!expr.give.empty()) check_column(*node.find("give"), expr.give, source);
}

void ExprReader::have(const yaml::Node& value, Expr& expr) {
  known_keys(reading_, value, {"of", "have"});
  const auto* of = value.find("of");
  const auto* have = value.find("have");
  if (!of || !have) {
    if (value.is_map()) mistake(reading_, value, of ? "“have” is missing" : "“of” is missing");
    expr = Expr{};
    return;
  }
  rows(*of, expr);
  expr.arguments.push_back(over_row(asked_, *have));
}

void ExprReader::rows(const yaml::Node& value, Expr& expr) {
  auto query = std::make_shared<Query>();
  query->mark = value.mark;
  expr.query = query;
  asked_ = nullptr;
  if (value.pairs.empty()) return mistake(reading_, value, "what to look through belongs here: a map");
  const auto& [key, main] = value.pairs.front();
  query->source = key.scalar;
  query->of = main.scalar;
  if (!main.is_scalar()) mistake(reading_, main, "a word belongs here");
  const auto* source = source_named(reading_, key.scalar);
  if (reading_.facts && !source)
    mistake(reading_, key,
            "“" + key.scalar + "” cannot be asked" + suggestion(key.scalar, source_keys(reading_)));
  for (std::size_t i = 1; i < value.pairs.size(); ++i) {
    const auto& [name, said] = value.pairs[i];
    if (name.scalar == "where") {
      query->where = std::make_shared<Expr>(over_row(source, said));
      continue;
    }
    if (source && !among(name.scalar, source->arguments))
      mistake(reading_, name,
              "“" + name.scalar + "” is nothing that " + source->key + " can be asked by" +
                  suggestion(name.scalar, source->arguments));
    query->arguments.emplace_back(name.scalar, argument(said));
  }
  check_later(reading_, query);
  asked_ = source;
}

// Words of an argument are the source's to understand, so only maps are expressions of ours.
Expr ExprReader::argument(const yaml::Node& node) {
  static const std::vector<std::string> anything = {"*", "its.*"};
  if (node.is_map()) return read(node);
  if (node.is_scalar()) return ExprReader{reading_, anything}.scalar(node);
  Expr list;
  list.op = "list";
  list.mark = node.mark;
  for (const auto& item : node.items) {
    if (item.is_scalar())
      list.arguments.push_back(argument(item));
    else
      mistake(reading_, item, "a word belongs here");
  }
  return list;
}

Expr ExprReader::over_row(const FactSource* source, const yaml::Node& node) {
  auto stood = std::pair{in_row_, row_};
  in_row_ = true;
  row_ = source;
  auto expr = test(node);
  std::tie(in_row_, row_) = stood;
  return expr;
}

Sort ExprReader::sort_of(const Expr& expr) const {
  if (expr.op == "name") return expr.name == "today" ? Sort::date : Sort::any;
  if (expr.op == "setting") {
    const auto* setting = reading_.pack.setting(expr.name);
    if (!setting) return Sort::any;
    return setting->type == "text" || setting->type == "choice" ? Sort::text : Sort::number;
  }
  if (expr.op != "literal") {
    const auto* known = operation(expr.op);
    return known ? known->gives : Sort::any;
  }
  if (std::holds_alternative<bool>(expr.literal)) return Sort::truth;
  if (std::holds_alternative<std::string>(expr.literal)) return Sort::text;
  if (std::holds_alternative<clock::Date>(expr.literal)) return Sort::date;
  return std::holds_alternative<Unknown>(expr.literal) ? Sort::any : Sort::number;
}

void ExprReader::check_sorts(const Expr& expr) {
  const auto* known = operation(expr.op);
  if (!known || known->shape != Shape::values) return;
  auto at = [](const Expr& where) {
    yaml::Node node;
    node.mark = where.mark;
    return node;
  };
  auto expect = [&](const Expr& one, Sort wanted) {
    auto sort = sort_of(one);
    if (wanted == Sort::any || sort == Sort::any || sort == wanted) return;
    mistake(reading_, at(one), "this is " + in_words(sort) + ", and " + in_words(wanted) + " belongs here");
  };
  for (const auto& one : expr.arguments) expect(one, known->takes);
  if (expr.op == "plus") {
    expect(expr.arguments[0], Sort::date);
    expect(expr.arguments[1], Sort::number);
  }
  if (known->gives != Sort::truth) return;
  for (std::size_t i = 1; i < expr.arguments.size(); ++i)
    expect(expr.arguments[i], sort_of(expr.arguments[0]));
  bool by_size = expr.op != "is" && expr.op != "is-not" && expr.op != "one-of";
  for (const auto& one : expr.arguments)
    if (by_size && (sort_of(one) == Sort::text || sort_of(one) == Sort::truth))
      mistake(reading_, at(one), in_words(sort_of(one)) + " is neither above nor below anything");
}

}  // namespace plumbline::policies
