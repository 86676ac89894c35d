#include "places/pages/place_sections.h"

#include "places/changing.h"

#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

Html place_link(const Place& place) {
  Html out;
  out << "<a class=\"govuk-link\" href=\"" << html::url(address_of(place.id)) << "\">" << place.name
      << "</a>";
  return out;
}

Html listed(html::Literal heading, const std::vector<Html>& items) {
  if (items.empty()) return {};
  Html out;
  out << "<h2 class=\"govuk-heading-m\">" << heading << "</h2><ul class=\"govuk-list\">";
  for (const auto& item : items) out << "<li>" << item << "</li>";
  out << "</ul>";
  return out;
}

void add_row(govuk::SummaryList& list, html::Content key, const std::string& value) {
  if (!value.empty()) list.rows.push_back({.key = {.text = std::move(key)}, .value = {.text = value}});
}

std::string said(const json::Value& value) {
  if (value.is_string()) return std::string{value.get_string()};
  if (!value.is_array()) return json::text(value);
  std::string out;
  for (const auto& item : value.get_array()) out += (out.empty() ? "" : "; ") + said(item);
  return out;
}

Html facts_of(const Version& version) {
  govuk::SummaryList list{.classes = "govuk-summary-list--no-border"};
  for (const auto& [name, value] : version.facts) add_row(list, as_title(std::string{name}), said(value));
  return govuk::summary_list(list);
}

}  // namespace

Html heading(const Place& place, const std::vector<policies::PlaceKind>& kinds) {
  Html out;
  out << "<h1>" << place.name << "</h1><p class=\"lede\">" << title_of(kinds, place.kind);
  if (const auto where = whereabouts(place); !where.empty()) out << ", " << where;
  out << ". " << standing(place) << ".";
  if (place.register_key) out << " Number " << *place.register_key << " in the register.";
  return out << "</p>";
}

Html doors(const Viewer& viewer, const Place& place) {
  if (!place.owner) return {};
  Html out;
  out << "<p class=\"doors\"><a href=\"" << address_of(place.id)
      << "/found\">What was found here, by what it counts for</a>";
  if (may_change(viewer, place))
    out << " <a href=\"" << address_of(place.id) << "/change\">Change or close this place</a>";
  return out << "</p>";
}

Html safeguarding_section(const Place& place) {
  if (place.owner == std::nullopt) return {};
  Html out;
  out << "<h2 class=\"govuk-heading-m\">Safeguarding contact</h2>";
  if (place.safeguarding_phone.empty())
    out << "<p class=\"govuk-body\">Nobody is named for this place yet.</p>";
  else
    out << "<p class=\"govuk-body\">" << place.safeguarding_name << ", <a class=\"govuk-link\" href=\""
        << html::url("tel:" + place.safeguarding_phone) << "\">" << place.safeguarding_phone << "</a></p>";
  return out;
}

Html children_section(shell::Visit& visit, Read& read, const Place& place,
                      const std::vector<policies::PlaceKind>& kinds) {
  std::vector<Html> items;
  for (const auto& child : children(read, place.id, visit.today())) {
    if (!visible(read, visit.viewer(), child.place.id)) continue;
    Html item = place_link(child.place);
    item << " (" << title_of(kinds, child.place.kind) << ")";
    items.push_back(std::move(item));
  }
  return listed("What belongs to it", items);
}

Html links_section(Read& read, const Place& place) {
  std::vector<Html> items;
  const auto now = successor(read, place.id);
  if (now && *now != place.id) {
    Html item;
    if (const auto next = by_id(read, *now)) item << "Closed, now " << place_link(*next);
    items.push_back(std::move(item));
  }
  for (const auto& link : links(read, place.id)) {
    Html item;
    item << link.said << ": " << place_link(link.other);
    if (link.since) item << " (" << clock::in_words(*link.since) << ")";
    items.push_back(std::move(item));
  }
  return listed("Before and after", items);
}

Html versions_section(Read& read, const Place& place) {
  const auto known = versions(read, place.id);
  if (known.empty()) return {};
  Html out;
  out << "<h2 class=\"govuk-heading-m\">What the register has said</h2>";
  for (const auto& version : known) {
    std::string when = version.known ? "As known on " + clock::in_words(*version.known) : "Undated";
    if (!version.file_name.empty()) when += ", from " + version.file_name;
    if (version.source_row) when += ", row " + std::to_string(*version.source_row);
    out << govuk::details({.summary = when, .text = facts_of(version)});
  }
  return out;
}

}  // namespace plumbline::places::pages
