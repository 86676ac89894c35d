// Reads `judges: {column, title, day, grades, at, evidence}` of a type of record.
#include "judgements/extension.h"

#include "records/scene.h"

namespace plumbline::judgements {

namespace {

using policies::mistake;
using policies::Reading;
using records::Type;

const forms::Form* form_of(const Reading& reading, const Type& type) {
  const auto* part = reading.pack.part_if<forms::FormsPart>();
  return part == nullptr ? nullptr : part->form(type.form);
}

void each_word(const yaml::Node* node, const std::function<void(const yaml::Node&)>& act) {
  if (node == nullptr) return;
  if (node->is_scalar()) act(*node);
  for (const auto& item : node->items) act(item);
}

std::vector<std::string> keys_of_kind(const forms::Form* form, forms::Kind kind) {
  std::vector<std::string> out;
  if (form == nullptr) return out;
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields) {
      if (field.kind == kind) out.push_back(field.key);
    }
  }
  return out;
}

void check_words(Reading& reading, const Type& type, const forms::Form* form, const yaml::Node& map) {
  for (std::string_view key : {"grades", "at"}) {
    if (map.find(key) == nullptr) mistake(reading, map, "“" + std::string{key} + "” is missing");
  }
  const auto grades = keys_of_kind(form, forms::Kind::grade);
  each_word(map.find("grades"), [&](const yaml::Node& word) {
    policies::must_be_one_of(reading, word, grades, "field of kind grade in this form");
  });
  auto people = keys_of_kind(form, forms::Kind::person);
  for (auto& several : keys_of_kind(form, forms::Kind::people)) people.push_back(std::move(several));
  if (const auto* by = map.find("by"))
    policies::must_be_one_of(reading, *by, people, "field of kind person in this form");
  std::vector<std::string> stages;
  for (const auto& stage : type.stages) stages.push_back(stage.key);
  each_word(map.find("at"),
            [&](const yaml::Node& word) { policies::must_be_one_of(reading, word, stages, "stage"); });
  if (const auto* day = map.find("day"))
    policies::must_be_one_of(reading, *day, keys_of_kind(form, forms::Kind::date),
                             "day that this form asks for");
}

void check_evidence(Reading& reading, const Type& type, const forms::Form* form, const yaml::Node* list) {
  if (list == nullptr) return;
  std::vector<std::string> seen;
  const auto names = records::names_of(type, form);
  for (const auto* one : policies::maps(reading, list)) {
    policies::known_keys(reading, *one, {"key", "title", "from", "clause", "clauses"});
    policies::must_be_clause(reading, *one);
    policies::unique_key(reading, *one, seen);
    policies::required(reading, *one, "title");
    if (const auto* from = one->find("from"))
      policies::read_expr(reading, counting(*from), names);
    else
      mistake(reading, *one, "“from” is missing: where this evidence is found");
  }
}

}  // namespace

std::vector<std::string> listed(const yaml::Node& map, std::string_view key) {
  std::vector<std::string> out;
  each_word(map.find(key), [&](const yaml::Node& one) { out.push_back(one.scalar); });
  return out;
}

const yaml::Node* judges_of(const Type& type) {
  for (const auto& extension : type.extensions) {
    if (extension.ability == "judges") return &extension.says;
  }
  return nullptr;
}

void check_judges(Reading& reading, const Type& type, const yaml::Node& map) {
  policies::known_keys(
      reading, map,
      {"column", "title", "order", "day", "by", "of", "grades", "at", "evidence", "clause", "clauses"});
  policies::must_be_place_kinds(reading, map.find("of"));
  const std::string order{map.text("order")};
  if (!order.empty() && (order.size() != 1 || order[0] < '1' || order[0] > '9'))
    mistake(reading, *map.find("order"), "a number from 1 to 9 belongs here: which column stands first");
  policies::must_be_clause(reading, map);
  policies::required(reading, map, "column");
  policies::required(reading, map, "title");
  if (type.about.empty()) mistake(reading, map, "grades stand at a place, and this type is about none");
  const auto* form = form_of(reading, type);
  check_words(reading, type, form, map);
  check_evidence(reading, type, form, map.find("evidence"));
}

yaml::Node counting(const yaml::Node& source) {
  yaml::Node key;
  key.scalar = "count";
  key.mark = source.mark;
  yaml::Node out;
  out.kind = yaml::Node::Kind::map;
  out.mark = source.mark;
  out.pairs.emplace_back(std::move(key), source);
  return out;
}

}  // namespace plumbline::judgements
