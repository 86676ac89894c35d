#include "records/pages/judging.h"

#include <algorithm>

#include "lib/html/govuk/govuk.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::records::pages {

using html::Html;
using html::words;

namespace {

html::Content count_of(const judgements::Gathered& one) {
  using None = judgements::Gathered::None;
  if (one.missing() && one.none == None::not_shown) return words("Not shown to you");
  if (one.missing() && one.none == None::missing) return shell::late("Missing");
  if (one.missing()) return shell::late("None that you can read");
  return words(one.count ? std::to_string(*one.count) : "Not known");
}

Html name_of(const judgements::Gathered& one) {
  Html out;
  out << one.title;
  if (!one.clause.empty())
    out << " <a class=\"small\" href=\"/policy/" << one.clause << "\">Clause " << one.clause << "</a>";
  return out;
}

bool answered(const forms::Raw& typed, const std::string& key) {
  const auto found = typed.find(key);
  return found != typed.end() && !found->second.empty() && !found->second.front().empty();
}

// The typed form of a proposal, and how it reads; nothing when it cannot be worked out yet.
std::optional<std::pair<std::string, std::string>> proposal(const forms::Field& field,
                                                            const policies::Fact& fact) {
  const auto* number = std::get_if<std::int64_t>(&fact);
  if (number == nullptr) return std::nullopt;
  if (field.kind != forms::Kind::grade) return std::pair{std::to_string(*number), std::to_string(*number)};
  const auto found = std::ranges::find(field.choices, std::optional{*number}, &forms::Choice::worth);
  if (found == field.choices.end()) return std::nullopt;
  return std::pair{found->key, found->title};
}

// "the lowest of Beds and Meals"
std::string source_of(const forms::Form& form, const policies::Expr& expr) {
  const bool extreme = expr.op == "least" || expr.op == "most";
  std::string list;
  for (std::size_t i = 0; extreme && i < expr.arguments.size(); ++i) {
    const auto* field = form.field(expr.arguments[i].name);
    if (field == nullptr) return "worked out as the policy says";
    if (i > 0) list += i + 1 == expr.arguments.size() ? " and " : ", ";
    list += field->label;
  }
  if (!extreme) return "worked out as the policy says";
  return (expr.op == "least" ? "the lowest of " : "the highest of ") + list;
}

json::Object with_typed(const Draught& draught, const std::vector<const forms::Field*>& asked,
                        const forms::Raw& typed) {
  Problems shown_elsewhere;
  auto answers = draught.answers;
  for (auto& [key, answer] : forms::understood(asked, typed, shown_elsewhere)) {
    if (answer.is_null())
      answers.erase(key);
    else
      answers[key] = answer;
  }
  return answers;
}

}  // namespace

RecordScene Draught::scene(Read& read) const {
  return {
      read, *policy, {.type = type, .form = form, .record = &record, .answers = &answers, .actor = person}};
}

bool asks_for_grades(const std::vector<const forms::Field*>& asked) {
  return std::ranges::any_of(asked, [](const auto* field) { return field->kind == forms::Kind::grade; });
}

Html evidence_part(Read& read, const Viewer& viewer, const Engine& engine, const Draught& draught) {
  const auto scene = draught.scene(read);
  const auto gathered = judgements::evidence(*draught.type, viewer, scene, engine.library.facts());
  if (gathered.empty()) return {};
  shell::Table table{.caption = "What this judgement rests on",
                     .columns = {{"Source"},
                                 {.heading = "How many", .number = true, .label = "How many"},
                                 {.heading = "Latest", .label = "Latest"}}};
  for (const auto& one : gathered) {
    table.rows.push_back({.cells = {{.text = name_of(one)},
                                    {.text = count_of(one)},
                                    {.text = words(one.latest ? clock::in_short(*one.latest) : "")}}});
  }
  Html out;
  return out << "<section><h2>What this judgement rests on</h2>" << shell::table(table) << "</section>";
}

Html framework_part(const policies::Pack& pack, const std::vector<const forms::Field*>& asked) {
  const auto* rubrics = pack.part_if<policies::RubricsPart>();
  Html inside;
  std::string title;
  for (const auto* field : asked) {
    const auto* rubric = rubrics == nullptr ? nullptr : rubrics->rubric(field->rubric);
    const auto* area = rubric == nullptr ? nullptr : rubric->area(field->area);
    if (area == nullptr || area->criteria.empty()) continue;
    title = rubric->title;
    inside << "<h3>" << area->title << "</h3><ul>";
    for (const auto& criterion : area->criteria) inside << "<li>" << criterion << "</li>";
    inside << "</ul>";
  }
  if (inside.empty()) return {};
  return html::govuk::details({.summary = words(title + ": what each area looks for"), .text = inside});
}

Html propose(Read& read, const Engine& engine, const Draught& draught,
             const std::vector<const forms::Field*>& asked, forms::Raw& typed) {
  auto so_far = draught;
  so_far.answers = with_typed(draught, asked, typed);
  const auto scene = so_far.scene(read);
  Html out;
  for (const auto* field : asked) {
    if (!field->proposed || !field->never.empty()) continue;
    const auto source = source_of(*draught.form, *field->proposed);
    const auto found = proposal(*field, policies::value(*field->proposed, scene, engine.library.facts()));
    out << "<p class=\"small quiet\">" << field->label;
    if (!found) {
      out << " will be proposed once it can be: " << source << ".</p>";
      continue;
    }
    out << ": " << found->second << " is proposed, " << source << ". You decide.</p>";
    if (!answered(typed, field->key)) typed[field->key] = {found->first};
  }
  return out;
}

}  // namespace plumbline::records::pages
