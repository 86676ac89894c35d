#include "places/pages/pages.h"
#include "places/pages/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr int shown = 50;

html::Content standing_and_heir(Read& read, const Place& place) {
  if (place.status != "closed") return standing(place);
  const auto now = successor(read, place.id);
  const auto heir = now ? by_id(read, *now) : std::nullopt;
  if (!heir) return standing(place);
  Html out;
  out << standing(place) << ", now <a class=\"govuk-link\" href=\"" << html::url(address_of(heir->id))
      << "\">" << heir->name << "</a>";
  return out;
}

Html results(Read& read, std::string_view words) {
  shell::Table table{.caption = "Establishments found",
                     .columns = {{.heading = "Name"},
                                 {.heading = "Number", .label = "Number", .together = true},
                                 {.heading = "Standing", .label = "Standing"}},
                     .when_empty = "Nothing in the register matches these words."};
  for (const auto& place : search_register(read, words, shown))
    table.rows.push_back(
        {.cells = {{.text = place.name, .small = whereabouts(place), .href = address_of(place.id)},
                   {.text = place.register_key.value_or("")},
                   {.text = standing_and_heir(read, place)}}});
  Html out = shell::table(table);
  if (table.rows.size() == shown)
    out << "<p class=\"govuk-body\">These are the nearest. Add a word of the name, the town or the postcode "
           "to see "
           "fewer.</p>";
  return out;
}

}  // namespace

Response register_search(Visit& visit, Read& read) {
  const std::string words{visit.request.query.text("words")};
  Html main;
  main << govuk::back_link({.href = "/places", .text = "Places"})
       << "<h1 class=\"govuk-heading-l\">Register of establishments</h1>"
          "<form method=\"get\" action=\"/register\" role=\"search\">"
       << govuk::input({.name = "words",
                        .label = {.text = "Name, town, postcode or number"},
                        .value = words,
                        .type = "search",
                        .spellcheck = false,
                        .classes = "govuk-!-width-two-thirds"})
       << govuk::button({.text = "Search the register"}) << "</form>";
  if (words.find_first_not_of(' ') != std::string::npos) main << results(read, words);
  if (people::may(visit.viewer(), "register.import"))
    main << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/imports\">Import a register</a></p>";
  return shell::page(visit, "Register of establishments", main);
}

}  // namespace plumbline::places::pages
