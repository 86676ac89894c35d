// Which home a viewer has is said by the policy, role by role. Somebody who reads only sees what changed and
// where to look.
#include "dashboards/pages/pages.h"
#include "dashboards/pages/sections.h"

namespace plumbline::dashboards::pages {

namespace {

std::string kind_of_home(const Viewer& viewer, const policies::Pack& pack) {
  for (std::string_view wanted : {"lead", "provider"}) {
    for (const auto& holding : viewer.holdings) {
      const auto* role = pack.role(holding.role);
      if (role != nullptr && role->home == wanted) return std::string{wanted};
    }
  }
  return "reader";
}

Response without_policy(Visit& visit) {
  Html main;
  main << "<h1>" << clock::weekday_and_month(visit.today()) << "</h1><p>" << visit.viewer().body_name
       << " has adopted no policy yet. Until it does, nothing is owed and nothing is planned.</p>";
  return shell::page(visit, "Home", main);
}

// What there is to read, kind by kind, in the order of the policy.
Html lists(Home& home) {
  Html out;
  for (const auto& type : home.policy->pack->part<records::RecordsPart>().types) {
    const bool reads = std::ranges::any_of(type.readers, [&](const records::Audience& audience) {
      return std::ranges::any_of(audience.roles,
                                 [&](const std::string& role) { return people::holds(home.viewer(), role); });
    });
    if (reads) out << "<li><a href=\"/records?type=" << type.key << "\">" << type.plural << "</a></li>";
  }
  if (out.empty()) return Html("<p>Your role reads no kind of record yet.</p>");
  Html list;
  return list << "<ul>" << out << "</ul>";
}

}  // namespace

Html reader(Home& home) {
  Html out;
  out << "<h1>" << clock::weekday_and_month(home.today()) << "</h1>"
      << section("Next, for you", [&] { return next_for_you(home); })
      << section("Changed in the last seven days", [&] { return changes(home); })
      << section("What you can read", [&] { return lists(home); });
  return out;
}

Response home(Visit& visit, Read& read) {
  Home home{visit, read, visit.library.in_force(visit.viewer().body, visit.today()), {}};
  if (!home.policy) return without_policy(visit);
  home.days = calendar::days_of(read, visit.viewer().body);
  const auto kind = kind_of_home(visit.viewer(), *home.policy->pack);
  if (kind == "lead") return shell::page(visit, "Home", lead(home));
  return shell::page(visit, "Home", kind == "provider" ? provider(home) : reader(home));
}

}  // namespace plumbline::dashboards::pages
