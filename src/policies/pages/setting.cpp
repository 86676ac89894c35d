#include <algorithm>
#include <charconv>

#include "lib/html/govuk/govuk.h"
#include "policies/pages/pages.h"
#include "shell/parts.h"

namespace plumbline::policies::pages {

namespace {

namespace govuk = html::govuk;

std::string trimmed(std::string_view text) {
  auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

struct Asked {  // as it was typed
  std::string value, day, month, year;
};

Asked asked_in(const http::Fields& form) {
  return {trimmed(form.text("value")), trimmed(form.text("from-day")), trimmed(form.text("from-month")),
          trimmed(form.text("from-year"))};
}

Asked as_it_is(const Policy& policy, const Setting& setting, clock::Date today) {
  const std::chrono::year_month_day parts{today};
  return {policy.setting(setting.key, today), std::to_string(static_cast<unsigned>(parts.day())),
          std::to_string(static_cast<unsigned>(parts.month())),
          std::to_string(static_cast<int>(parts.year()))};
}

std::optional<int> number(const std::string& text) {
  int out = 0;
  auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  bool whole = !text.empty() && stopped == text.data() + text.size() && error == std::errc{} && out > 0;
  return whole ? std::optional{out} : std::nullopt;
}

std::optional<clock::Date> day_asked(const Asked& asked) {
  auto day = number(asked.day), month = number(asked.month), year = number(asked.year);
  if (!day || !month || !year || *year < 1900 || *year > 2200) return std::nullopt;
  return clock::date_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string anchor(const Problem& problem) {
  if (problem.field == "from") return "#from-day";
  return problem.field.empty() ? "" : "#" + problem.field;
}

Html summary(const Problems& problems) {
  if (!problems.any()) return {};
  govuk::ErrorSummary options;
  for (const auto& problem : problems)
    options.errors.push_back({.text = problem.message, .href = anchor(problem)});
  return govuk::error_summary(options);
}

govuk::ErrorMessage beside(const Problems& problems, std::string_view field) {
  for (const auto& problem : problems)
    if (problem.field == field) return {.text = problem.message};
  return {};
}

Html value_field(const Setting& setting, const Asked& asked, const Problems& problems) {
  if (setting.type == "choice") {
    govuk::Radios radios{.name = "value",
                         .fieldset = govuk::Fieldset{.legend = {.text = "New value"}},
                         .error = beside(problems, "value"),
                         .value = asked.value};
    for (const auto& choice : setting.choices) radios.items.push_back({.text = choice, .value = choice});
    return govuk::radios(radios);
  }
  auto range = range_in_words(setting);
  bool short_one = setting.type != "text";
  auto unit = in_words(setting, "");
  return govuk::input({.name = "value",
                       .label = {.text = "New value"},
                       .hint = {.text = range.empty() ? html::Content{} : html::Content{range + unit}},
                       .error = beside(problems, "value"),
                       .value = asked.value,
                       .inputmode = short_one && setting.type != "time" ? "numeric" : "",
                       .classes = short_one ? "govuk-input--width-5" : ""});
}

Html day_field(const Asked& asked, const Problems& problems) {
  return govuk::date_input({.id = "from",
                            .name_prefix = "from",
                            .fieldset = govuk::Fieldset{.legend = {.text = "From which day?"}},
                            .error = beside(problems, "from"),
                            .items = {{.name = "day", .value = asked.day},
                                      {.name = "month", .value = asked.month},
                                      {.name = "year", .value = asked.year, .width = 4}}});
}

Html values_over_time(const Policy& policy, const Setting& setting) {
  std::vector<shell::Change> changes;
  if (auto set = policy.values.find(setting.key); set != policy.values.end())
    for (auto one = set->second.rbegin(); one != set->second.rend(); ++one)
      changes.push_back({"From " + clock::in_words(one->first), in_words(setting, one->second)});
  changes.push_back({"At first", in_words(setting, setting.value)});
  Html out;
  out << "<h2 class=\"govuk-heading-m\">Values over time</h2>" << shell::log_list(changes);
  return out;
}

Html form(const Visit& visit, const Setting& setting, const Asked& asked, const Problems& problems) {
  Html out;
  out << "<form method=\"post\" action=\"/settings/" << html::encoded(setting.key) << "\" novalidate>"
      << shell::csrf_field(shell::csrf(visit)) << value_field(setting, asked, problems)
      << day_field(asked, problems) << govuk::button({.text = "Change this setting"}) << "</form>";
  return out;
}

Html clause_line(const Pack& pack, const Setting& setting) {
  const auto* clause = pack.clause(setting.clause);
  Html out;
  out << "<p class=\"govuk-body\">Clause " << setting.clause;
  if (clause) out << ": " << clause->title;
  out << "</p>";
  return out;
}

Response show(Visit& visit, const Policy& policy, const Setting& setting, const Asked& asked,
              const Problems& problems) {
  const auto& pack = *policy.pack;
  auto may = std::any_of(setting.changed_by.begin(), setting.changed_by.end(),
                         [&](const std::string& role) { return people::holds(visit.viewer(), role); });
  Html main;
  main << shell::crumbs({{.label = "Settings", .href = "/settings"}, {.label = setting.title}})
       << summary(problems) << "<h1 class=\"govuk-heading-l\">" << setting.title << "</h1>"
       << clause_line(pack, setting) << "<p class=\"govuk-body\">Today: <strong>"
       << in_words(setting, policy.setting(setting.key, visit.today())) << "</strong></p>";
  if (may)
    main << form(visit, setting, asked, problems);
  else if (setting.changed_by.empty())
    main << "<p class=\"govuk-body\">Only a new version of the policy changes this.</p>";
  else
    main << "<p class=\"govuk-body\">Changed by: " << titles_of(pack, setting.changed_by) << "</p>";
  main << values_over_time(policy, setting);
  return shell::page(visit, setting.title, main, problems.any() ? 422 : 200);
}

}  // namespace

Response setting(Visit& visit, Read&) {
  auto policy = policy_of(visit);
  const auto* setting = policy ? policy->pack->setting(visit.request.capture("key")) : nullptr;
  if (!setting) return shell::not_found(visit);
  return show(visit, *policy, *setting, as_it_is(*policy, *setting, visit.today()), {});
}

Response change_setting(Visit& visit, Door& door) {
  auto policy = policy_of(visit);
  const auto* setting = policy ? policy->pack->setting(visit.request.capture("key")) : nullptr;
  if (!setting) return shell::not_found(visit);
  auto asked = asked_in(visit.request.form);
  auto from = day_asked(asked);
  if (!from) {
    Problems problems;
    problems.add("from", "Enter a day, month and year that exist");
    return show(visit, *policy, *setting, asked, problems);
  }
  const auto& by = visit.viewer();
  auto done = door.act(people::actor(by), [&](Write& write) {
    return set_value(write, by, *policy, setting->key, asked.value, *from);
  });
  return done ? http::see_other("/settings/" + setting->key)
              : show(visit, *policy, *setting, asked, done.error());
}

}  // namespace plumbline::policies::pages
