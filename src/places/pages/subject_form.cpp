// Adding a subject, and correcting a name.
#include "places/fold.h"
#include "places/pages/pages.h"
#include "places/pages/subject_parts.h"
#include "shell/wording.h"

namespace plumbline::places::pages {

namespace {

constexpr int every = 1'000'000;  // a twin may stand anywhere in the list

struct Asked {  // what was typed
  Identity identity;
  std::string place;
};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

Asked asked(const http::Fields& form) {
  return {{.name = trimmed(form.text("name")), .reference = trimmed(form.text("reference"))},
          std::string{form.text("place")}};
}

struct Spot {  // where somebody may be added
  std::string id, name;
};

std::vector<Spot> spots(const Visit& visit, Read& read, const Reach& reach) {
  std::vector<Spot> out;
  const auto& viewer = visit.viewer();
  if (!reach.keeps_all) {
    for (const auto& id : reach.keeps_at) {
      if (const auto place = visible(read, viewer, id)) out.push_back({id.text(), place->name});
    }
    return out;
  }
  out.push_back({"", "The whole of " + viewer.body_name});
  for (const auto& kind : reach.policy->pack->place_kinds) {
    for (const auto& place : of_kind(read, viewer.body, kind.key, visit.today()))
      out.push_back({place.id.text(), place.name});
  }
  return out;
}

Html spot_choice(const std::vector<Spot>& offered, const Asked& typed, const Problems& problems) {
  Html out;
  if (offered.size() == 1)
    return out << "<input type=\"hidden\" name=\"place\" value=\"" << offered.front().id
               << "\"><p class=\"govuk-body\">At " << offered.front().name << ".</p>";
  govuk::Select select{.name = "place",
                       .label = {.text = "Where"},
                       .hint = {.text = "Whoever may read names at that place will see this one."},
                       .error = beside(problems, "place"),
                       .value = typed.place};
  for (const auto& spot : offered) select.items.push_back({.text = spot.name, .value = spot.id});
  return govuk::select(select);
}

Html identity_boxes(const Identity& typed, const Problems& problems) {
  Html out;
  return out << govuk::input(
                    {.name = "name",
                     .label = {.text = "Name"},
                     .hint = {.text = "As people say it. It is kept sealed, apart from every record."},
                     .error = beside(problems, "name"),
                     .value = typed.name,
                     .spellcheck = false,
                     .classes = "govuk-!-width-two-thirds"})
             << govuk::input({.name = "reference",
                              .label = {.text = "Your own number (optional)"},
                              .error = beside(problems, "reference"),
                              .value = typed.reference,
                              .spellcheck = false,
                              .classes = "govuk-input--width-10"});
}

void check_words(const Identity& typed, Problems& problems) {
  if (typed.name.empty())
    problems.add("name", "Enter the name");
  else if (typed.name.size() > 200)
    problems.add("name", "The name must be 200 characters or fewer");
  if (typed.reference.size() > 60) problems.add("reference", "The number must be 60 characters or fewer");
}

// Two people may share a name, not a number; two without a number would never be told apart. Only among those
// whom the viewer knows: of the others a form must not tell.
void check_twins(const Visit& visit, Read& read, const Reach& reach, const Identity& typed,
                 std::optional<SubjectId> itself, Problems& problems) {
  for (const auto& [subject, identity] : known_subjects(read, *visit.engine.seal, visit.viewer(),
                                                        reach.kind->key, reach.kind->known_to, every)) {
    if (subject.id == itself || identity.reference != typed.reference) continue;
    if (!typed.reference.empty())
      return problems.add("reference", identity.name + " has this number already");
    if (folded(identity.name) == folded(typed.name))
      return problems.add("name", "There is somebody of this name already: give a number to tell them apart");
  }
}

Response form_page(Visit& visit, const std::string& title, const Reach& reach, const Problems& problems,
                   const std::string& action, const Html& boxes, html::Content button,
                   const Html& below = {}) {
  Html main;
  main << govuk::back_link({.href = address_of(*reach.kind), .text = reach.kind->plural}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">" << title << "</h1><form method=\"post\" action=\""
       << html::url(action) << "\" novalidate>" << token(visit) << boxes
       << govuk::button({.text = std::move(button)}) << "</form>" << below;
  return shell::page(visit, title, main, problems.any() ? 422 : 200);
}

Response show_adding(Visit& visit, Read& read, const Reach& reach, const Asked& typed,
                     const Problems& problems) {
  const auto title = "Add " + shell::one(reach.kind->title);
  Html boxes;
  boxes << identity_boxes(typed.identity, problems)
        << spot_choice(spots(visit, read, reach), typed, problems);
  return form_page(visit, title, reach, problems, address_of(*reach.kind), boxes, title);
}

Response show_correcting(Visit& visit, const Reach& reach, SubjectId id, const Identity& typed,
                         const Problems& problems) {
  const auto address = address_of(*reach.kind) + "/" + id.text();
  Html below;
  if (reach.keeps_all)
    below << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"" << html::url(address)
          << "/erasure\">Erase this name for ever</a></p>";
  return form_page(visit, "Correct a name", reach, problems, address, identity_boxes(typed, problems),
                   "Save the name", below);
}

}  // namespace

Response subject_form(Visit& visit, Read& read) {
  const auto reach = pages::reach(visit);
  if (!reach || !reach->keeps()) return shell::not_found(visit);
  return show_adding(visit, read, *reach, {}, {});
}

Response add_subject(Visit& visit, Door& door) {
  const auto reach = pages::reach(visit);
  if (!reach || !reach->keeps()) return shell::not_found(visit);
  const auto typed = asked(visit.request.form);
  const auto problems = door.act(actor(visit), [&](Write& write) {
    Problems found;
    const auto offered = spots(visit, write, *reach);
    if (std::ranges::find(offered, typed.place, &Spot::id) == offered.end())
      found.add("place", "Choose one of the places in the list");
    check_words(typed.identity, found);
    if (!found.any()) check_twins(visit, write, *reach, typed.identity, {}, found);
    if (!found.any())
      places::add_subject(write, *visit.engine.seal, visit.viewer().body, reach->kind->key,
                          PlaceId::parse(typed.place), typed.identity);
    return found;
  });
  if (!problems.any()) return http::see_other(address_of(*reach->kind));
  return door.ask([&](Read& read) { return show_adding(visit, read, *reach, typed, problems); });
}

Response subject(Visit& visit, Read& read) {
  const auto found = corrected(visit, read);
  const auto identity = found ? identity_of(read, *visit.engine.seal, found->id) : std::nullopt;
  if (!identity) return shell::not_found(visit);
  return show_correcting(visit, found->reach, found->id, *identity, {});
}

Response correct_subject(Visit& visit, Door& door) {
  const auto typed = asked(visit.request.form).identity;
  Problems problems;
  const auto found = door.act(actor(visit), [&](Write& write) {
    problems = {};
    auto one = corrected(visit, write);
    if (!one) return one;
    check_words(typed, problems);
    if (!problems.any()) check_twins(visit, write, one->reach, typed, one->id, problems);
    if (!problems.any()) places::correct_subject(write, *visit.engine.seal, one->id, typed);
    return one;
  });
  if (!found) return shell::not_found(visit);
  if (!problems.any()) return http::see_other(address_of(*found->reach.kind));
  return show_correcting(visit, found->reach, found->id, typed, problems);
}

}  // namespace plumbline::places::pages
