// Who may read what: the policy's rules of readership, by artefact or for one role.
#include "records/sharing.h"

#include "lib/html/govuk/govuk.h"
#include "records/pages/pages.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using shell::Visit;

namespace {

bool concerns(const SharingLine& line, std::string_view role) {
  return role.empty() || std::ranges::find(line.roles, role) != line.roles.end();
}

shell::Content clause_link(const std::string& clause) {
  Html out;
  if (!clause.empty()) out << "<a href=\"/policy/" << clause << "\">" << clause << "</a>";
  return out;
}

shell::Table table_of(const Sharing& sharing, std::string_view role) {
  shell::Table table{.caption = "Who may read: " + sharing.type->title,
                     .columns = {{.heading = "Who"},
                                 {.heading = "May read", .label = "May read"},
                                 {.heading = "While it stands at", .label = "While it stands at"},
                                 {.heading = "Clause", .label = "Clause"}}};
  for (const auto& line : sharing.lines) {
    if (!concerns(line, role)) continue;
    table.rows.push_back(
        {.cells = {
             {.text = words(line.who)},
             {.text = words(line.what)},
             {.text = words(line.when),
              .small = line.only_while.empty() ? shell::Content{} : words("only while " + line.only_while)},
             {.text = clause_link(line.clause)}}});
  }
  return table;
}

Html role_to_choose(const policies::Pack& pack, std::string_view chosen) {
  govuk::Select select{
      .name = "role", .label = {.text = "Show what one role reads"}, .value = std::string{chosen}};
  select.items.push_back({.text = "Every role", .value = ""});
  for (const auto& role : pack.roles) select.items.push_back({.text = role.title, .value = role.key});
  Html out;
  return out << "<form method=\"get\" action=\"/policy/sharing\">" << govuk::select(select)
             << govuk::button({.text = "Show", .classes = "govuk-button--secondary"}) << "</form>";
}

}  // namespace

http::Response sharing_rules(Visit& visit, Read&) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return shell::not_found(visit);
  const auto* role = policy->pack->role(visit.request.query.text("role"));
  const auto chosen = role == nullptr ? std::string{} : role->key;
  Html main;
  main << shell::crumbs({{.label = "Policy", .href = "/policy"}, {.label = "Who may read what"}})
       << "<h1>Who may read what</h1><p class=\"lede\">These are the rules by which every page, list, "
          "figure, file "
          "and search of this body decides. Whoever is not named does not learn that a record exists.</p>"
       << role_to_choose(*policy->pack, chosen);
  bool any = false;
  for (const auto& one : sharing(*policy->pack)) {
    const auto table = table_of(one, chosen);
    if (table.rows.empty()) continue;
    any = true;
    main << "<h2>" << one.type->plural << "</h2>" << shell::table(table);
  }
  if (!any) main << "<p>Nothing is shared with this role.</p>";
  return shell::page(visit, "Who may read what", main);
}

}  // namespace plumbline::records::pages
