// "Worried about a child?": whom to tell, now. Open to anybody, stores nothing.
#include "dashboards/pages/pages.h"
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "shell/parts.h"

namespace plumbline::dashboards::pages {

namespace {

namespace govuk = html::govuk;
using html::Html;

std::string dialled(std::string_view phone) {
  std::string out = "tel:";
  for (const char c : phone) {
    if ((c >= '0' && c <= '9') || (c == '+' && out.size() == 4)) out += c;
  }
  return out;
}

Html contact(const places::Place& place) {
  Html out;
  out << "<h2>At " << place.name << "</h2><div class=\"call\"><p><strong>"
      << (place.safeguarding_name.empty() ? std::string{"The safeguarding lead"} : place.safeguarding_name)
      << "</strong></p>";
  if (!place.safeguarding_phone.empty()) {
    out << govuk::button(
        {.text = "Call " + place.safeguarding_phone, .href = dialled(place.safeguarding_phone)});
  }
  return out << "</div>";
}

bool has_contact(const places::Place& place) {
  return !place.safeguarding_name.empty() || !place.safeguarding_phone.empty();
}

// The place asked about, else the places where the viewer holds a role; for each the nearest contact at it or
// above.
std::vector<places::Place> contacts(Visit& visit, Read& read) {
  std::vector<PlaceId> wanted;
  if (const auto asked = PlaceId::parse(visit.request.query.text("place"));
      asked && places::visible(read, visit.viewer(), *asked)) {
    wanted.push_back(*asked);
  }
  for (const auto& holding : visit.viewer().holdings) {
    if (wanted.empty() && holding.place) wanted.push_back(*holding.place);
  }
  std::vector<places::Place> out;
  for (const auto& place : wanted) {
    for (const auto& id : places::and_above(read, place, visit.today())) {
      const auto found = places::by_id(read, id);
      if (!found || !has_contact(*found)) continue;
      if (std::ranges::find(out, found->id, &places::Place::id) == out.end()) out.push_back(*found);
      break;
    }
  }
  return out;
}

Html outside_help() {
  return Html(
      "<h2>Outside help</h2><ul class=\"prompts\">"
      "<li><span>A child is in danger now</span><a href=\"tel:999\"><strong>Call 999</strong></a></li>"
      "<li><span>Your council’s children’s services<small>Look for “report child abuse” and the name of the "
      "council where the child "
      "lives.</small></span><a href=\"https://www.gov.uk/report-child-abuse-to-local-council\">Find the "
      "number</a></li>"
      "<li><span>NSPCC helpline, for adults who are worried</span><a href=\"tel:08088005000\">0808 800 "
      "5000</a></li>"
      "<li><span>Childline, for children and young people</span><a href=\"tel:08001111\">0800 "
      "1111</a></li></ul>");
}

}  // namespace

Response safeguarding(Visit& visit, Read& read) {
  Html main;
  main << "<div class=\"visit\"><h1>Worried about a child?</h1><p><strong>Tell someone now. Do not write it "
          "in "
          "Plumbline.</strong></p><p>Nothing on this page is stored, and nobody is told that you opened "
          "it.</p>";
  if (visit.someone != nullptr) {
    for (const auto& place : contacts(visit, read)) main << contact(place);
  }
  main << outside_help()
       << "<p>If the person who worries you is the one you would tell, use one of the numbers "
          "above.</p></div>";
  return shell::page(visit, "Worried about a child?", main);
}

}  // namespace plumbline::dashboards::pages
