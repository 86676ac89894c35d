#include "policies/rows.h"

#include <algorithm>
#include <set>

namespace plumbline::policies {

namespace {

bool plain(const Expr& argument) {
  return argument.op == "name" || argument.op == "list" || argument.op == "literal";
}

// Sources meet words and literals only.
Query with_values(const Query& query, const Scene& scene, const Facts& facts) {
  Query out = query;
  for (auto& [key, argument] : out.arguments) {
    if (plain(argument)) continue;
    Expr literal;
    literal.mark = argument.mark;
    literal.literal = value(argument, scene, facts);
    argument = std::move(literal);
  }
  return out;
}

Fact last_of(const std::vector<Taken>& rows, std::string_view give) {
  if (rows.empty() || rows.back().truth != Truth::yes) return Unknown{};  // an uncertain row might be the one
  return column(rows.back().row, give);
}

Fact sum_of(const std::vector<Taken>& rows, std::string_view give) {
  std::int64_t whole = 0;
  double real = 0;
  bool fraction = false;
  for (const auto& [row, truth] : rows) {
    auto fact = column(row, give);
    const auto* number = std::get_if<std::int64_t>(&fact);
    const auto* broken = std::get_if<double>(&fact);
    if (truth != Truth::yes || (!number && !broken)) return Unknown{};
    if (number && __builtin_add_overflow(whole, *number, &whole)) return Unknown{};
    if (broken) real += *broken;
    fraction = fraction || broken;
  }
  return fraction ? Fact{real + static_cast<double>(whole)} : Fact{whole};
}

Fact distinct_of(const std::vector<Taken>& rows, std::string_view give) {
  std::set<std::string> seen;
  for (const auto& [row, truth] : rows) {
    auto fact = column(row, give);
    if (truth != Truth::yes || std::holds_alternative<Unknown>(fact)) return Unknown{};
    seen.insert(in_words(fact));
  }
  return static_cast<std::int64_t>(seen.size());
}

}  // namespace

Truth both(Truth a, Truth b) {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::unknown;
}

Truth opposite(Truth a) {
  if (a == Truth::unknown) return a;
  return a == Truth::yes ? Truth::no : Truth::yes;
}

Truth either(Truth a, Truth b) { return opposite(both(opposite(a), opposite(b))); }

Fact column(const FactRow& row, std::string_view name) {
  for (const auto& [key, fact] : row)
    if (key == name) return fact;
  return Unknown{};
}

Fact RowScene::name(std::string_view name) const {
  return name.starts_with("its.") ? column(row_, name.substr(4)) : outer_.name(name);
}

std::optional<std::vector<Taken>> taken_rows(const Query& query, const Scene& scene, const Facts& facts) {
  auto found = std::find_if(facts.sources.begin(), facts.sources.end(),
                            [&](const auto& source) { return source.key == query.source; });
  if (found == facts.sources.end()) return std::nullopt;
  bool ready = std::all_of(query.arguments.begin(), query.arguments.end(),
                           [](const auto& argument) { return plain(argument.second); });
  std::vector<Taken> out;
  for (auto& row : found->rows(scene, ready ? query : with_values(query, scene, facts))) {
    auto truth = query.where ? holds(*query.where, RowScene{scene, row}, facts) : Truth::yes;
    if (truth != Truth::no) out.push_back({std::move(row), truth});
  }
  return out;
}

Range range_of_count(const std::vector<Taken>& rows) {
  auto certain =
      std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.truth == Truth::yes; });
  return {static_cast<double>(certain), static_cast<double>(rows.size())};
}

std::optional<Range> range_of_share(const Expr& expr, const std::vector<Taken>& rows, const Scene& scene,
                                    const Facts& facts) {
  double have = 0, open = 0;
  for (const auto& [row, truth] : rows) {
    if (truth != Truth::yes) return std::nullopt;
    auto held = holds(expr.arguments.at(0), RowScene{scene, row}, facts);
    have += held == Truth::yes ? 1 : 0;
    open += held == Truth::unknown ? 1 : 0;
  }
  if (rows.empty()) return std::nullopt;
  auto all = static_cast<double>(rows.size());
  return Range{100 * have / all, 100 * (have + open) / all};
}

Truth all_or_some(const Expr& expr, const Scene& scene, const Facts& facts) {
  auto rows = taken_rows(*expr.query, scene, facts);
  if (!rows) return Truth::unknown;
  bool every = expr.op == "every";
  auto out = every ? Truth::yes : Truth::no;
  for (const auto& [row, truth] : *rows) {
    auto held = holds(expr.arguments.at(0), RowScene{scene, row}, facts);
    out = every ? both(out, either(opposite(truth), held)) : either(out, both(truth, held));
  }
  return out;
}

Fact from_rows(const Expr& expr, const Scene& scene, const Facts& facts) {
  auto rows = taken_rows(*expr.query, scene, facts);
  if (!rows) return Unknown{};
  if (expr.op == "sum") return sum_of(*rows, expr.give);
  if (expr.op == "distinct") return distinct_of(*rows, expr.give);
  if (expr.op == "earliest") std::reverse(rows->begin(), rows->end());
  return last_of(*rows, expr.give);
}

}  // namespace plumbline::policies
