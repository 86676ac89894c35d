// The same questions for each person drawn, one after the other.
#include "forms/sampled.h"
#include "lib/html/govuk/govuk.h"
#include "shell/fields_with_parts.h"

namespace plumbline::shell::fields {

namespace govuk = html::govuk;
using html::Html;
using html::words;

namespace {

Html one_person(const forms::Field& field, const Asking& asking, const Candidate& person) {
  const auto prefix = field.key + "-" + person.id + "-";
  Html out;
  out << "<fieldset class=\"govuk-fieldset\"><legend class=\"govuk-fieldset__legend "
         "govuk-fieldset__legend--m\">"
      << person.name << "</legend>";
  for (const auto& question : field.questions) {
    govuk::Radios options{.name = prefix + question.key,
                          .fieldset = govuk::Fieldset{.legend = {.text = words(question.label),
                                                                 .classes = "govuk-fieldset__legend--s"}},
                          .value = typed(asking, prefix + question.key),
                          .classes = "govuk-radios--small"};
    for (const auto& choice : question.choices)
      options.items.push_back({.text = words(choice.title), .value = choice.key});
    out << govuk::radios(options);
  }
  const auto reason = prefix + std::string{forms::not_asked};
  out << govuk::input({.name = reason,
                       .label = {.text = "Not asked, because"},
                       .hint = {.text = "Only when there are no answers. Name nobody."},
                       .value = typed(asking, reason)});
  return out << "</fieldset>";
}

}  // namespace

Html sampled(const forms::Field& field, const Asking& asking) {
  Html out;  // the empty value says that the questions were on the page, when all is left empty
  out << "<section id=\"" << field.key << "\"><input type=\"hidden\" name=\"" << field.key
      << "\" value=\"\"><h3>" << field.label << "</h3>";
  if (!field.hint.empty()) out << "<p class=\"govuk-hint\">" << field.hint << "</p>";
  const auto error = error_for(asking, field.key);
  if (!error.text.empty()) {
    out << "<p class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> "
        << error.text << "</p>";
  }
  const auto people = asking.candidates(field);
  if (people.empty()) out << "<p>Nobody has been drawn.</p>";
  for (const auto& person : people) out << one_person(field, asking, person);
  return out << "</section>";
}

}  // namespace plumbline::shell::fields
