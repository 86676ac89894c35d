#include "places/pages/pages.h"
#include "places/pages/parts.h"

namespace plumbline::places::pages {

namespace {

using policies::PlaceKind;

struct Asked {  // what was typed
  std::string kind, name, town, postcode, parent, safeguarding_name, safeguarding_phone;
};

Asked asked(const http::Fields& form) {
  auto text = [&](std::string_view field) { return std::string{form.text(field)}; };
  return {text("kind"),
          text("name"),
          text("town"),
          text("postcode"),
          text("parent"),
          text("safeguarding_name"),
          text("safeguarding_phone")};
}

std::vector<PlaceKind> kinds_of(Visit& visit) {
  return visit.library.place_kinds(visit.viewer().body, visit.today());
}

// Kinds within kinds: only those that another kind may stand inside are offered as parents.
std::vector<Place> possible_parents(Visit& visit, Read& read, const std::vector<PlaceKind>& kinds) {
  std::vector<Place> out;
  for (const auto& kind : kinds) {
    const bool holds_others = std::ranges::find(kinds, kind.key, &PlaceKind::inside) != kinds.end();
    if (!holds_others) continue;
    for (auto& place : of_kind(read, visit.viewer().body, kind.key, visit.today()))
      if (visible(read, visit.viewer(), place.id)) out.push_back(std::move(place));
  }
  return out;
}

Html kind_choice(const std::vector<PlaceKind>& kinds, const Asked& asked, const Problems& problems) {
  govuk::Radios out{.name = "kind",
                    .fieldset = govuk::Fieldset{.legend = {.text = "What kind of place is it?"}},
                    .error = beside(problems, "kind"),
                    .value = asked.kind};
  for (const auto& kind : kinds) out.items.push_back({.text = kind.title, .value = kind.key});
  return govuk::radios(out);
}

Html parent_choice(const std::vector<PlaceKind>& kinds, const std::vector<Place>& parents, const Asked& asked,
                   const Problems& problems) {
  govuk::Select out{.name = "parent",
                    .label = {.text = "What is it part of?"},
                    .error = beside(problems, "parent"),
                    .value = asked.parent};
  out.items.push_back({.text = "No other place", .value = ""});
  for (const auto& place : parents)
    out.items.push_back(
        {.text = place.name + " (" + title_of(kinds, place.kind) + ")", .value = place.id.text()});
  return govuk::select(out);
}

Html words(const char* name, html::Content label, const std::string& value, const Problems& problems,
           html::Content hint = {}) {
  return govuk::input({.name = name,
                       .label = {.text = std::move(label)},
                       .hint = {.text = std::move(hint)},
                       .error = beside(problems, name),
                       .value = value,
                       .spellcheck = false,
                       .classes = "govuk-!-width-two-thirds"});
}

Response show(Visit& visit, Read& read, const Asked& asked, const Problems& problems) {
  const auto kinds = kinds_of(visit);
  Html main;
  main << govuk::back_link({.href = "/places", .text = "Places"}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">Add a place</h1><form method=\"post\" action=\"/places\" novalidate>"
       << token(visit) << kind_choice(kinds, asked, problems) << words("name", "Name", asked.name, problems)
       << parent_choice(kinds, possible_parents(visit, read, kinds), asked, problems)
       << words("town", "Town", asked.town, problems)
       << words("postcode", "Postcode", asked.postcode, problems)
       << "<h2 class=\"govuk-heading-m\">Safeguarding contact</h2>"
       << words("safeguarding_name", "Who to tell", asked.safeguarding_name, problems,
                "Shown to everybody who writes about this place, children among them.")
       << words("safeguarding_phone", "Telephone number", asked.safeguarding_phone, problems)
       << govuk::button({.text = "Add this place"}) << "</form>";
  return shell::page(visit, "Add a place", main, problems.any() ? 422 : 200);
}

// The form as the verb takes it, with what only the policy knows: kinds, and which stands inside which.
NewPlace checked(Visit& visit, Read& read, const Asked& asked, Problems& problems) {
  NewPlace out{.kind = {},
               .name = asked.name,
               .town = asked.town,
               .postcode = asked.postcode,
               .safeguarding_name = asked.safeguarding_name,
               .safeguarding_phone = asked.safeguarding_phone,
               .parent = PlaceId::parse(asked.parent),
               .membership = {},
               .first_day = visit.today()};
  const auto kinds = kinds_of(visit);
  const auto kind = std::ranges::find(kinds, asked.kind, &PlaceKind::key);
  if (kind == kinds.end()) return out;
  out.kind = kind->key;
  out.membership = kind->membership;
  const auto parent = out.parent ? by_id(read, *out.parent) : std::nullopt;
  const auto inside = std::ranges::find(kinds, kind->inside, &PlaceKind::key);
  if (inside != kinds.end() && (!parent || parent->kind != kind->inside))
    problems.add("parent", "Choose the " + inside->title + " that this place is part of");
  return out;
}

}  // namespace

Response place_form(Visit& visit, Read& read) { return show(visit, read, {}, {}); }

Response add_place(Visit& visit, Door& door) {
  const auto typed = asked(visit.request.form);
  Problems problems;
  const auto wanted = door.ask([&](Read& read) { return checked(visit, read, typed, problems); });
  if (!problems.any()) {
    const auto added = door.act(
        actor(visit), [&](history::Write& write) { return add_checked(write, visit.viewer(), wanted); });
    if (added) return http::see_other(address_of(*added));
    problems = added.error();
  }
  return door.ask([&](Read& read) { return show(visit, read, typed, problems); });
}

}  // namespace plumbline::places::pages
