#include "records/pages/refused.h"

#include "shell/parts.h"

namespace plumbline::records::pages {

using html::Html;

Problems as_problems(const Refused& refused) {
  if (!refused.no) return refused.problems;
  Problems out;
  switch (*refused.no) {
    case No::stale:
      out.add({"",
               "Nothing was saved: somebody else has changed this since you opened it. What you typed is "
               "below, and what it says now.",
               "", "stale"});
      break;
    case No::not_yet:
      out.add("", "Nothing was saved: this is no longer at the stage where that can be done.");
      break;
    case No::forbidden: out.add("", "Nothing was saved: your role does not include this."); break;
    case No::absent: out.add("", "Nothing was saved: there is no such thing to do here."); break;
  }
  return out;
}

namespace {

// A link for whoever may open the policy's pages; for others the words of the clause, right here.
Html clause_said(const people::Viewer& viewer, const policies::Pack& pack, const std::string& id) {
  Html out;
  if (people::may(viewer, "policy.see"))
    return out << "<a href=\"/policy/" << id << "\">Clause " << id << "</a>";
  const auto* clause = pack.clause(id);
  out << "Clause " << id;
  if (clause != nullptr) out << ": " << (clause->text.empty() ? clause->title : clause->text);
  return out;
}

}  // namespace

Html refusals_part(const people::Viewer& viewer, const policies::Pack& pack, const Problems& problems) {
  Html out;
  for (const auto& problem : problems) {
    if (problem.clause.empty() || problem.code == "missing") continue;
    Html text;
    text << problem.message << " " << clause_said(viewer, pack, problem.clause);
    out << shell::warning_note(text);
  }
  return out;
}

}  // namespace plumbline::records::pages
