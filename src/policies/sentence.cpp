// Facts in words, sentences with names in braces, and the arguments of sources.
#include <algorithm>
#include <cmath>

#include "policies/expression.h"
#include "policies/library.h"

namespace plumbline::policies {

namespace {

struct InWords {
  std::string operator()(Unknown) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
  std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
  std::string operator()(double real) const;
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(clock::Date day) const { return clock::in_words(day); }
  std::string operator()(clock::Instant instant) const { return clock::when_in_words(instant); }
  std::string operator()(const Words& words) const;
};

std::string InWords::operator()(double real) const {
  auto hundredths = static_cast<std::int64_t>(std::llround(std::fabs(real) * 100));
  auto out = (real < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100);
  auto rest = hundredths % 100;
  if (rest == 0) return out;
  auto decimals = std::to_string(rest + 100).substr(1);
  if (decimals.ends_with('0')) decimals.pop_back();
  return out + "." + decimals;
}

std::string InWords::operator()(const Words& words) const {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// Calls `text` for what stands between names and `name` for what stands in braces.
void take_apart(std::string_view sentence, const std::function<void(std::string_view)>& text,
                const std::function<void(std::string_view)>& name) {
  while (!sentence.empty()) {
    auto open = sentence.find('{');
    auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) return text(sentence);
    text(sentence.substr(0, open));
    name(sentence.substr(open + 1, close - open - 1));
    sentence.remove_prefix(close + 1);
  }
}

Expr name_or_setting(std::string_view name, const Pack* pack, bool known) {
  Expr expr;
  expr.op = !known && pack && pack->setting(name) ? "setting" : "name";
  expr.name = name;
  return expr;
}

// A time of day is a number of minutes to conditions, and half past four to people.
std::optional<clock::Minutes> time_of_setting(std::string_view name, const Scene& scene) {
  const auto* setting = scene.policy().pack->setting(name);
  if (!setting || setting->type != "time") return std::nullopt;
  return clock::parse_time(scene.policy().setting(name, scene.read().today()));
}

}  // namespace

std::string in_words(const Fact& fact) { return std::visit(InWords{}, fact); }

std::string filled(std::string_view sentence, const Scene& scene, const Facts& facts,
                   const std::vector<std::pair<std::string, Expr>>& lets) {
  std::string out;
  auto put = [&](std::string_view name) {
    auto let = std::find_if(lets.begin(), lets.end(), [&](const auto& one) { return one.first == name; });
    if (let != lets.end()) return void(out += in_words(value(let->second, scene, facts)));
    bool known = !std::holds_alternative<Unknown>(scene.name(name));
    if (const auto time = known ? std::nullopt : time_of_setting(name, scene))
      return void(out += clock::time_in_words(*time));
    out += in_words(value(name_or_setting(name, scene.policy().pack.get(), known), scene, facts));
  };
  take_apart(
      sentence, [&](std::string_view text) { out += text; }, put);
  return out;
}

void check_sentence(Reading& reading, const yaml::Node& sentence, const std::vector<std::string>& names) {
  auto known = names;
  for (const auto& setting : reading.pack.settings) known.push_back(setting.key);
  known.emplace_back("today");
  take_apart(
      sentence.scalar, [](std::string_view) {},
      [&](std::string_view name) {
        if (among(name, known)) return;
        mistake(reading, sentence,
                "{" + std::string{name} + "} is nothing that is known here" + suggestion(name, known));
      });
}

const Expr* argument(const Query& query, std::string_view key) {
  for (const auto& [name, expr] : query.arguments)
    if (name == key) return &expr;
  return nullptr;
}

std::vector<std::string> words_of(const Expr* argument) {
  if (!argument) return {};
  if (argument->op == "name") return {argument->name};
  std::vector<std::string> out;
  if (const auto* several = std::get_if<Words>(&argument->literal))
    out = *several;
  else if (auto text = in_words(argument->literal); argument->op == "literal" && !text.empty())
    out.push_back(text);
  for (const auto& item : argument->arguments)
    for (auto& word : words_of(&item)) out.push_back(std::move(word));
  return out;
}

}  // namespace plumbline::policies
