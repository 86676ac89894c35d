// Visits of a body, week by week from today.
#include "lib/html/govuk/govuk.h"
#include "shell/parts.h"
#include "shell/table.h"
#include "visits/pages/pages.h"
#include "visits/pages/week.h"

namespace plumbline::visits::pages {

namespace {

namespace govuk = html::govuk;
using html::Html;

constexpr auto ahead = std::chrono::days{7 * 16};

struct Sought {
  bool past = false;
  std::string type, person;
  clock::Date first, last;
};

Sought sought(const shell::Visit& visit) {
  const auto& query = visit.request.query;
  Sought out{.past = query.text("past") == "yes",
             .type = std::string{query.text("type")},
             .person = std::string{query.text("person")},
             .first = monday_of(visit.today()),
             .last = visit.today() + ahead};
  if (out.past) {
    out.last = out.first - std::chrono::days{1};
    out.first -= ahead;
  }
  return out;
}

bool wanted(const Sought& sought, const Visit& visit) {
  if (!visit.counts) return false;
  if (!sought.type.empty() && visit.type != sought.type) return false;
  return sought.person.empty() ||
         std::ranges::any_of(visit.visitors, [&](PersonId person) { return person.text() == sought.person; });
}

struct Words {  // titles of the policy
  const records::RecordsPart* part = nullptr;
  std::string type(const std::string& key) const {
    const auto* found = part == nullptr ? nullptr : part->type(key);
    return found == nullptr ? key : found->title;
  }
  std::string stage(const Visit& visit) const {
    const auto* type = part == nullptr ? nullptr : part->type(visit.type);
    const auto* found = type == nullptr ? nullptr : type->stage(visit.stage);
    return found == nullptr ? visit.stage : found->title;
  }
};

govuk::Select type_select(const std::vector<Visit>& visits, const Words& words, const Sought& sought) {
  govuk::Select out{.name = "type",
                    .label = {.text = "Kind of visit"},
                    .items = {{.text = "Every kind", .value = ""}},
                    .value = sought.type};
  std::map<std::string, std::string> types;
  for (const auto& visit : visits) types[visit.type] = words.type(visit.type);
  for (const auto& [key, title] : types) out.items.push_back({.text = title, .value = key});
  return out;
}

govuk::Select person_select(const std::vector<Visit>& visits, Names& names, const Sought& sought) {
  govuk::Select out{.name = "person",
                    .label = {.text = "Who visits"},
                    .items = {{.text = "Everybody", .value = ""}},
                    .value = sought.person};
  std::map<std::string, std::string> people;
  for (const auto& visit : visits) {
    for (const auto& person : visit.visitors) people[names.of(person)] = person.text();
  }
  for (const auto& [name, id] : people) out.items.push_back({.text = name, .value = id});
  return out;
}

Html filter(const std::vector<Visit>& visits, const Words& words, Names& names, const Sought& sought) {
  Html out;
  out << "<form class=\"filter\" method=\"get\" action=\"/visits\">"
      << govuk::select(person_select(visits, names, sought))
      << govuk::select(type_select(visits, words, sought));
  if (sought.past) out << "<input type=\"hidden\" name=\"past\" value=\"yes\">";
  return out << govuk::button({.text = "Show these visits", .classes = "govuk-button--secondary"})
             << "</form>";
}

shell::Row row(const Visit& visit, const Words& words, Names& names) {
  return {.cells = {{.text = visit.place_name, .href = "/records/" + visit.record.text()},
                    {.text = clock::weekday_and_month(*visit.day),
                     .small = visit.time ? clock::time_in_words(*visit.time) : std::string{}},
                    {.text = words.type(visit.type)},
                    {.text = names.of(visit.visitors)},
                    {.text = words.stage(visit)}}};
}

Html week(clock::Date monday, std::vector<shell::Row> rows) {
  Html out;
  return out << "<h2>" << week_title(monday) << "</h2>"
             << shell::table({.caption = week_title(monday),
                              .columns = {{.heading = "Where"},
                                          {.heading = "When"},
                                          {.heading = "What"},
                                          {.heading = "Who visits"},
                                          {.heading = "Stands at"}},
                              .rows = std::move(rows)});
}

Html weeks(const std::vector<Visit>& visits, const Sought& sought, const Words& words, Names& names) {
  Html out;
  std::vector<shell::Row> rows;
  std::optional<clock::Date> monday;
  const auto close = [&] {
    if (!rows.empty()) out << week(*monday, std::move(rows));
    rows.clear();
  };
  for (const auto& visit : visits) {
    if (!visit.day || !wanted(sought, visit)) continue;
    if (monday != monday_of(*visit.day)) close();
    monday = monday_of(*visit.day);
    rows.push_back(row(visit, words, names));
  }
  close();
  if (out.empty()) {
    return sought.past ? html::Literal{"<p>There were no such visits.</p>"}
                       : html::Literal{"<p>No such visit is planned.</p>"};
  }
  return out;
}

}  // namespace

Response list(shell::Visit& visit, Read& read) {
  const auto wanted = sought(visit);
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const Words words{policy ? policy->pack->part_if<records::RecordsPart>() : nullptr};
  const auto visits = between(read, visit.viewer().body, wanted.first, wanted.last);
  Names names(read);
  Html main;
  if (wanted.past) {
    main << shell::crumbs({{.label = "Visits", .href = "/visits"}, {.label = "Past visits"}})
         << "<h1>Past visits</h1>";
  } else {
    main << "<h1>Visits</h1>";
  }
  main << filter(visits, words, names, wanted) << weeks(visits, wanted, words, names);
  if (!wanted.past) main << "<p><a href=\"/visits?past=yes\">Past visits</a></p>";
  return shell::page(visit, wanted.past ? "Past visits" : "Visits", main);
}

}  // namespace plumbline::visits::pages
