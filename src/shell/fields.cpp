#include "shell/fields.h"

#include "lib/html/govuk/govuk.h"
#include "shell/fields_with_parts.h"
#include "shell/grade_style.h"

namespace plumbline::shell::fields {

namespace govuk = html::govuk;
using html::Html;
using html::words;

std::string typed(const Asking& asking, const std::string& name) {
  auto found = asking.typed.find(name);
  return found == asking.typed.end() || found->second.empty() ? std::string{} : found->second.front();
}

govuk::ErrorMessage error_for(const Asking& asking, const std::string& key) {
  for (const auto& problem : asking.problems) {
    if (problem.field == key) return {.text = words(problem.message)};
  }
  return {};
}

namespace {

std::vector<std::string> all_typed(const Asking& asking, const std::string& name) {
  auto found = asking.typed.find(name);
  return found == asking.typed.end() ? std::vector<std::string>{} : found->second;
}

std::string label_of(const forms::Field& field) {
  const bool optional = !field.required && !field.required_when;
  return optional ? field.label + " (optional)" : field.label;
}

govuk::Fieldset legend_of(const forms::Field& field) {
  return {.legend = {.text = words(label_of(field)), .classes = "govuk-fieldset__legend--s"}};
}

Html text_box(const forms::Field& field, const Asking& asking) {
  const bool number = field.kind == forms::Kind::minutes || field.kind == forms::Kind::number;
  const bool narrow = number || field.kind == forms::Kind::time;
  return govuk::input({.name = field.key,
                       .label = {.text = words(label_of(field))},
                       .hint = {.text = words(field.hint)},
                       .error = error_for(asking, field.key),
                       .value = typed(asking, field.key),
                       .inputmode = number ? "numeric" : "",
                       .classes = narrow ? "govuk-input--width-5" : ""});
}

Html long_text(const forms::Field& field, const Asking& asking) {
  return govuk::textarea({.name = field.key,
                          .label = {.text = words(label_of(field))},
                          .hint = {.text = words(field.hint)},
                          .error = error_for(asking, field.key),
                          .value = typed(asking, field.key)});
}

Html radios(const forms::Field& field, const Asking& asking, const std::vector<forms::Choice>& choices,
            std::string classes = {}) {
  govuk::Radios options{.name = field.key,
                        .fieldset = legend_of(field),
                        .hint = {.text = words(field.hint)},
                        .error = error_for(asking, field.key),
                        .value = typed(asking, field.key),
                        .classes = std::move(classes)};
  for (const auto& choice : choices)
    options.items.push_back({.text = words(choice.title), .value = choice.key});
  return govuk::radios(options);
}

Html checkboxes(const forms::Field& field, const Asking& asking, const std::vector<Candidate>& choices) {
  govuk::Checkboxes options{.name = field.key,
                            .fieldset = legend_of(field),
                            .hint = {.text = words(field.hint)},
                            .error = error_for(asking, field.key),
                            .values = all_typed(asking, field.key)};
  for (const auto& choice : choices)
    options.items.push_back({.text = words(choice.name), .value = choice.id});
  Html out;  // the empty one says that the question was on the page, when every box is left empty
  return out << "<input type=\"hidden\" name=\"" << field.key << "\" value=\"\">"
             << govuk::checkboxes(options);
}

std::string hint_of(const forms::Field& field, const Asking& asking) {
  const auto more = asking.hints.find(field.key);
  if (more == asking.hints.end()) return field.hint;
  return field.hint.empty() ? more->second : field.hint + " " + more->second;
}

Html select(const forms::Field& field, const Asking& asking) {
  govuk::Select options{.name = field.key,
                        .label = {.text = words(label_of(field))},
                        .hint = {.text = words(hint_of(field, asking))},
                        .error = error_for(asking, field.key),
                        .value = typed(asking, field.key)};
  options.items.push_back({.text = "Choose", .value = ""});
  for (const auto& candidate : asking.candidates(field))
    options.items.push_back({.text = candidate.name, .value = candidate.id});
  return govuk::select(options);
}

Html date(const forms::Field& field, const Asking& asking) {
  govuk::DateInput options{.id = field.key,
                           .name_prefix = field.key,
                           .fieldset = legend_of(field),
                           .hint = {.text = words(field.hint)},
                           .error = error_for(asking, field.key)};
  for (auto& item : options.items) item.value = typed(asking, field.key + "-" + item.name);
  return govuk::date_input(options);
}

Html graded(const forms::Field& field, const json::Value& answer) {
  const auto same = [&](const auto& choice) {
    return answer.is_string() && choice.key == answer.as_string();
  };
  const auto found = std::ranges::find_if(field.choices, same);
  if (found == field.choices.end()) return {};
  const auto position = static_cast<std::size_t>(found - field.choices.begin());
  return grade_pill(grade_at(position, field.choices.size(), found->title));
}

std::vector<Candidate> as_candidates(const std::vector<forms::Choice>& choices) {
  std::vector<Candidate> out;
  for (const auto& choice : choices) out.push_back({choice.key, choice.title});
  return out;
}

}  // namespace

Html field(const forms::Field& field, const Asking& asking) {
  switch (field.kind) {
    case forms::Kind::long_text: return long_text(field, asking);
    case forms::Kind::choice:
    case forms::Kind::grade:
      return radios(field, asking, field.choices, "govuk-radios--inline govuk-radios--small");
    case forms::Kind::yes_no: return radios(field, asking, {{"yes", "Yes"}, {"no", "No"}});
    case forms::Kind::choices: return checkboxes(field, asking, as_candidates(field.choices));
    case forms::Kind::people: return checkboxes(field, asking, asking.candidates(field));
    case forms::Kind::person:
    case forms::Kind::place:
    case forms::Kind::subject: return select(field, asking);
    case forms::Kind::date: return date(field, asking);
    case forms::Kind::aspect: return aspect(field, asking);
    case forms::Kind::replies: return replies(field, asking);
    case forms::Kind::sampled: return sampled(field, asking);
    case forms::Kind::file: return file(field, asking);
    default: return text_box(field, asking);
  }
}

Html sections(const forms::Form& form, const std::vector<const forms::Field*>& asked, const Asking& asking) {
  Html out;
  for (const auto& section : form.sections) {
    Html inside;
    for (const auto& candidate : section.fields) {
      if (candidate.never.empty() && std::find(asked.begin(), asked.end(), &candidate) != asked.end())
        inside << field(candidate, asking);
    }
    if (inside.empty()) continue;
    out << "<h2>" << section.title << "</h2>";
    if (!section.intro.empty()) out << "<p>" << section.intro << "</p>";
    out << inside;
  }
  return out;
}

Html error_summary(const Problems& problems) {
  if (!problems.any()) return {};
  govuk::ErrorSummary options;
  for (const auto& problem : problems) {
    options.errors.push_back(
        {.text = words(problem.message), .href = problem.field.empty() ? "" : "#" + problem.field});
  }
  return govuk::error_summary(options);
}

Html reading(const forms::Form& form, const json::Object& answers,
             const std::function<std::string(const forms::Field&, const json::Value&)>& names,
             std::string_view files) {
  const auto value = [&](const forms::Field& field, const json::Value& answer) {
    const auto said = names(field, answer);
    if (field.kind != forms::Kind::file || files.empty()) return html::paragraphs(said);
    Html link;
    return link << "<a href=\"" << files << "/" << field.key << "\">" << said << "</a>";
  };
  Html out;
  for (const auto& section : form.sections) {
    Html rows;
    for (const auto& one : section.fields) {
      const auto* answer = answers.if_contains(one.key);
      if (answer == nullptr || answer->is_null() || one.kind == forms::Kind::replies) continue;
      rows << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << one.label
           << "</dt><dd class=\"govuk-summary-list__value\">"
           << (one.kind == forms::Kind::grade ? graded(one, *answer) : value(one, *answer)) << "</dd></div>";
    }
    if (rows.empty()) continue;
    out << "<h2>" << section.title << "</h2><dl class=\"govuk-summary-list\">" << rows << "</dl>";
  }
  return out;
}

Html questions(const forms::Form& form, const std::function<bool(std::string_view)>& shown) {
  Html out;
  for (const auto& section : form.sections) {
    Html rows;
    for (const auto& one : section.fields) {
      if (!shown(section.key) && !shown(one.key)) continue;
      rows << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << one.label
           << "</dt><dd class=\"govuk-summary-list__value\">" << one.hint << "</dd></div>";
    }
    if (!rows.empty())
      out << "<h2>" << section.title << "</h2><dl class=\"govuk-summary-list\">" << rows << "</dl>";
  }
  return out;
}

}  // namespace plumbline::shell::fields
