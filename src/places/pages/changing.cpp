// Changing a place of one's own, closing it and opening it again.
#include "places/changing.h"

#include "places/pages/pages.h"
#include "places/pages/parts.h"

namespace plumbline::places::pages {

namespace {

PlaceWords words_in(const http::Fields& form) {
  const auto text = [&](std::string_view field) { return std::string{form.text(field)}; };
  return {text("name"), text("town"), text("postcode"), text("safeguarding_name"),
          text("safeguarding_phone")};
}

PlaceWords words_of(const Place& place) {
  return {place.name, place.town, place.postcode, place.safeguarding_name, place.safeguarding_phone};
}

std::optional<Place> asked_for(Visit& visit, Read& read) {
  const auto id = PlaceId::parse(visit.request.capture("id"));
  const auto place = id ? visible(read, visit.viewer(), *id) : Result<Place>{No::absent};
  return place && may_change(visit.viewer(), *place) ? std::optional{*place} : std::nullopt;
}

Html box(const char* name, html::Content label, const std::string& value, const Problems& problems) {
  return govuk::input({.name = name,
                       .label = {.text = std::move(label)},
                       .error = beside(problems, name),
                       .value = value,
                       .spellcheck = false,
                       .classes = "govuk-!-width-two-thirds"});
}

Html reopening_part(Visit& visit, const Place& place) {
  Html out;
  return out << "<h2>Open this place again</h2><p>" << standing(place)
             << ". It will stand as if it had never closed, and so will the places below it that closed with "
                "it: what fell away is owed again.</p><form method=\"post\" action=\""
             << address_of(place.id) << "/reopening\" novalidate>" << token(visit)
             << govuk::button({.text = "Open this place again", .classes = "govuk-button--secondary"})
             << "</form>";
}

Html closing_part(Visit& visit, const Place& place, const std::string& typed, const Problems& problems) {
  if (place.status == "closed") return reopening_part(visit, place);
  Html out;
  return out << "<h2>Close this place</h2><p>What was written and what is late stays. What is owed after its "
                "last day falls away, here and at every place below it.</p><form method=\"post\" action=\""
             << address_of(place.id) << "/closing\" novalidate>" << token(visit)
             << govuk::input({.name = "last_day",
                              .label = {.text = "Last day"},
                              .hint = {.text = "For example, 2027-07-21"},
                              .error = beside(problems, "last_day"),
                              .value = typed,
                              .classes = "govuk-input--width-10"})
             << govuk::button({.text = "Close this place", .classes = "govuk-button--warning"}) << "</form>";
}

struct Typed {
  PlaceWords words;
  std::string last_day;
};

Response show(Visit& visit, const Place& place, const Typed& typed, const Problems& problems) {
  const auto& words = typed.words;
  Html main;
  main << govuk::back_link({.href = address_of(place.id), .text = html::words(place.name)})
       << summary(problems) << "<h1>Change this place</h1><form method=\"post\" action=\""
       << address_of(place.id) << "\" novalidate>" << token(visit)
       << box("name", "Name", words.name, problems) << box("town", "Town", words.town, problems)
       << box("postcode", "Postcode", words.postcode, problems) << "<h2>Safeguarding contact</h2>"
       << box("safeguarding_name", "Who to tell", words.safeguarding_name, problems)
       << box("safeguarding_phone", "Telephone number", words.safeguarding_phone, problems)
       << govuk::button({.text = "Save"}) << "</form>"
       << closing_part(visit, place, typed.last_day, problems);
  return shell::page(visit, "Change this place", main, problems.any() ? 422 : 200);
}

Response ask_once_more(Visit& visit, const Place& place, clock::Date last_day) {
  Html main;
  main << govuk::back_link({.href = address_of(place.id) + "/change", .text = "Change this place"})
       << "<h1>Close " << place.name << "?</h1><p>Its last day is " << clock::in_words(last_day)
       << ". What is owed after that day falls away, here and at every place below it; what was written and "
          "what is late stays.</p><form method=\"post\" action=\""
       << address_of(place.id) << "/closing\" novalidate>" << token(visit)
       << "<input type=\"hidden\" name=\"last_day\" value=\"" << clock::iso(last_day)
       << "\"><input type=\"hidden\" name=\"sure\" value=\"yes\"><div class=\"buttons\">"
       << govuk::button({.text = "Close this place", .classes = "govuk-button--warning"}) << "<a href=\""
       << address_of(place.id) << "\">Leave it open</a></div></form>";
  return shell::page(visit, "Close this place?", main);
}

template <class Deed>
Response done(Visit& visit, Door& door, const Place& place, const Typed& typed, Deed deed) {
  const Result<Done, Problems> outcome = door.act(actor(visit), deed);
  if (outcome) return http::see_other(address_of(place.id));
  return show(visit, place, typed, outcome.error());
}

Problems against_closing(Visit& visit, Door& door, const Place& place, std::optional<clock::Date> day) {
  if (day)
    return door.ask([&](Read& read) { return closing_problems(read, visit.viewer(), place.id, *day); });
  Problems problems;
  problems.add("last_day", "Enter the last day, like 2027-07-21");
  return problems;
}

}  // namespace

Response place_change_form(Visit& visit, Read& read) {
  const auto place = asked_for(visit, read);
  return place ? show(visit, *place, {words_of(*place), {}}, {}) : shell::not_found(visit);
}

Response change_place(Visit& visit, Door& door) {
  const auto place = door.ask([&](Read& read) { return asked_for(visit, read); });
  if (!place) return shell::not_found(visit);
  const Typed typed{words_in(visit.request.form), {}};
  return done(visit, door, *place, typed,
              [&](history::Write& write) { return change(write, visit.viewer(), place->id, typed.words); });
}

Response close_place(Visit& visit, Door& door) {
  const auto place = door.ask([&](Read& read) { return asked_for(visit, read); });
  if (!place) return shell::not_found(visit);
  const Typed typed{words_of(*place), std::string{visit.request.form.text("last_day")}};
  const auto day = clock::parse_date(typed.last_day);
  const auto problems = against_closing(visit, door, *place, day);
  if (problems.any()) return show(visit, *place, typed, problems);
  if (visit.request.form.text("sure") != "yes") return ask_once_more(visit, *place, *day);
  return done(visit, door, *place, typed,
              [&](history::Write& write) { return close(write, visit.viewer(), place->id, *day); });
}

Response reopen_place(Visit& visit, Door& door) {
  const auto place = door.ask([&](Read& read) { return asked_for(visit, read); });
  if (!place) return shell::not_found(visit);
  return done(visit, door, *place, {words_of(*place), {}},
              [&](history::Write& write) { return reopen(write, visit.viewer(), place->id); });
}

}  // namespace plumbline::places::pages
