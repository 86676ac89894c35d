#include "places/pages/pages.h"
#include "places/pages/place_grades.h"
#include "places/pages/place_sections.h"
#include "places/pages/relations_section.h"
#include "places/pages/standing_sections.h"

namespace plumbline::places::pages {

Response place(Visit& visit, Read& read) {
  const auto id = PlaceId::parse(visit.request.capture("id"));
  if (!id) return shell::not_found(visit);
  const auto found = visible(read, visit.viewer(), *id);
  if (!found) return shell::not_found(visit);
  const auto kinds = visit.library.place_kinds(visit.viewer().body, visit.today());
  Html main;
  main << govuk::back_link({.href = "/places", .text = "Places"}) << "<h1 class=\"govuk-heading-l\">"
       << found->name << "</h1>";
  if (found->owner) {
    main << grades_section(visit, read, *found) << "<div class=\"halves\">"
         << owed_section(visit, read, *found) << records_section(visit, read, *found) << "</div>";
  }
  main << facts_section(*found, kinds) << safeguarding_section(*found) << change_link(visit.viewer(), *found)
       << parents_section(visit, read, *found) << children_section(visit, read, *found, kinds)
       << relations_section(visit, read, *found) << links_section(read, *found)
       << versions_section(read, *found);
  return shell::page(visit, found->name, main);
}

}  // namespace plumbline::places::pages
