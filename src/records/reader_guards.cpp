#include "records/reader.h"

namespace plumbline::records {

namespace {

using policies::Reading;

struct Manner {
  std::string_view key;
  Strength strength;
  bool unless;
};
constexpr std::array manners = {
    Manner{"refuse-unless", Strength::refuse, true},
    Manner{"refuse-when", Strength::refuse, false},
    Manner{"reason-unless", Strength::needs_reason, true},
    Manner{"reason-when", Strength::needs_reason, false},
    Manner{"flag-unless", Strength::flag, true},
    Manner{"flag-when", Strength::flag, false},
};

void must_be_steps(Reading& reading, const yaml::Node* node, const Type& type) {
  if (node == nullptr) return;
  std::vector<std::string> known;
  for (const auto& step : type.steps) known.push_back(step.key);
  if (node->is_scalar()) policies::must_be_one_of(reading, *node, known, "step");
  for (const auto& item : node->items) policies::must_be_one_of(reading, item, known, "step");
}

Guard guard_of(Reading& reading, const Type& type, const yaml::Node& map,
               const std::vector<std::string>& names) {
  policies::known_keys(reading, map,
                       {"clause", "clauses", "at", "field", "say", "explains", "let", "by", "refuse-unless",
                        "refuse-when", "reason-unless", "reason-when", "flag-unless", "flag-when"});
  policies::must_be_clause(reading, map);
  must_be_steps(reading, map.find("at"), type);
  Guard guard;
  guard.clause = policies::required(reading, map, "clause");
  if (const auto* field = map.find("field"); field != nullptr && field->is_map())
    guard.field_found = policies::read_expr(reading, *field, names);
  else
    guard.field = map.text("field");
  guard.say = policies::required(reading, map, "say");
  guard.explain = policies::required(reading, map, "explains");
  guard.steps = policies::words(reading, map.find("at"));
  guard.overridden_by = policies::words(reading, map.find("by"));
  int conditions = 0;
  for (const auto& manner : manners) {
    const auto* node = map.find(manner.key);
    if (node == nullptr) continue;
    ++conditions;
    guard.strength = manner.strength;
    guard.unless = manner.unless;
    guard.condition = policies::read_test(reading, *node, names);
  }
  if (conditions != 1)
    policies::mistake(reading, map, "a guard has exactly one condition, like refuse-unless");
  if (const auto* lets = map.find("let")) {
    for (const auto& [key, value] : lets->pairs)
      guard.lets.emplace_back(key.scalar, policies::read_expr(reading, value, names));
  }
  return guard;
}

}  // namespace

std::vector<std::string> names_of(const Type& type, const forms::Form* form) {
  std::vector<std::string> out = {"today", "now-time",   "stage",      "day",        "made",
                                  "place", "place.kind", "place.name", "actor.name", "this",
                                  "actor", "reason",     "author",     "version"};
  if (form != nullptr) {
    for (const auto& section : form->sections) {
      for (const auto& field : section.fields) {
        out.push_back(field.key);
        if (!field.choices.empty()) out.push_back(field.key + ".title");
      }
    }
  }
  if (!type.link.empty()) out.push_back(type.link + ".*");
  return out;
}

void read_guards(Reading& reading, Type& type, const yaml::Node& root, const forms::Form* form) {
  const auto* guards = root.find("guards");
  if (guards == nullptr) return;
  const auto names = names_of(type, form);
  for (const auto& item : guards->items) type.guards.push_back(guard_of(reading, type, item, names));
}

}  // namespace plumbline::records
