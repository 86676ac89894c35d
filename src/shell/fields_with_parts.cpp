#include "shell/fields_with_parts.h"

#include "lib/html/govuk/govuk.h"
#include "shell/parts.h"

namespace plumbline::shell::fields {

namespace govuk = html::govuk;
using html::Html;
using html::words;

namespace {

Html what_was_seen(const forms::Field& field, const Asking& asking) {
  const auto& key = field.key;
  Html out;
  out << govuk::textarea({.name = key + "-saw",
                          .label = {.text = "What you saw"},
                          .hint = {.text = "Name no pupil or member of staff."},
                          .value = typed(asking, key + "-saw"),
                          .rows = 4});
  out << govuk::input({.name = key + "-where",
                       .label = {.text = "Where (optional)"},
                       .value = typed(asking, key + "-where"),
                       .classes = "govuk-input--width-20"});
  out << govuk::radios(
      {.name = key + "-mark",
       .fieldset = govuk::Fieldset{.legend = {.text = "For those who read the report, is this"}},
       .items = {{.text = "A strength", .value = "strength"},
                 {.text = "A point to work on", .value = "point"},
                 {.text = "Neither", .value = "none"}},
       .value = typed(asking, key + "-mark"),
       .classes = "govuk-radios--small"});
  return out;
}

Html one_point(const forms::Field& field, const Asking& asking, const forms::Finding& finding, int number) {
  const auto name = field.key + "-" + finding.id.text();
  const auto stance = typed(asking, name + "-stance");
  const auto why = govuk::textarea({.name = name + "-because",
                                    .label = {.text = "What is inaccurate?"},
                                    .hint = {.text = "Name no pupil or member of staff."},
                                    .error = error_for(asking, name),
                                    .value = typed(asking, name + "-because")});
  Html out;
  out << "<section class=\"point\" id=\"" << name << "\"><h3>" << number << ". " << finding.title
      << "</h3><blockquote><p>“" << finding.text << "”</p>";
  if (!finding.seen_where.empty() || !finding.seen_at.empty()) {
    out << "<p class=\"small quiet\">Seen " << finding.seen_at
        << (finding.seen_where.empty() ? html::Literal{""} : html::Literal{", "}) << finding.seen_where
        << "</p>";
  }
  out << "</blockquote>"
      << govuk::radios(
             {.name = name + "-stance",
              .fieldset = govuk::Fieldset{.legend = {.text = words("Is point " + std::to_string(number) +
                                                                   " accurate?"),
                                                     .classes = "govuk-visually-hidden"}},
              .items = {{.text = "Accurate", .value = "accurate"},
                        {.text = "Inaccurate, because…", .value = "inaccurate", .conditional = why}},
              .value = stance})
      << "</section>";
  return out;
}

}  // namespace

Html aspect(const forms::Field& field, const Asking& asking) {
  const auto hint = field.hint;
  return govuk::radios(
      {.name = field.key + "-seen",
       .id_prefix = field.key,
       .fieldset =
           govuk::Fieldset{.legend = {.text = words(field.label), .classes = "govuk-fieldset__legend--s"}},
       .hint = {.text = words(hint)},
       .error = error_for(asking, field.key),
       .items = {{.text = "Seen", .value = "yes", .conditional = what_was_seen(field, asking)},
                 {.text = "Not seen", .value = "no", .hint = {.text = "Never counts against anybody."}}},
       .value = typed(asking, field.key + "-seen")});
}

Html replies(const forms::Field& field, const Asking& asking) {
  Html points;
  std::vector<html::Content> good;
  int number = 0;
  for (const auto& finding : asking.findings) {
    if (finding.mark == "strength") good.emplace_back(finding.text);
    if (finding.mark == "point") points << one_point(field, asking, finding, ++number);
  }
  Html out;
  if (!good.empty()) out << "<h2>What went well</h2>" << strengths(good);
  if (number == 0) return out << "<p>This report has no points to reply to.</p>";
  out << "<h2>The " << number << (number == 1 ? html::Literal{" point"} : html::Literal{" points"}) << "</h2>"
      << points;
  return out;
}

// What is chosen already comes back with the form; taking the step asks whether it may.
Html file(const forms::Field& field, const Asking& asking) {
  const auto chosen = typed(asking, field.key);
  const auto answer = json::parse(chosen);
  const auto said = answer ? forms::in_words(field, *answer) : std::string{};
  const bool optional = !field.required && !field.required_when;
  const auto another = field.key + "-another";
  Html before;
  before << "<input type=\"hidden\" name=\"" << field.key << "\" value=\"" << chosen << "\">";
  if (!said.empty()) {
    Html name = words(said);
    if (!asking.files.empty()) {
      name = {};
      name << "<a href=\"" << asking.files << "/" << field.key << "/"
           << json::string_at(answer->as_object(), "file") << "\">" << said << "</a>";
    }
    before << "<p>" << name << "</p><p class=\"govuk-hint\" id=\"" << another << "\">Choose another file</p>";
  }
  return govuk::file_upload({.name = field.key,
                             .label = {.text = words(optional ? field.label + " (optional)" : field.label)},
                             .hint = {.text = words(field.hint)},
                             .error = error_for(asking, field.key),
                             .described_by = said.empty() ? std::string{} : another,
                             .group = {.before = before}});
}

}  // namespace plumbline::shell::fields
