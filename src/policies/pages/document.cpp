#include "policies/pages/pages.h"
#include "shell/parts.h"

namespace plumbline::policies::pages {

namespace {

Html bullets(const std::vector<std::string>& lines) {
  Html out;
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const auto& line : lines) out << "<li>" << line << "</li>";
  out << "</ul>";
  return out;
}

Html told(const ClauseSection& section) {
  const auto& clause = *section.clause;
  Html out;
  out << "<h3 class=\"govuk-heading-s\" id=\"" << clause.id << "\">" << clause.id << " " << clause.title
      << "</h3>";
  if (!clause.text.empty()) out << shell::wording(html::paragraphs(clause.text));
  out << "<p class=\"govuk-body-s\">Level: " << in_words(clause.level);
  if (!clause.source.empty()) out << ". Source: " << clause.source;
  out << "</p>";
  if (section.deeds.empty() && section.settings.empty())
    out << "<p class=\"govuk-body\">The software does nothing about this clause.</p>";
  if (!section.deeds.empty())
    out << "<p class=\"govuk-body\">What the software does:</p>" << bullets(section.deeds);
  if (!section.settings.empty()) out << "<p class=\"govuk-body\">Settings:</p>" << bullets(section.settings);
  return out;
}

}  // namespace

Response whole_document(Visit& visit, Read&) {
  auto policy = policy_of(visit);
  if (!policy) return nothing_in_force(visit);
  auto whole = document(*policy->pack, visit.library.readers(), policy.get(), visit.today());
  std::vector<shell::Pair> cover;
  for (const auto& [name, value] : whole.cover) cover.push_back({.name = name, .value = value});
  Html main;
  main << "<h1 class=\"govuk-heading-l\">" << whole.title << "</h1>" << shell::pairs(cover);
  for (const auto& group : whole.groups) {
    main << "<h2 class=\"govuk-heading-m\">" << (group.title.empty() ? std::string{"Clauses"} : group.title)
         << "</h2>";
    for (const auto& section : group.clauses) main << told(section);
  }
  if (!whole.beside.empty())
    main << "<h2 class=\"govuk-heading-m\">Beside the clauses</h2>" << bullets(whole.beside);
  return shell::page(visit, whole.title, main);
}

}  // namespace plumbline::policies::pages
