// Reads records/*.yaml: types with their stages, steps and readers. Guards are in reader_guards.cpp.
#include "records/reader.h"

namespace plumbline::records {

namespace {

using policies::Reading;

std::vector<Stage> stages_of(Reading& reading, const yaml::Node& root) {
  std::vector<Stage> out;
  const auto* list = root.find("stages");
  if (list == nullptr || !list->is_list()) {
    policies::mistake(reading, root, "a type of record needs a list of stages");
    return out;
  }
  for (const auto& item : list->items) {
    policies::known_keys(reading, item, {"key", "title", "ends", "withdrawn", "clause", "clauses"});
    policies::must_be_clause(reading, item);
    out.push_back({policies::required(reading, item, "key"), policies::required(reading, item, "title"),
                   item.text("ends") == "yes", item.text("withdrawn") == "yes"});
  }
  return out;
}

void must_be_stages(Reading& reading, const yaml::Node* node, const Type& type) {
  if (node == nullptr) return;
  std::vector<std::string> known;
  for (const auto& stage : type.stages) known.push_back(stage.key);
  if (node->is_scalar()) policies::must_be_one_of(reading, *node, known, "stage");
  for (const auto& item : node->items) policies::must_be_one_of(reading, item, known, "stage");
}

void must_be_asked(Reading& reading, const yaml::Node* node, const forms::Form* form) {
  if (node == nullptr || form == nullptr) return;
  std::vector<std::string> known;
  for (const auto& section : form->sections) {
    known.push_back(section.key);
    for (const auto& field : section.fields) known.push_back(field.key);
  }
  if (node->is_scalar()) policies::must_be_one_of(reading, *node, known, "field or section");
  for (const auto& item : node->items) policies::must_be_one_of(reading, item, known, "field or section");
}

// An effect is a map whose first key is the ability: `{tell: period-notice, role: manager}`.
std::optional<Effect> effect_of(Reading& reading, const Type& type, const yaml::Node& map,
                                const forms::Form* form, const Abilities& abilities) {
  if (!map.is_map() || map.pairs.empty()) {
    policies::mistake(reading, map, "an effect is a map that begins with what it does");
    return std::nullopt;
  }
  policies::must_be_clause(reading, map);
  const auto& first = map.pairs.front().first;
  std::vector<std::string> known;
  for (const auto& ability : abilities) {
    if (ability.key == first.scalar) {
      Effect effect{ability.key, std::string{map.text("clause")}, map};
      std::erase_if(effect.says.pairs, [](const auto& pair) { return pair.first.scalar == "when"; });
      if (const auto* when = map.find("when"))
        effect.when = policies::read_test(reading, *when, names_of(type, form));
      if (ability.check) ability.check(reading, type, effect.says);
      return effect;
    }
    known.push_back(ability.key);
  }
  policies::must_be_one_of(reading, first, known, "effect");
  return std::nullopt;
}

Step step_of(Reading& reading, const Type& type, const yaml::Node& map, const forms::Form* form,
             const Abilities& abilities) {
  policies::known_keys(reading, map,
                       {"key", "title", "button", "next", "from", "to", "by", "anywhere", "optional", "asks",
                        "reason", "findings", "effects", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  must_be_stages(reading, map.find("from"), type);
  must_be_stages(reading, map.find("to"), type);
  policies::must_be_roles(reading, map.find("by"));
  must_be_asked(reading, map.find("asks"), form);
  Step step;
  step.key = policies::required(reading, map, "key");
  step.title = map.text("title");
  step.button = policies::required(reading, map, "button");
  if (step.title.empty()) step.title = step.button;
  step.next = map.text("next");
  step.clause = map.text("clause");
  step.from = policies::words(reading, map.find("from"));
  step.to = map.text("to");
  if (step.to.empty() && step.from.empty())
    policies::mistake(reading, map, "a step that makes a record says where it stands then: “to”");
  step.by = policies::words(reading, map.find("by"));
  step.asks = policies::words(reading, map.find("asks"));
  step.optional = policies::yes_or_no(reading, map.find("optional"));
  step.anywhere = policies::yes_or_no(reading, map.find("anywhere"));
  step.reason = map.text("reason") == "yes";
  step.settles_findings = map.text("findings") == "yes";
  if (const auto* effects = map.find("effects")) {
    for (const auto& item : effects->items) {
      if (auto effect = effect_of(reading, type, item, form, abilities))
        step.effects.push_back(std::move(*effect));
    }
  }
  return step;
}

void must_be_relation(Reading& reading, const yaml::Node& node) {
  std::vector<std::string> known;
  for (const auto& kind : reading.pack.relation_kinds) known.push_back(kind.key);
  policies::must_be_one_of(reading, node, known, "kind of relation");
}

Audience audience_of(Reading& reading, const Type& type, const yaml::Node& map, const forms::Form* form) {
  policies::known_keys(reading, map,
                       {"at", "who", "of", "everyone", "through", "author", "people-in", "see", "sections",
                        "clause", "clauses"});
  policies::must_be_clause(reading, map);
  must_be_stages(reading, map.find("at"), type);
  policies::must_be_roles(reading, map.find("who"));
  must_be_asked(reading, map.find("sections"), form);
  static const std::vector<std::string> projections = {"existence", "date", "status", "sections", "full"};
  Audience out;
  out.stages = policies::words(reading, map.find("at"));
  out.roles = policies::words(reading, map.find("who"));
  out.place_kind = map.text("of");
  out.everyone_of_kind = map.text("everyone") == "yes";
  out.through = map.text("through");
  if (const auto* through = map.find("through")) must_be_relation(reading, *through);
  out.author = map.text("author") == "yes";
  out.people_in = policies::words(reading, map.find("people-in"));
  out.sections = policies::words(reading, map.find("sections"));
  out.clause = map.text("clause");
  if (const auto* see = map.find("see")) {
    policies::must_be_one_of(reading, *see, projections, "way of seeing");
    const auto at = std::find(projections.begin(), projections.end(), see->scalar);
    if (at != projections.end()) out.sees = static_cast<Projection>(at - projections.begin());
  }
  if (!out.sections.empty()) out.sees = Projection::sections;
  return out;
}

void read_extensions(Reading& reading, Type& type, const yaml::Node& root, const Abilities& abilities) {
  for (const auto& [key, value] : root.pairs) {
    for (const auto& ability : abilities) {
      if (ability.key != key.scalar) continue;
      if (ability.check) ability.check(reading, type, value);
      type.extensions.push_back({ability.key, std::string{value.text("clause")}, value});
    }
  }
}

void read_heading(Reading& reading, Type& type, const yaml::Node& root) {
  type.key = policies::required(reading, root, "type");
  type.title = policies::required(reading, root, "title");
  type.plural = root.text("plural");
  if (type.plural.empty()) type.plural = type.title + "s";
  type.about = root.text("about");
  type.form = root.text("form");
  type.part_of = root.text("part-of");
  type.link = root.text("link");
  type.day_field = root.text("day");
  type.title_pattern = root.text("named");
  type.group = root.text("group");
  type.safeguarding = root.text("safeguarding") == "yes";
  type.issued_for = root.text("issued-for");
  if (type.about == "body") type.about.clear();
  if (!type.about.empty() && reading.pack.place_kind(type.about) == nullptr) {
    std::vector<std::string> known = {"body"};
    for (const auto& kind : reading.pack.place_kinds) known.push_back(kind.key);
    policies::must_be_one_of(reading, *root.find("about"), known, "kind of place");
  }
}

Type type_of(Reading& reading, const yaml::Node& root, const Abilities& abilities) {
  std::vector<std::string_view> keys = {
      "type",  "title",  "plural", "about",  "form",    "part-of",    "link",         "day",    "named",
      "group", "stages", "steps",  "guards", "readers", "issued-for", "safeguarding", "clause", "clauses"};
  for (const auto& ability : abilities) keys.push_back(ability.key);
  policies::known_keys(reading, root, keys);
  policies::must_be_clause(reading, root);
  Type type;
  read_heading(reading, type, root);
  const auto* forms_part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = forms_part == nullptr ? nullptr : forms_part->form(type.form);
  if (form == nullptr && !type.form.empty())
    policies::mistake(reading, *root.find("form"), "no form is called " + type.form);
  type.stages = stages_of(reading, root);
  if (const auto* steps = root.find("steps")) {
    for (const auto& item : steps->items) type.steps.push_back(step_of(reading, type, item, form, abilities));
  }
  read_guards(reading, type, root, form);
  if (const auto* readers = root.find("readers")) {
    for (const auto& item : readers->items) type.readers.push_back(audience_of(reading, type, item, form));
  }
  read_extensions(reading, type, root, abilities);
  return type;
}

std::unique_ptr<policies::Part> read(Reading& reading, const Abilities& abilities) {
  auto part = std::make_unique<RecordsPart>();
  for (const auto& [path, root] : reading.source.files) {
    if (path.starts_with("records/")) part->types.push_back(type_of(reading, root, abilities));
  }
  no_circles(reading, *part);
  return part;
}

void explain_effect(const policies::Pack& pack, const Abilities& abilities, const Effect& effect,
                    std::vector<policies::Sentence>& out) {
  const auto ability = std::ranges::find(abilities, effect.ability, &Ability::key);
  if (ability != abilities.end() && ability->explain)
    out.push_back({effect.clause, ability->explain(pack, effect.says)});
}

std::vector<policies::Sentence> explain(const policies::Pack& pack, const Abilities& abilities) {
  std::vector<policies::Sentence> out;
  for (const auto& type : pack.part<RecordsPart>().types) {
    for (const auto& guard : type.guards) out.push_back({guard.clause, guard.explain});
    for (const auto& extension : type.extensions) explain_effect(pack, abilities, extension, out);
    for (const auto& step : type.steps) {
      for (const auto& effect : step.effects) explain_effect(pack, abilities, effect, out);
    }
  }
  return out;
}

}  // namespace

policies::Reader reader(const Abilities& abilities) {
  return {.part = typeid(RecordsPart),
          .files = {"records/"},
          .read = [&abilities](Reading& reading) { return read(reading, abilities); },
          .explain = [&abilities](const policies::Pack& pack) { return explain(pack, abilities); }};
}

const Stage* Type::stage(std::string_view wanted) const {
  for (const auto& item : stages) {
    if (item.key == wanted) return &item;
  }
  return nullptr;
}
const Step* Type::step(std::string_view wanted) const {
  for (const auto& item : steps) {
    if (item.key == wanted) return &item;
  }
  return nullptr;
}
const Type* RecordsPart::type(std::string_view wanted) const {
  for (const auto& item : types) {
    if (item.key == wanted) return &item;
  }
  return nullptr;
}

}  // namespace plumbline::records
