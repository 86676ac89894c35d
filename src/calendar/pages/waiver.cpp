// Waiving one obligation, with a reason.
#include "calendar/pages/pages.h"
#include "places/places.h"
#include "shell/parts.h"

namespace plumbline::calendar::pages {

namespace {

// The obligation of the address, where this viewer may know of it.
std::optional<Obligation> known(Visit& visit, Read& read) {
  const auto id = ObligationId::parse(visit.request.capture("id"));
  auto owed = id ? by_id(read, *id) : std::nullopt;
  if (!owed || owed->body != visit.viewer().body) return std::nullopt;
  if (owed->place && !places::visible(read, visit.viewer(), *owed->place)) return std::nullopt;
  return owed;
}

std::string place_name(Read& read, const Visit& visit, const Obligation& owed) {
  const auto place = owed.place ? places::by_id(read, *owed.place) : std::nullopt;
  return place ? place->name : visit.viewer().body_name;
}

Response show(Visit& visit, Read& read, const Obligation& owed, std::string_view reason,
              const Problems& problems) {
  const auto* duty = duty_of(visit, owed);
  const auto what = duty ? duty->what : owed.duty;
  Html main;
  main << govuk::back_link({.href = "/calendar", .text = "Calendar"}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">Waive: " << what << "</h1><p class=\"govuk-body\">"
       << place_name(read, visit, owed) << ", due " << clock::with_weekday(owed.due)
       << ". It will no longer be asked for, and your name and reason stay beside it.</p>"
       << "<form method=\"post\" action=\"/obligations/" << owed.id.text() << "/waiver\" novalidate>"
       << shell::csrf_field(shell::csrf(visit))
       << govuk::textarea({.name = "reason",
                           .label = {.text = "Why is this not needed?"},
                           .error = beside(problems, "reason"),
                           .value = std::string{reason}})
       << govuk::button({.text = "Waive it"}) << "</form>";
  return shell::page(visit, "Waive: " + what, main, problems.any() ? 422 : 200);
}

}  // namespace

Response waiver_form(Visit& visit, Read& read) {
  const auto owed = known(visit, read);
  return owed ? show(visit, read, *owed, "", {}) : shell::not_found(visit);
}

Response waive_it(Visit& visit, Door& door) {
  const auto owed = door.ask([&](Read& read) { return known(visit, read); });
  const auto policy = owed ? visit.library.by_id(owed->policy) : nullptr;
  if (!policy) return shell::not_found(visit);
  const std::string reason{visit.request.form.text("reason")};
  const auto done = door.act(people::actor(visit.viewer()), [&](Write& write) {
    return waive(write, visit.viewer(), *policy, owed->id, reason);
  });
  if (!done) return door.ask([&](Read& read) { return show(visit, read, *owed, reason, done.error()); });
  const auto year = std::to_string(academic_year(owed->due));
  return http::see_other("/calendar?year=" + year + "&month=" + clock::iso(owed->due).substr(0, 7));
}

}  // namespace plumbline::calendar::pages
