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

Html refusals_part(const Problems& problems) {
  Html out;
  for (const auto& problem : problems) {
    if (problem.clause.empty() || problem.code == "missing") continue;
    Html text;
    text << problem.message << " <a href=\"/policy/" << problem.clause << "\">Clause " << problem.clause
         << "</a>";
    out << shell::warning_note(text);
  }
  return out;
}

}  // namespace plumbline::records::pages
