// Reads forms/*.yaml and feeds.yaml.
#include "forms/forms.h"
#include "forms/reader_grades.h"
#include "forms/sampled.h"

namespace plumbline::forms {

namespace {

using policies::Reading;

const std::vector<std::pair<std::string, Kind>> kinds = {
    {"text", Kind::text},       {"long-text", Kind::long_text}, {"choice", Kind::choice},
    {"choices", Kind::choices}, {"date", Kind::date},           {"time", Kind::time},
    {"minutes", Kind::minutes}, {"number", Kind::number},       {"yes-no", Kind::yes_no},
    {"person", Kind::person},   {"people", Kind::people},       {"place", Kind::place},
    {"aspect", Kind::aspect},   {"replies", Kind::replies},     {"grade", Kind::grade},
    {"file", Kind::file},       {"subject", Kind::subject},     {"sampled", Kind::sampled},
};

Kind kind_of(Reading& reading, const yaml::Node& map) {
  const auto* node = map.find("kind");
  if (node == nullptr) return Kind::text;
  std::vector<std::string> known;
  for (const auto& [name, kind] : kinds) {
    if (name == node->scalar) return kind;
    known.push_back(name);
  }
  policies::must_be_one_of(reading, *node, known, "kind of field");
  return Kind::text;
}

std::vector<Choice> choices_of(Reading& reading, const yaml::Node* list) {
  std::vector<Choice> out;
  if (list == nullptr) return out;
  if (!list->is_list()) policies::mistake(reading, *list, "choices are a list of maps with key and title");
  for (const auto& item : list->items) {
    policies::known_keys(reading, item, {"key", "title"});
    out.push_back({policies::required(reading, item, "key"), policies::required(reading, item, "title")});
  }
  return out;
}

std::vector<Question> questions_of(Reading& reading, const yaml::Node* list) {
  std::vector<Question> out;
  std::vector<std::string> seen = {std::string{not_asked}};  // would be read as the reason
  for (const auto* item : policies::maps(reading, list)) {
    policies::known_keys(reading, *item, {"key", "label", "choices"});
    Question question{policies::unique_key(reading, *item, seen), policies::required(reading, *item, "label"),
                      choices_of(reading, item->find("choices"))};
    if (question.choices.empty()) policies::mistake(reading, *item, "a question needs choices");
    out.push_back(std::move(question));
  }
  return out;
}

// The names that conditions inside a form may use; what they mean is known only with the record's type.
std::optional<policies::Expr> condition_of(Reading& reading, const yaml::Node* node) {
  if (node == nullptr) return std::nullopt;
  return policies::read_test(reading, *node, {"*"});
}

std::string subject_kind_of(Reading& reading, const yaml::Node& map) {
  std::vector<std::string> known;
  for (const auto& kind : reading.pack.subject_kinds) known.push_back(kind.key);
  const auto kind = policies::required(reading, map, "subject-kind");
  if (!kind.empty()) policies::must_be_one_of(reading, *map.find("subject-kind"), known, "kind of subject");
  return kind;
}

Field field_of(Reading& reading, const yaml::Node& map) {
  policies::known_keys(reading, map, {"key",     "label",      "hint",          "kind",       "required",
                                      "choices", "feeds",      "roles",         "place-kind", "subject-kind",
                                      "sample",  "questions",  "area",          "rubric",     "proposed",
                                      "never",   "asked-when", "required-when", "clause",     "clauses"});
  policies::must_be_clause(reading, map);
  Field field;
  field.key = policies::required(reading, map, "key");
  field.label = policies::required(reading, map, "label");
  field.hint = map.text("hint");
  field.clause = map.text("clause");
  field.clauses = policies::words(reading, map.find("clauses"));
  if (!field.clause.empty()) field.clauses.insert(field.clauses.begin(), field.clause);
  field.kind = kind_of(reading, map);
  field.required = map.text("required") == "yes";
  field.choices = choices_of(reading, map.find("choices"));
  field.feeds = policies::words(reading, map.find("feeds"));
  field.roles = policies::words(reading, map.find("roles"));
  field.place_kind = map.text("place-kind");
  field.asked_when = condition_of(reading, map.find("asked-when"));
  field.required_when = condition_of(reading, map.find("required-when"));
  field.never = map.text("never");
  if (const auto* proposed = map.find("proposed"))
    field.proposed = policies::read_expr(reading, *proposed, {"*"});
  if (field.kind == Kind::grade) read_grade(reading, map, field);
  if (field.kind == Kind::subject) field.subject_kind = subject_kind_of(reading, map);
  field.sample = map.text("sample");
  field.questions = questions_of(reading, map.find("questions"));
  if (field.kind == Kind::sampled && (field.sample.empty() || field.questions.empty()))
    policies::mistake(reading, map, "a field of kind sampled needs the key of a sample, and questions");
  const bool chooses = field.kind == Kind::choice || field.kind == Kind::choices;
  if (chooses && field.choices.empty())
    policies::mistake(reading, map, "a field of kind choice needs choices");
  return field;
}

Section section_of(Reading& reading, const yaml::Node& map) {
  policies::known_keys(reading, map, {"key", "title", "intro", "fields", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  Section section{policies::required(reading, map, "key"),
                  policies::required(reading, map, "title"),
                  std::string{map.text("intro")},
                  {}};
  if (const auto* fields = map.find("fields")) {
    for (const auto& item : fields->items) section.fields.push_back(field_of(reading, item));
  }
  return section;
}

void keys_are_different(Reading& reading, const yaml::Node& root, const Form& form) {
  std::set<std::string> seen;
  for (const auto& section : form.sections) {
    if (!seen.insert(section.key).second)
      policies::mistake(reading, root, "two sections or fields are called " + section.key);
    for (const auto& field : section.fields) {
      if (!seen.insert(field.key).second)
        policies::mistake(reading, root, "two sections or fields are called " + field.key);
    }
  }
}

Form form_of(Reading& reading, const yaml::Node& root) {
  policies::known_keys(reading, root, {"key", "title", "sections", "clause", "clauses"});
  policies::must_be_clause(reading, root);
  Form form{policies::required(reading, root, "key"), policies::required(reading, root, "title"), {}};
  if (const auto* sections = root.find("sections")) {
    for (const auto& item : sections->items) form.sections.push_back(section_of(reading, item));
  }
  keys_are_different(reading, root, form);
  return form;
}

void read_feeds(Reading& reading, const yaml::Node& root, FormsPart& part) {
  for (const auto& item : root.items) {
    policies::known_keys(reading, item, {"key", "title", "group", "clause", "clauses"});
    policies::must_be_clause(reading, item);
    part.feeds.push_back({policies::required(reading, item, "key"),
                          policies::required(reading, item, "title"), std::string{item.text("group")}});
  }
}

void feeds_exist(Reading& reading, const yaml::Node& root, const FormsPart& part) {
  std::vector<std::string> known;
  for (const auto& feed : part.feeds) known.push_back(feed.key);
  const auto* sections = root.find("sections");
  if (sections == nullptr) return;
  for (const auto& section : sections->items) {
    const auto* fields = section.find("fields");
    if (fields == nullptr) continue;
    for (const auto& field : fields->items) {
      const auto* feeds = field.find("feeds");
      if (feeds == nullptr) continue;
      if (feeds->is_scalar()) policies::must_be_one_of(reading, *feeds, known, "feed");
      for (const auto& feed : feeds->items) policies::must_be_one_of(reading, feed, known, "feed");
    }
  }
}

std::unique_ptr<policies::Part> read(Reading& reading) {
  auto part = std::make_unique<FormsPart>();
  if (auto feeds = reading.source.files.find("feeds.yaml"); feeds != reading.source.files.end()) {
    read_feeds(reading, feeds->second, *part);
  }
  for (const auto& [path, root] : reading.source.files) {
    if (!path.starts_with("forms/")) continue;
    part->forms.push_back(form_of(reading, root));
    feeds_exist(reading, root, *part);
  }
  return part;
}

// "The form Learning walk asks: Feedback to pupils; Punctuality; …", a sentence a clause and form.
std::vector<policies::Sentence> explain(const policies::Pack& pack) {
  std::vector<policies::Sentence> out;
  for (const auto& form : pack.part<FormsPart>().forms) {
    std::map<std::string, std::vector<std::string>> asked;
    for (const auto& section : form.sections) {
      for (const auto& field : section.fields) {
        for (const auto& clause : field.clauses) asked[clause].push_back(field.label);
      }
    }
    for (const auto& [clause, labels] : asked) {
      std::string list;
      for (const auto& label : labels) list += (list.empty() ? "" : "; ") + label;
      out.push_back({clause, "The form “" + form.title + "” asks for " + std::to_string(labels.size()) +
                                 ": " + list + "."});
    }
  }
  return out;
}

template <class List>
auto* with_key(List& list, std::string_view key) {
  for (auto& item : list) {
    if (item.key == key) return &item;
  }
  return static_cast<decltype(&list.front())>(nullptr);
}

}  // namespace

policies::Reader reader() {
  return {.part = typeid(FormsPart), .files = {"forms/", "feeds.yaml"}, .read = read, .explain = explain};
}

const Field* Form::field(std::string_view key_wanted) const {
  for (const auto& section : sections) {
    if (const auto* found = with_key(section.fields, key_wanted)) return found;
  }
  return nullptr;
}
const Section* Form::section(std::string_view key_wanted) const { return with_key(sections, key_wanted); }
const Form* FormsPart::form(std::string_view key) const { return with_key(forms, key); }
const Feed* FormsPart::feed(std::string_view key) const { return with_key(feeds, key); }

}  // namespace plumbline::forms
