#include "people/pages/pages.h"
#include "people/pages/parts.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::people::pages {

namespace {

using Titles = std::map<std::string, std::string>;

Titles titles_of_roles(const Visit& visit) {
  Titles out;
  for (const auto& role : visit.library.roles(visit.viewer().body, visit.today())) out[role.key] = role.title;
  return out;
}

std::string title(const Titles& titles, const std::string& role) {
  const auto found = titles.find(role);
  return found == titles.end() ? role : found->second;
}

std::string days(const Holding& holding, clock::Date today) {
  const auto first = (holding.first_day > today ? "From " : "Since ") + clock::in_words(holding.first_day);
  return holding.last_day ? first + " until " + clock::in_words(*holding.last_day) : first;
}

Html ending_form(const Visit& visit, const Holder& holder, const std::string& role) {
  Html form;
  form << "<form method=\"post\" action=\"/people/holdings/" << holder.holding.id.text()
       << "/ending\" novalidate>" << shell::csrf_field(shell::csrf(visit))
       << date_boxes({.id = "ending-" + holder.holding.id.text(),
                      .name = "last_day",
                      .legend = "Last day",
                      .hint = "Yesterday’s date ends it at once."},
                     typed(visit.today()), {})
       << govuk::button({.text = "End this role", .classes = "govuk-button--secondary"}) << "</form>";
  Html words;
  words << "End <span class=\"govuk-visually-hidden\">" << holder.name << " as " << role << "</span>";
  return govuk::details({.summary = std::move(words), .text = std::move(form)});
}

shell::Row row(const Visit& visit, const Titles& titles, const Holder& holder) {
  const auto role = title(titles, holder.holding.role);
  Html in;
  if (!holder.accepted) in << "invited, not yet in";
  shell::Row out{.cells = {{.text = holder.name, .small = holder.email},
                           {.text = role, .small = std::move(in)},
                           {.text = holder.holding.place ? holder.place_name : visit.viewer().body_name},
                           {.text = days(holder.holding, visit.today())}}};
  if (may(visit.viewer(), "people.invite")) out.cells.push_back({.text = ending_form(visit, holder, role)});
  return out;
}

Response show(Visit& visit, Read& read, const Problems& problems) {
  const bool may_invite = may(visit.viewer(), "people.invite");
  const auto titles = titles_of_roles(visit);
  shell::Table table{
      .caption = "People and their roles",
      .columns = {{.heading = "Name"}, {.heading = "Role"}, {.heading = "Where"}, {.heading = "When"}},
      .when_empty = "Nobody holds a role yet."};
  if (may_invite) table.columns.push_back({.heading = "Ending"});
  for (const auto& holder : holders(read, visit.viewer())) table.rows.push_back(row(visit, titles, holder));
  Html main;
  main << summary(problems) << "<h1 class=\"govuk-heading-l\">People</h1>"
       << "<p class=\"govuk-body\">Who holds which role in " << visit.viewer().body_name
       << ", today and to come.</p>";
  if (may_invite) main << govuk::button({.text = "Invite somebody", .href = "/people/invitations"});
  main << shell::table(table);
  return shell::page(visit, "People", main, problems.any() ? 422 : 200);
}

}  // namespace

Response list(Visit& visit, Read& read) { return show(visit, read, {}); }

Response end(Visit& visit, Door& door) {
  const auto holding = HoldingId::parse(visit.request.capture("id"));
  if (!holding) return shell::not_found(visit);
  Problems problems;
  const auto last_day = date_of(typed(visit.request.form, "last_day"));
  if (!last_day) {
    problems.add("", "Enter the last day as a real date, such as 27 3 2027.");
  } else {
    const auto ended = door.act(actor(visit.viewer()), [&](history::Write& write) {
      return end_holding(write, visit.viewer(), *holding, *last_day);
    });
    if (ended) return http::see_other("/people");
    for (const auto& problem : ended.error()) problems.add("", problem.message);
  }
  return door.ask([&](Read& read) { return show(visit, read, problems); });
}

}  // namespace plumbline::people::pages
