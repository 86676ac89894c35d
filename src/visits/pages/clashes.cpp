// Clashes: each a sentence with its facts and two ways out.
#include "records/scene.h"
#include "visits/pages/grid.h"

namespace plumbline::visits::pages {

namespace {

const Visit* visit_of(const Planning& planning, RecordId record) {
  const auto found = std::ranges::find(planning.visits, record, &Visit::record);
  return found == planning.visits.end() ? nullptr : &*found;
}

// The step that gives a visit another day and leaves it where it stands.
const records::Step* moving(const Planning& planning, const Visit& visit, const people::Viewer& viewer) {
  if (visit.type != planning.kind.visit->key) return nullptr;
  const auto* form = planning.window.policy->pack->part<forms::FormsPart>().form(planning.kind.visit->form);
  for (const auto& step : planning.kind.visit->steps) {
    if (step.to != visit.stage || std::ranges::find(step.from, visit.stage) == step.from.end()) continue;
    if (std::ranges::none_of(step.by, [&](const std::string& role) { return people::holds(viewer, role); }))
      continue;
    const auto asked = records::asked_fields(form, step);
    if (std::ranges::find(asked, planning.kind.date) != asked.end()) return &step;
  }
  return nullptr;
}

// Moving the visit, where the viewer may; else looking at it.
void write_way_out(Html& out, const Planning& planning, RecordId record, const people::Viewer& viewer) {
  const auto* visit = visit_of(planning, record);
  if (visit == nullptr) return;
  const auto page = "/records/" + record.text();
  if (const auto* step = moving(planning, *visit, viewer)) {
    out << "<a href=\"" << page << "/steps/" << step->key << "\">" << step->title << ": " << visit->place_name
        << "</a>";
  } else {
    out << "<a href=\"" << page << "\">Open the visit to " << visit->place_name << "</a>";
  }
}

void write_clash(Html& out, const Planning& planning, const Clash& clash, int number,
                 const people::Viewer& viewer) {
  out << "<li id=\"clash-" << number << "\"><div><span class=\"clash\">Clash " << number
      << "</span></div><div><p>" << clash.sentence << "</p><p class=\"links\">";
  write_way_out(out, planning, clash.visit, viewer);
  if (clash.other) {
    write_way_out(out, planning, *clash.other, viewer);
  } else {
    out << "<a href=\"/records/" << clash.visit.text() << "\">Keep it, and look at the visit</a>";
  }
  out << "</p></div></li>";
}

}  // namespace

std::vector<Clash> clashes_of(const Planning& planning) {
  std::vector<std::pair<PersonId, std::string>> names;
  for (const auto& planner : planning.people) names.emplace_back(planner.person, planner.name);
  const auto most = planning.manner.most_in_a_fortnight.on(*planning.window.policy, planning.span.first);
  auto all = clashes(planning.visits, planning.days, names, most);
  std::erase_if(all, [&](const Clash& clash) {
    const auto* one = visit_of(planning, clash.visit);
    const auto* other = clash.other ? visit_of(planning, *clash.other) : nullptr;
    return !(one != nullptr && planning.in_window(*one)) && !(other != nullptr && planning.in_window(*other));
  });
  return all;
}

Html clash_list(const Planning& planning, const std::vector<Clash>& clashes, const people::Viewer& viewer) {
  Html out;
  out << "<section><h2>Clashes</h2>";
  if (clashes.empty())
    return out
           << "<p>None: nobody is in two places at once, and every visit is on a school day.</p></section>";
  out << "<ol class=\"clashes\">";
  int number = 0;
  for (const auto& clash : clashes) write_clash(out, planning, clash, ++number, viewer);
  return out << "</ol></section>";
}

}  // namespace plumbline::visits::pages
