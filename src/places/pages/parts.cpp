#include "places/pages/parts.h"

#include <cctype>

#include "shell/parts.h"

namespace plumbline::places::pages {

Html summary(const Problems& problems) {
  if (!problems.any()) return {};
  govuk::ErrorSummary options;
  for (const auto& problem : problems)
    options.errors.push_back(
        {.text = problem.message, .href = problem.field.empty() ? std::string{} : "#" + problem.field});
  return govuk::error_summary(options);
}

govuk::ErrorMessage beside(const Problems& problems, std::string_view field) {
  for (const auto& problem : problems)
    if (problem.field == field) return {.text = problem.message};
  return {};
}

Html token(const shell::Visit& visit) { return shell::csrf_field(shell::csrf(visit)); }

history::Actor actor(const shell::Visit& visit) {
  return {.person = visit.viewer().person, .body = visit.viewer().body, .acting_for = {}};
}

std::string address_of(PlaceId place) { return "/places/" + place.text(); }

std::string whereabouts(const Place& place) {
  return place.town + (place.town.empty() || place.postcode.empty() ? "" : ", ") + place.postcode;
}

std::string standing(const Place& place) {
  if (place.status == "closed")
    return place.closed ? "Closed on " + clock::in_words(*place.closed) : "Closed";
  if (place.status == "proposed")
    return place.opened ? "Opens on " + clock::in_words(*place.opened) : "Proposed";
  if (place.closed) return "Open, closes on " + clock::in_words(*place.closed);
  return place.opened ? "Open since " + clock::in_words(*place.opened) : "Open";
}

std::string title_of(const std::vector<policies::PlaceKind>& kinds, std::string_view kind) {
  const auto found = std::ranges::find(kinds, kind, &policies::PlaceKind::key);
  return found == kinds.end() ? as_title(kind) : found->title;
}

std::string as_title(std::string_view word) {
  std::string out{word};
  std::ranges::replace(out, '_', ' ');
  std::ranges::replace(out, '-', ' ');
  if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

}  // namespace plumbline::places::pages
