#include "places/pages/pages.h"
#include "places/pages/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr int at_once = 100;

struct Wanted {
  std::string kind, beginning, after;
};

std::string address(const Wanted& wanted, std::string_view kind, std::string_view after = {}) {
  std::string out = "/places?kind=" + html::encoded(kind);
  if (!wanted.beginning.empty()) out += "&name=" + html::encoded(wanted.beginning);
  if (!after.empty()) out += "&after=" + html::encoded(after);
  return out;
}

Html kinds_line(const std::vector<policies::PlaceKind>& kinds, const Wanted& wanted) {
  std::vector<shell::Link> views{
      {.label = "All", .href = address(wanted, ""), .current = wanted.kind.empty()}};
  for (const auto& kind : kinds)
    views.push_back(
        {.label = kind.plural, .href = address(wanted, kind.key), .current = wanted.kind == kind.key});
  return shell::switch_links("Kinds of place", views);
}

Html filter(const Wanted& wanted) {
  Html out;
  out << "<form method=\"get\" action=\"/places\" class=\"govuk-!-margin-bottom-4\">"
         "<input type=\"hidden\" name=\"kind\" value=\""
      << wanted.kind << "\">"
      << govuk::input({.name = "name",
                       .label = {.text = "Names that begin with"},
                       .value = wanted.beginning,
                       .spellcheck = false,
                       .classes = "govuk-input--width-20"})
      << govuk::button({.text = "Show them", .classes = "govuk-button--secondary"}) << "</form>";
  return out;
}

Html lines(const ListPage& page, const std::vector<policies::PlaceKind>& kinds) {
  shell::Table table{.caption = "Places",
                     .columns = {{.heading = "Name"},
                                 {.heading = "Kind", .label = "Kind"},
                                 {.heading = "Part of", .label = "Part of"},
                                 {.heading = "Standing", .label = "Standing"}},
                     .when_empty = "No place of this kind is within your reach."};
  for (const auto& [place, parent] : page.places)
    table.rows.push_back(
        {.cells = {{.text = place.name, .small = whereabouts(place), .href = address_of(place.id)},
                   {.text = title_of(kinds, place.kind)},
                   {.text = parent},
                   {.text = standing(place)}}});
  return shell::table(table);
}

}  // namespace

Response list_of_places(Visit& visit, Read& read) {
  const auto& query = visit.request.query;
  const Wanted wanted{std::string{query.text("kind")}, std::string{query.text("name")},
                      std::string{query.text("after")}};
  const auto kinds = visit.library.place_kinds(visit.viewer().body, visit.today());
  const auto page = list(read, visit.viewer(), wanted.kind, wanted.beginning, wanted.after, at_once);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Places</h1>";
  if (people::may(visit.viewer(), "places.edit"))
    main << govuk::button({.text = "Add a place", .href = "/places/new"});
  main << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/register\">Search the register of "
          "establishments</a></p>"
       << kinds_line(kinds, wanted) << filter(wanted) << lines(page, kinds);
  if (page.more)
    main << govuk::pagination(
        {.next = {.href = address(wanted, wanted.kind, page.places.back().place.id.text()),
                  .text = "More places"}});
  return shell::page(visit, "Places", main);
}

}  // namespace plumbline::places::pages
