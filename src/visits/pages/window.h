// Inside the room's pages: a window under planning, with everything that its pages ask, read once.
#pragma once
#include "shell/route.h"
#include "visits/pages/week.h"

namespace plumbline::visits::pages {

struct Planner {  // somebody who can be sent
  PersonId person;
  std::string name;
};
struct Planning {
  records::Seen window;
  Kind kind;
  std::vector<Owing> owing;
  calendar::Span span;             // of the window
  std::vector<clock::Date> weeks;  // Mondays, some before and one after the window
  std::vector<Visit> visits;       // of the body, in all those weeks
  std::vector<Planner> people;
  calendar::Days days;
  VisitManner manner;
  std::optional<int> capacity;  // half days a week, where the policy says how many

  bool in_window(const Visit& visit) const { return visit.part_of == window.record.id; }
  std::vector<Owing> without_visit() const;
};
// Nothing when there is no such window for this viewer.
std::optional<Planning> planning_of(shell::Visit& visit, Read& read);
std::string planning_address(const Planning& planning);

}  // namespace plumbline::visits::pages
