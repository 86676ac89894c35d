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

shell::Row row(const Reach& reach, const Named& one, const Tied& today) {
  const auto href = keeps(reach, one.subject) ? address_of(*reach.kind) + "/" + one.subject.id.text() : "";
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
  PlaceNames names(read, visit.viewer());
  for (const auto& one : known) {
    const auto found = today.find(one.subject.id);
    const auto where = found == today.end() ? Tied{} : tied(*reach.policy->pack, found->second, names);
    table.rows.push_back(row(reach, one, where));
  }
  return shell::table(table);
}

}  // namespace

Response list_of_subjects(Visit& visit, Read& read) {
  const auto reach = pages::reach(visit);
  if (!reach) return shell::not_found(visit);
  const auto& kind = *reach->kind;
  auto known = known_subjects(read, *visit.engine.seal, visit.viewer(), kind.key, kind.known_to, at_once + 1);
  const bool more = known.size() > at_once;
  if (more) known.pop_back();
  Html main;
  main << "<h1 class=\"govuk-heading-l\">" << kind.plural << "</h1>";
  if (reach->keeps())
    main << govuk::button({.text = "Add " + shell::one(kind.title), .href = address_of(kind) + "/new"});
  main << lines(visit, read, *reach, known);
  if (more) main << "<p class=\"govuk-body\">These are the first " << at_once << " by name.</p>";
  return shell::page(visit, kind.plural, main);
}

}  // namespace plumbline::places::pages
