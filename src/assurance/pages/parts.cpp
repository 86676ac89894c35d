#include "assurance/pages/pages.h"

namespace plumbline::assurance::pages {

namespace {

// Worst first, as people look for trouble.
constexpr std::array worst_first = {Verdict::breached,
                                    Verdict::at_risk,
                                    Verdict::due,
                                    Verdict::on_track,
                                    Verdict::met,
                                    Verdict::kept_by_design,
                                    Verdict::not_testable,
                                    Verdict::not_applicable,
                                    Verdict::before_adoption};

}  // namespace

shell::Verdict shown(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_applicable: return shell::Verdict::not_applicable;
    case Verdict::before_adoption: return shell::Verdict::before_adoption;
    case Verdict::not_testable: return shell::Verdict::not_testable;
    case Verdict::kept_by_design: return shell::Verdict::kept_by_design;
    case Verdict::met: return shell::Verdict::met;
    case Verdict::on_track: return shell::Verdict::on_track;
    case Verdict::due: return shell::Verdict::due;
    case Verdict::at_risk: return shell::Verdict::at_risk;
    case Verdict::breached: return shell::Verdict::breached;
  }
  return shell::Verdict::not_testable;
}

Html heading(const policies::Policy& policy) {
  Html out;
  out << "<h1>" << policy.pack->title << "</h1><p>Version " << policy.pack->version << ", in force since "
      << clock::in_words(policy.from) << ". Adopted on "
      << clock::in_words(clock::to_local(policy.adopted).date)
      << ". <a href=\"/policy/document\">Read it as one document</a> or see <a href=\"/policy/sharing\">who "
         "may read what</a></p>";
  return out;
}

Html totals(const std::vector<Count>& counts) {
  std::vector<shell::Count> row;
  for (const auto verdict : worst_first) {
    const auto number = std::count_if(counts.begin(), counts.end(), [&](const Count& one) {
      return !one.by_verdict.empty() && one.worst == verdict;
    });
    if (number > 0) row.push_back({number, shell::verdict(shown(verdict))});
  }
  return shell::counts_row(
      "How the " + std::to_string(counts.size()) + " clauses stand today, each where it stands worst", row);
}

std::vector<std::string> groups(const policies::Pack& pack) {
  std::vector<std::string> out;
  for (const auto& clause : pack.clauses) {
    if (std::find(out.begin(), out.end(), clause.group) == out.end()) out.push_back(clause.group);
  }
  return out;
}

const Count* count_of(const std::vector<Count>& counts, std::string_view clause) {
  const auto found =
      std::find_if(counts.begin(), counts.end(), [&](const Count& one) { return one.clause == clause; });
  return found == counts.end() || found->by_verdict.empty() ? nullptr : &*found;
}

Html clause_list(const policies::Policy& policy, const std::vector<Count>& counts, std::string_view group,
                 std::string_view current) {
  Html out("<ol class=\"clauses\">");
  for (const auto& clause : policy.pack->clauses) {
    if (clause.group != group) continue;
    out << (clause.id == current ? html::Literal("<li aria-current=\"true\">") : html::Literal("<li>"));
    out << "<span class=\"figure\">" << clause.id << "</span><a href=\"/policy/" << html::encoded(clause.id)
        << "\">" << clause.title << "</a>";
    if (const auto* count = count_of(counts, clause.id)) out << shell::verdict(shown(count->worst));
    out << "</li>";
  }
  return out << "</ol>";
}

}  // namespace plumbline::assurance::pages
