// The subjects of a kind whom the viewer knows.
#include "places/pages/pages.h"
#include "places/pages/subject_parts.h"
#include "shell/table.h"
#include "shell/wording.h"

namespace plumbline::places::pages {

namespace {

constexpr int at_once = 500;

using BySubject = std::map<SubjectId, std::vector<Relation>>;

BySubject relations_today(const Visit& visit, Read& read, const policies::SubjectKind& kind) {
  BySubject out;
  for (auto& relation : relations_of_all(read, visit.viewer().body, kind.key, visit.today()))
    out[relation.subject].push_back(std::move(relation));
  return out;
}

struct Tied {  // where somebody is, in the words that the viewer may read
  Html where;
  std::optional<clock::Date> since;
};

Tied tied(const policies::Pack& pack, const std::vector<Relation>& relations, PlaceNames& names) {
  Tied out;
  for (const auto& relation : relations) {
    const auto words = in_words(pack, relation, names);
    if (words.empty()) continue;
    if (!out.where.empty()) out.where << "<br>";
    out.where << words;
    if (!out.since) out.since = relation.first_day;
  }
  return out;
}

shell::Row row(const Reach& reach, const Named& one, bool kept, const Tied& today) {
  const auto href = kept ? address_of(*reach.kind) + "/" + one.subject.id.text() : "";
  return {.cells = {{.text = one.identity.name, .href = href},
                    {.text = one.identity.reference},
                    {.text = today.where},
                    {.text = today.since ? clock::in_words(*today.since) : std::string{}}}};
}

Html lines(const Visit& visit, Read& read, const Reach& reach, const std::vector<Named>& known) {
  shell::Table table{.caption = reach.kind->plural,
                     .columns = {{.heading = "Name"},
                                 {.heading = "Number", .label = "Number", .together = true},
                                 {.heading = "Where", .label = "Where"},
                                 {.heading = "Since", .label = "Since", .together = true}},
                     .when_empty = "There is nobody here whose name you may see."};
  const auto today = relations_today(visit, read, *reach.kind);
  const Kept kept(read, visit.viewer(), reach);
  PlaceNames names(read, visit.viewer());
  for (const auto& one : known) {
    const auto found = today.find(one.subject.id);
    const auto where = found == today.end() ? Tied{} : tied(*reach.policy->pack, found->second, names);
    table.rows.push_back(row(reach, one, kept.has(one.subject.id), where));
  }
  return shell::table(table);
}

Html filter(const policies::SubjectKind& kind, const std::string& beginning) {
  Html out;
  return out << "<form method=\"get\" action=\"" << html::url(address_of(kind))
             << "\" class=\"govuk-!-margin-bottom-4\">"
             << govuk::input({.name = "name",
                              .label = {.text = "Names or numbers that begin with"},
                              .value = beginning,
                              .spellcheck = false,
                              .classes = "govuk-input--width-20"})
             << govuk::button({.text = "Show them", .classes = "govuk-button--secondary"}) << "</form>";
}

std::string next_page(const policies::SubjectKind& kind, const std::string& beginning, SubjectId last) {
  return address_of(kind) + "?name=" + html::encoded(beginning) + "&after=" + last.text();
}

}  // namespace

Response list_of_subjects(Visit& visit, Read& read) {
  const auto reach = pages::reach(visit);
  if (!reach) return shell::not_found(visit);
  const auto& kind = *reach->kind;
  const std::string beginning{visit.request.query.text("name")};
  const auto page =
      page_of_subjects(read, *visit.engine.seal, visit.viewer(), kind.key, kind.known_to,
                       {.beginning = beginning, .after = visit.request.query.text("after")}, at_once);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">" << kind.plural << "</h1>";
  if (reach->keeps())
    main << govuk::button({.text = "Add " + shell::one(kind.title), .href = address_of(kind) + "/new"});
  main << filter(kind, beginning) << lines(visit, read, *reach, page.subjects);
  if (page.more)
    main << govuk::pagination({.next = {.href = next_page(kind, beginning, page.subjects.back().subject.id),
                                        .text = "More " + kind.plural}});
  return shell::page(visit, kind.plural, main);
}

}  // namespace plumbline::places::pages
