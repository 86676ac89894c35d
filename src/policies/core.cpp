#include "policies/core.h"

#include <algorithm>

namespace plumbline::policies {

namespace {

const std::vector<std::string> levels = {"must", "should", "descriptive"};
const std::vector<std::string> setting_types = {"days",    "working-days", "school-days", "minutes", "count",
                                                "percent", "months",       "text",        "choice",  "time"};
const std::vector<std::string> homes = {"lead", "provider", "reader"};

void read_clauses(Reading& reading, Pack& pack) {
  for (const auto* node : maps(reading, root(reading, "clauses.yaml"))) {
    known_keys(reading, *node, {"id", "title", "level", "group", "source", "text"});
    Clause clause;
    clause.mark = node->mark;
    clause.id = required(reading, *node, "id");
    clause.title = required(reading, *node, "title");
    clause.text = optional_text(reading, *node, "text");
    clause.source = optional_text(reading, *node, "source");
    clause.group = optional_text(reading, *node, "group");
    if (const auto* level = node->find("level")) {
      must_be_one_of(reading, *level, levels, "level");
      if (level->scalar == "should") clause.level = Level::should;
      if (level->scalar == "descriptive") clause.level = Level::descriptive;
    }
    if (clause.id.empty()) continue;
    if (pack.clause(clause.id))
      mistake(reading, *node->find("id"), "“" + clause.id + "” is used twice");
    else
      pack.clauses.push_back(std::move(clause));
  }
}

// A plural left out is the title and an s.
template <class Kind>
void read_titles(Reading& reading, const yaml::Node& node, Kind& kind) {
  kind.title = required(reading, node, "title");
  kind.plural = optional_text(reading, node, "plural");
  if (kind.plural.empty()) kind.plural = kind.title + "s";
}

void read_place_kinds(Reading& reading, Pack& pack) {
  const auto* file = root(reading, "places.yaml");
  if (!file) return;
  known_keys(reading, *file, {"kinds"});
  std::vector<std::string> seen;
  for (const auto* node : maps(reading, file->find("kinds"))) {
    known_keys(reading, *node, {"key", "title", "plural", "inside", "membership", "assured"});
    PlaceKind kind;
    kind.key = unique_key(reading, *node, seen);
    read_titles(reading, *node, kind);
    kind.inside = optional_text(reading, *node, "inside");
    if (!kind.inside.empty()) kind.membership = required(reading, *node, "membership");
    kind.assured = yes_or_no(reading, node->find("assured"));
    if (!kind.key.empty() && !pack.place_kind(kind.key)) pack.place_kinds.push_back(std::move(kind));
  }
}

bool inside_itself(const Pack& pack, const PlaceKind& kind) {
  const auto* at = pack.place_kind(kind.inside);
  for (std::size_t steps = 0; at && steps < pack.place_kinds.size(); ++steps) {
    if (at->key == kind.key) return true;
    at = pack.place_kind(at->inside);
  }
  return false;
}

void check_place_kinds(Reading& reading, Pack& pack) {
  const auto* file = root(reading, "places.yaml");
  if (!file || !file->find("kinds")) return;
  for (const auto& node : file->find("kinds")->items) {
    must_be_place_kinds(reading, node.find("inside"));
    const auto* kind = pack.place_kind(node.text("key"));
    if (kind && node.find("inside") && inside_itself(pack, *kind))
      mistake(reading, *node.find("inside"), "“" + kind->key + "” lies inside itself");
  }
  for (auto& kind : pack.place_kinds)  // whoever walks up the kinds must come to an end
    if (inside_itself(pack, kind)) kind.inside.clear();
}

void read_roles(Reading& reading, Pack& pack) {
  std::vector<std::string> seen;
  for (const auto* node : maps(reading, root(reading, "roles.yaml"))) {
    known_keys(reading, *node, {"key", "title", "plural", "scope", "may", "home"});
    Role role;
    role.key = unique_key(reading, *node, seen);
    read_titles(reading, *node, role);
    role.scope = optional_text(reading, *node, "scope");
    must_be_place_kinds(reading, node->find("scope"));
    role.may = words(reading, node->find("may"));
    if (const auto* home = node->find("home")) must_be_one_of(reading, *home, homes, "kind of home page");
    role.home = optional_text(reading, *node, "home");
    if (!role.key.empty() && !pack.role(role.key)) pack.roles.push_back(std::move(role));
  }
}

void read_subject_kinds(Reading& reading, const yaml::Node& file, Pack& pack) {
  std::vector<std::string> seen;
  for (const auto* node : maps(reading, file.find("subjects"))) {
    known_keys(reading, *node, {"key", "title", "plural", "known-to", "kept-by", "clause", "clauses"});
    must_be_clause(reading, *node);
    must_be_roles(reading, node->find("known-to"));
    must_be_roles(reading, node->find("kept-by"));
    SubjectKind kind;
    kind.key = unique_key(reading, *node, seen);
    read_titles(reading, *node, kind);
    kind.known_to = words(reading, node->find("known-to"));
    kind.kept_by = words(reading, node->find("kept-by"));
    if (!kind.key.empty() && !pack.subject_kind(kind.key)) pack.subject_kinds.push_back(std::move(kind));
  }
}

void read_relation_kinds(Reading& reading, const yaml::Node& file, Pack& pack) {
  std::vector<std::string> seen, subjects;
  for (const auto& kind : pack.subject_kinds) subjects.push_back(kind.key);
  for (const auto* node : maps(reading, file.find("relations"))) {
    known_keys(reading, *node, {"key", "title", "plural", "subject", "from", "to", "clause", "clauses"});
    must_be_clause(reading, *node);
    must_be_place_kinds(reading, node->find("from"));
    must_be_place_kinds(reading, node->find("to"));
    RelationKind kind;
    kind.key = unique_key(reading, *node, seen);
    read_titles(reading, *node, kind);
    kind.clause = optional_text(reading, *node, "clause");
    kind.subject = required(reading, *node, "subject");
    if (!kind.subject.empty()) must_be_one_of(reading, *node->find("subject"), subjects, "kind of subject");
    kind.from = optional_text(reading, *node, "from");
    kind.to = required(reading, *node, "to");
    if (!kind.key.empty() && !pack.relation_kind(kind.key)) pack.relation_kinds.push_back(std::move(kind));
  }
}

void read_relations(Reading& reading, Pack& pack) {
  const auto* file = root(reading, "relations.yaml");
  if (!file) return;
  known_keys(reading, *file, {"subjects", "relations"});
  read_subject_kinds(reading, *file, pack);
  read_relation_kinds(reading, *file, pack);
}

// Whether the limits leave room for a value.
bool read_limits(Reading& reading, const yaml::Node& node, Setting& setting) {
  const auto* least = node.find("least");
  const auto* most = node.find("most");
  if (least) setting.least = whole_number(reading, *least);
  if (most) setting.most = whole_number(reading, *most);
  if (!setting.least || !setting.most || *setting.least <= *setting.most) return true;
  mistake(reading, *most, "the most is less than the least");
  return false;
}

Setting read_setting(Reading& reading, const yaml::Node& node, std::vector<std::string>& seen) {
  known_keys(reading, node,
             {"key", "clause", "title", "type", "value", "least", "most", "choices", "changed-by"});
  Setting setting;
  setting.key = unique_key(reading, node, seen);
  setting.title = required(reading, node, "title");
  setting.clause = required(reading, node, "clause");
  must_be_clause(reading, node);
  setting.type = required(reading, node, "type");
  setting.value = required(reading, node, "value");
  setting.choices = words(reading, node.find("choices"));
  bool possible = read_limits(reading, node, setting);
  setting.changed_by = words(reading, node.find("changed-by"));
  must_be_roles(reading, node.find("changed-by"));
  if (setting.type.empty()) return setting;
  must_be_one_of(reading, *node.find("type"), setting_types, "type of setting");
  if (setting.type == "choice" && setting.choices.empty()) mistake(reading, node, "“choices” is missing");
  if (setting.value.empty() || !possible) return setting;
  auto refusal = setting.refusal(setting.value);
  if (refusal) mistake(reading, *node.find("value"), "the value is outside what is allowed: " + *refusal);
  return setting;
}

void read_settings(Reading& reading, Pack& pack) {
  std::vector<std::string> seen;
  for (const auto* node : maps(reading, root(reading, "settings.yaml"))) {
    auto setting = read_setting(reading, *node, seen);
    if (!setting.key.empty() && !pack.setting(setting.key)) pack.settings.push_back(std::move(setting));
  }
}

void must_exist(Reading& reading, const std::string& file) {
  auto spoken_of = [&](const yaml::Mistake& mistake) {
    return mistake.mark.file == file;
  };  // not YAML, for one
  if (std::any_of(reading.mistakes.begin(), reading.mistakes.end(), spoken_of)) return;
  reading.mistakes.push_back({{file, 1, 1}, file + " is missing"});
}

void read_identity(Reading& reading, Pack& pack) {
  const auto* file = root(reading, "pack.yaml");
  if (!file) return must_exist(reading, "pack.yaml");
  known_keys(reading, *file,
             {"key", "version", "title", "valid-from", "publisher", "locale", "legal-basis", "owner",
              "approver", "review", "rubrics"});
  std::vector<std::string> seen;
  pack.key = unique_key(reading, *file, seen);
  pack.title = required(reading, *file, "title");
  pack.publisher = optional_text(reading, *file, "publisher");
  pack.locale = file->find("locale") ? optional_text(reading, *file, "locale") : "en-GB";
  pack.legal_basis = optional_text(reading, *file, "legal-basis");
  pack.owner_role = optional_text(reading, *file, "owner");
  must_be_roles(reading, file->find("owner"));
  pack.approver_role = optional_text(reading, *file, "approver");
  must_be_roles(reading, file->find("approver"));
  if (!required(reading, *file, "version").empty()) {
    auto version = whole_number(reading, *file->find("version"));
    if (version && *version < 1) mistake(reading, *file->find("version"), "versions count from 1");
    pack.version = version.value_or(0);
  }
  if (!required(reading, *file, "valid-from").empty())
    pack.valid_from = date(reading, *file->find("valid-from")).value_or(clock::Date{});
}

void read_review(Reading& reading, Pack& pack) {
  const auto* file = root(reading, "pack.yaml");
  const auto* review = file ? file->find("review") : nullptr;
  if (!review) return;
  known_keys(reading, *review, {"by", "clause"});
  must_be_clause(reading, *review);
  if (!required(reading, *review, "by").empty()) pack.review_by = date(reading, *review->find("by"));
}

}  // namespace

const std::vector<std::string>& core_files() {
  static const std::vector<std::string> files = {"pack.yaml",   "clauses.yaml", "settings.yaml",
                                                 "places.yaml", "roles.yaml",   "relations.yaml"};
  return files;
}

void read_core(Reading& reading, Pack& pack) {
  read_clauses(reading, pack);
  read_place_kinds(reading, pack);
  check_place_kinds(reading, pack);
  read_roles(reading, pack);
  read_relations(reading, pack);
  read_settings(reading, pack);
  read_identity(reading, pack);
  read_review(reading, pack);
}

}  // namespace plumbline::policies
