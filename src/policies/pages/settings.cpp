#include "policies/pages/pages.h"
#include "shell/table.h"

namespace plumbline::policies::pages {

namespace {

// "14 days from 1 November 2026": the next change that is on its way.
std::string coming(const Policy& policy, const Setting& setting, clock::Date today) {
  auto set = policy.values.find(setting.key);
  if (set == policy.values.end()) return {};
  std::optional<clock::Date> next;
  for (const auto& [from, value] : set->second)
    if (from > today && (!next || from < *next)) next = from;
  if (!next) return {};
  return in_words(setting, policy.setting(setting.key, *next)) + " from " + clock::in_words(*next);
}

shell::Row row_of(const Policy& policy, const Setting& setting, clock::Date today) {
  const auto& pack = *policy.pack;
  auto range = range_in_words(setting);
  auto changed_by = setting.changed_by.empty() ? "Nobody" : titles_of(pack, setting.changed_by);
  return {{{.text = setting.title, .href = "/settings/" + setting.key},
           {.text = in_words(setting, policy.setting(setting.key, today)),
            .small = coming(policy, setting, today)},
           {.text = range.empty() ? "Anything" : range},
           {.text = setting.clause},
           {.text = changed_by}}};
}

}  // namespace

PolicyRef policy_of(const Visit& visit) { return visit.library.in_force(visit.viewer().body, visit.today()); }

Response nothing_in_force(Visit& visit) {
  Html main;
  main << "<h1 class=\"govuk-heading-l\">No policy is in force yet</h1>"
          "<p class=\"govuk-body\">Once one is adopted, this page shows it from its first day on.</p>";
  return shell::page(visit, "No policy is in force yet", main);
}

Response settings(Visit& visit, Read&) {
  auto policy = policy_of(visit);
  if (!policy) return nothing_in_force(visit);
  shell::Table table{.caption = "Settings and their values today",
                     .columns = {{.heading = "Setting"},
                                 {.heading = "Today"},
                                 {.heading = "May be"},
                                 {.heading = "Clause", .together = true},
                                 {.heading = "Changed by"}},
                     .rows = {},
                     .when_empty = "This policy leaves nothing to set."};
  for (const auto& one : policy->pack->settings) table.rows.push_back(row_of(*policy, one, visit.today()));
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Settings</h1><p class=\"govuk-body\">What " << policy->pack->title
       << " leaves to you to decide, within its limits. A change counts from the day you choose, and what "
          "happened before keeps the value of its time.</p>"
       << shell::table(table);
  return shell::page(visit, "Settings", main);
}

}  // namespace plumbline::policies::pages
