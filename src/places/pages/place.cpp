#include "places/pages/pages.h"
#include "places/pages/place_grades.h"
#include "places/pages/place_sections.h"
#include "places/pages/relations_section.h"
#include "places/pages/standing_sections.h"
#include "shell/parts.h"

namespace plumbline::places::pages {

namespace {

// "Places / Wenmoor Inclusion Trust / Anvil Yard / Mill Lane": those above that the viewer may see.
Html trail(shell::Visit& visit, Read& read, const Place& place) {
  std::vector<shell::Link> links = {{.label = "Places", .href = "/places"}};
  auto above = and_above(read, place.id, visit.today());
  for (auto id = above.rbegin(); id != above.rend(); ++id) {
    const auto one = *id == place.id ? Result<Place>{No::absent} : visible(read, visit.viewer(), *id);
    if (one) links.push_back({.label = one->name, .href = address_of(one->id)});
  }
  links.push_back({.label = place.name});
  return shell::crumbs(links);
}

}  // namespace

Response place(Visit& visit, Read& read) {
  const auto id = PlaceId::parse(visit.request.capture("id"));
  if (!id) return shell::not_found(visit);
  const auto found = visible(read, visit.viewer(), *id);
  if (!found) return shell::not_found(visit);
  const auto kinds = visit.library.place_kinds(visit.viewer().body, visit.today());
  Html main;
  main << trail(visit, read, *found) << heading(*found, kinds) << doors(visit.viewer(), *found);
  if (found->owner) {
    const auto here = and_just_below(read, *found);
    main << grades_section(visit, read, *found) << written_sections(visit, read, here)
         << "<div class=\"halves\">" << owed_section(visit, read, here) << "<section>"
         << relations_section(visit, read, *found) << "</section></div>";
  }
  main << "<div class=\"halves\"><section>" << children_section(visit, read, *found, kinds)
       << "</section><section>" << safeguarding_section(*found) << "</section></div>"
       << links_section(read, *found) << versions_section(read, *found);
  return shell::page(visit, found->name, main);
}

}  // namespace plumbline::places::pages
