// Planning a window: can these people do these visits, and has everyone been told?
#include "lib/html/govuk/govuk.h"
#include "shell/parts.h"
#include "visits/pages/grid.h"
#include "visits/pages/pages.h"

namespace plumbline::visits::pages {

namespace {

namespace govuk = html::govuk;

Html what_is_missing(const Planning& planning, std::size_t without, std::size_t clashes) {
  Html out;
  out << "<p class=\"lede\">";
  if (planning.owing.empty()) return out << "Nothing has been asked of anybody yet.</p>";
  const auto with = planning.owing.size() - without;
  out << with << " of " << planning.owing.size() << " "
      << places_word(*planning.window.policy->pack, planning.kind) << " have a day.";
  if (clashes == 1) out << " One clash to settle.";
  if (clashes > 1) out << " " << clashes << " clashes to settle.";
  return out << "</p>";
}

Html propose_button(const Planning& planning, std::size_t without) {
  if (without == 0 || planning.kind.making == nullptr) return {};
  const bool none = without == planning.owing.size();
  return govuk::button(
      {.text = std::string{none ? "Propose all " : "Propose days for the other "} + std::to_string(without),
       .href = planning_address(planning) + "/proposal",
       .classes = "together"});
}

Html no_day_yet(const std::vector<Owing>& without) {
  if (without.empty()) return {};
  Html out;
  out << "<p><strong>No day yet:</strong>";
  for (const auto& one : without) out << " " << one.place_name << ".";
  return out << "</p>";
}

}  // namespace

Response planning(shell::Visit& visit, Read& read) {
  const auto planning = planning_of(visit, read);
  if (!planning) return shell::not_found(visit);
  const auto without = planning->without_visit();
  const auto clashes = clashes_of(*planning);
  const auto& record = planning->window.record;
  Html main;
  main << shell::crumbs({{.label = planning->kind.window->plural,
                          .href = "/records?type=" + planning->kind.window->key},
                         {.label = record.title, .href = "/records/" + record.id.text()},
                         {.label = "Planning"}})
       << "<div class=\"heading-row\"><div><h1>" << record.title << "</h1>"
       << what_is_missing(*planning, without.size(), clashes.size()) << "</div>"
       << propose_button(*planning, without.size()) << "</div>" << grid(*planning, clashes)
       << no_day_yet(without) << "<div class=\"columns columns--planning\">"
       << clash_list(*planning, clashes, visit.viewer()) << notice(visit, read, *planning) << "</div>";
  return shell::page(visit, "Planning " + record.title, main);
}

}  // namespace plumbline::visits::pages
