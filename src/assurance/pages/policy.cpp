#include "assurance/pages/pages.h"

namespace plumbline::assurance::pages {

Response policy(Visit& visit, Read& read) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  Html main;
  if (!policy) {
    main << "<h1>Policy</h1><p>" << visit.viewer().body_name << " has no policy in force yet.</p>";
    return shell::page(visit, "Policy", main);
  }
  const auto found = counts(read, visit.viewer(), *policy);
  main << heading(*policy) << totals(found);
  for (const auto& group : groups(*policy->pack)) {
    main << "<section><h2>" << (group.empty() ? std::string{"Clauses"} : group) << "</h2>"
         << clause_list(*policy, found, group, {}) << "</section>";
  }
  return shell::page(visit, policy->pack->title, main);
}

}  // namespace plumbline::assurance::pages
