// One clause: is it kept, who says so, and could it be shown to somebody hostile?
#include "assurance/pages/pages.h"
#include "lib/html/govuk/govuk.h"
#include "shell/table.h"

namespace plumbline::assurance::pages {

namespace {

constexpr int accounts_shown = 12;

std::string level_in_words(policies::Level level) {
  switch (level) {
    case policies::Level::must: return "Must";
    case policies::Level::should: return "Should";
    case policies::Level::descriptive: break;
  }
  return "Describes";
}

Html wording_of(const policies::Policy& policy, const policies::Clause& clause) {
  Html words;
  words << html::paragraphs(clause.text) << "<p class=\"small quiet\">" << level_in_words(clause.level)
        << ". ";
  if (!clause.source.empty()) words << "From " << clause.source << ". ";
  words << "Wording in force since " << clock::in_words(policy.from) << ".</p>";
  return shell::wording(std::move(words));
}

// What the clause said in versions that this body adopted before, where it said something else.
Html earlier_wording(const Visit& visit, const policies::Policy& policy, const policies::Clause& clause) {
  Html inside;
  for (const auto& version : visit.library.versions(visit.viewer().body)) {
    const auto* then = version->id == policy.id ? nullptr : version->pack->clause(clause.id);
    if (then == nullptr || then->text == clause.text) continue;
    inside << "<p><strong>Version " << version->pack->version << ", from " << clock::in_words(version->from)
           << "</strong></p>" << html::paragraphs(then->text);
  }
  if (inside.empty()) return {};
  return html::govuk::details({.summary = "Earlier wording", .text = inside});
}

Html deeds(const Visit& visit, const policies::Policy& policy, const policies::Clause& clause) {
  Html items;
  for (const auto& reader : visit.library.readers()) {
    if (!reader.explain) continue;
    for (const auto& sentence : reader.explain(*policy.pack)) {
      if (sentence.clause == clause.id && !sentence.text.empty()) items << "<li>" << sentence.text << "</li>";
    }
  }
  Html out("<h3>What Plumbline does about it</h3>");
  if (items.empty()) return out << "<p>Nothing yet: no part of the policy pack says how this is kept.</p>";
  return out << "<ul>" << items << "</ul>";
}

std::string places_in_words(int count, int all) {
  if (all == 1) return {};
  return "at " + std::to_string(count) + " of " + std::to_string(all) + " places";
}

Html summary(const std::vector<Standing>& standings) {
  std::map<Verdict, int, std::greater<>> by_verdict;
  for (const auto& one : standings) ++by_verdict[one.verdict];
  Html out("<ul class=\"verdicts\">");
  for (const auto& [verdict, count] : by_verdict) {
    out << "<li>"
        << shell::verdict(shown(verdict), places_in_words(count, static_cast<int>(standings.size())))
        << "</li>";
  }
  return out << "</ul>";
}

Html verdict_with_overrides(const Standing& standing) {
  std::string rest;
  if (standing.overrides > 0) {
    rest = std::to_string(standing.overrides) + (standing.overrides == 1 ? " override" : " overrides");
  }
  return shell::verdict(shown(standing.verdict), rest);
}

shell::Cell place_cell(const Visit& visit, const Standing& standing) {
  if (!standing.place) return {.text = visit.viewer().body_name};
  return {.text = standing.place_name, .href = "/places/" + standing.place->text()};
}

Html standings_table(const Visit& visit, const std::vector<Standing>& standings) {
  shell::Table table{.caption = "How the clause stands at each place",
                     .columns = {{.heading = "Where"},
                                 {.heading = "Verdict", .together = true},
                                 {.heading = "Why"},
                                 {.heading = "Since", .label = "Since", .together = true}},
                     .tight = true,
                     .when_empty = "Nothing to show at your places."};
  for (const auto& one : standings) {
    table.rows.push_back({.cells = {place_cell(visit, one),
                                    {.text = verdict_with_overrides(one)},
                                    {.text = one.why},
                                    {.text = clock::in_short(one.valid_from)}}});
  }
  return shell::table(table);
}

// Shown once something that was known has been superseded: neither account replaces the other.
Html accounts_part(const Visit& visit, const std::vector<Account>& accounts) {
  const bool superseded = std::any_of(accounts.begin(), accounts.end(),
                                      [](const Account& one) { return one.known_until.has_value(); });
  if (!superseded) return {};
  shell::Table table{.caption = "What was known, and when",
                     .columns = {{.heading = "Where"},
                                 {.heading = "Verdict", .together = true},
                                 {.heading = "Why"},
                                 {.heading = "Known", .label = "Known"}},
                     .tight = true};
  for (const auto& [standing, until] : accounts) {
    auto where = place_cell(visit, standing);
    where.small = until ? std::string{"As known then"} : std::string{"As known now"};
    table.rows.push_back(
        {.cells = {std::move(where),
                   {.text = verdict_with_overrides(standing)},
                   {.text = standing.why},
                   {.text = "from " + moment_in_words(standing.known_from),
                    .small = until ? "until " + moment_in_words(*until) : std::string{"still"}}}});
  }
  Html out("<h3>What was known, and when</h3>");
  return out << shell::table(table);
}

// The day before the newest correction, and now.
Html known_switch(const std::vector<Account>& accounts, const policies::Clause& clause,
                  std::optional<clock::Date> chosen) {
  const auto corrected =
      std::ranges::find_if(accounts, [](const Account& one) { return one.known_until.has_value(); });
  if (corrected == accounts.end() && !chosen) return {};
  const auto day = chosen ? *chosen : clock::to_local(corrected->standing.known_from).date;
  const auto here = "/policy/" + clause.id;
  return shell::switch_links("As known", {{"As known on " + clock::in_words(day),
                                           here + "?known=" + clock::iso(day), chosen.has_value()},
                                          {"As known now", here, !chosen.has_value()}});
}

// A day counts to its end.
std::vector<Standing> standings_shown(const Visit& visit, Read& read, const policies::Clause& clause,
                                      std::optional<clock::Date> known) {
  if (!known) return standings(read, visit.viewer(), clause.id);
  const auto end = clock::to_instant(*known + std::chrono::days{1}, clock::Minutes{0});
  return standings_known(read, visit.viewer(), clause.id, end - std::chrono::milliseconds{1});
}

Html article(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause) {
  auto known = clock::parse_date(visit.request.query.text("known"));
  if (known && *known >= visit.today()) known.reset();
  const auto found = standings_shown(visit, read, clause, known);
  const auto history = accounts(read, visit.viewer(), clause.id, accounts_shown);
  Html out("<article aria-labelledby=\"clause\"><h2 id=\"clause\">");
  out << clause.id << " &nbsp;" << clause.title << "</h2>" << wording_of(policy, clause)
      << earlier_wording(visit, policy, clause) << deeds(visit, policy, clause)
      << "<div class=\"heading-and-switch\"><h3>"
      << (known ? "How it stood, as known on " + clock::in_words(*known) : std::string{"How it stands today"})
      << "</h3>" << known_switch(history, clause, known) << "</div>" << summary(found)
      << standings_table(visit, found) << accounts_part(visit, history) << proof(visit, read, policy, clause);
  return out << "</article>";
}

}  // namespace

Response clause(Visit& visit, Read& read) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto* clause = policy ? policy->pack->clause(visit.request.capture("clause")) : nullptr;
  if (clause == nullptr) return shell::not_found(visit);
  const auto found = counts(read, visit.viewer(), *policy);
  const auto group = clause->group.empty() ? std::string{"Clauses"} : clause->group;
  Html main("<div class=\"phone-only\">");
  main << shell::crumbs({{.label = policy->pack->title, .href = "/policy"}, {.label = clause->id}})
       << "</div>" << heading(*policy) << "<div class=\"not-phone\">" << totals(found)
       << "</div><div class=\"list-and-one\"><nav aria-label=\"Clauses\" class=\"not-phone\"><h2 "
          "class=\"clauses-heading\">"
       << group << "</h2>" << clause_list(*policy, found, clause->group, clause->id)
       << "<p class=\"small\"><a href=\"/policy\">All " << policy->pack->clauses.size()
       << " clauses</a></p></nav>" << article(visit, read, *policy, *clause) << "</div>";
  return shell::page(visit, clause->id + " " + clause->title, main);
}

}  // namespace plumbline::assurance::pages
