// Who has been told of a window, and what the policy refuses.
#include "lib/html/govuk/govuk.h"
#include "notices/notices.h"
#include "places/places.h"
#include "shell/parts.h"
#include "shell/table.h"
#include "visits/pages/grid.h"
#include "visits/pages/pages.h"

namespace plumbline::visits::pages {

namespace {

namespace govuk = html::govuk;

struct Telling {  // one `tell` of the window's steps
  std::string key, each;
};
std::vector<Telling> tellings(const records::Type& type) {
  std::vector<Telling> out;
  for (const auto& step : type.steps) {
    for (const auto& effect : step.effects) {
      if (effect.ability == "tell")
        out.push_back({std::string{effect.says.text("tell")}, std::string{effect.says.text("each")}});
    }
  }
  return out;
}

std::string on_day(const std::optional<clock::Instant>& at) {
  return at ? " " + clock::day_and_month(clock::to_local(*at).date) : std::string{};
}

Html status_of(const notices::Told& told) {
  Html out;
  if (told.status == "bounced" || told.status == "failed") {
    out << shell::late(std::string{told.status == "bounced" ? "Bounced" : "Not delivered"}) << on_day(told.at)
        << ": " << told.address;
  } else if (told.status == "no-address") {
    out << "Not sent: "
        << (told.name.empty() ? std::string{"nobody holds the role there"} : told.name + " has no address");
  } else if (told.status == "waiting") {
    out << "Waiting to be sent to " << told.name;
  } else {
    out << "Sent" << on_day(told.at) << " to " << told.name;
  }
  return out;
}

bool reached(const notices::Told& told) { return told.status == "sent" || told.status == "waiting"; }

struct Summary {
  std::vector<shell::Row> rows;
  std::string sent_to;
  int sent = 0, unreached = 0;
};

void add_told(Summary& out, const std::vector<notices::Told>& told) {
  for (const auto& one : told) {
    if (reached(one)) {
      out.sent_to += (out.sent++ == 0 ? "" : ", ") + one.place_name;
      continue;
    }
    ++out.unreached;
    out.rows.push_back({.cells = {{.text = one.place_name}, {.text = status_of(one)}}});
  }
}

void add_untold(Summary& out, Read& read, BodyId body, const Telling& telling,
                const std::vector<notices::Told>& told) {
  if (telling.each.empty() || told.empty()) return;
  for (const auto& place : places::of_kind(read, body, telling.each, read.today())) {
    if (std::ranges::find(told, place.id, &notices::Told::place) != told.end()) continue;
    ++out.unreached;
    out.rows.push_back(
        {.cells = {{.text = place.name}, {.text = "Not sent: came after the others were told"}}});
  }
}

// What the policy has to say when somebody plans one of these visits.
Html refusals(const Planning& planning) {
  if (planning.kind.making == nullptr) return {};
  Html out;
  for (const auto& guard : planning.kind.visit->guards) {
    if (std::ranges::find(guard.steps, planning.kind.making->key) == guard.steps.end()) continue;
    out << "<p class=\"small\">" << guard.explain << " <a href=\"/policy/" << html::encoded(guard.clause)
        << "\">Clause " << guard.clause << "</a></p>";
  }
  return out.empty() ? out : shell::note(out);
}

Html again(const shell::Visit& visit, const Planning& planning, const Telling& telling) {
  Html out;
  out << "<form method=\"post\" action=\"" << planning_address(planning) << "/notices\">"
      << shell::csrf_field(shell::csrf(visit)) << "<input type=\"hidden\" name=\"key\" value=\""
      << telling.key << "\">"
      << govuk::button({.text = "Send notice to those not reached", .classes = "govuk-button--secondary"})
      << "</form>";
  return out;
}

}  // namespace

Html notice(shell::Visit& visit, Read& read, const Planning& planning) {
  Html out;
  out << "<section><h2>Notice</h2>";
  bool any = false;
  for (const auto& telling : tellings(*planning.kind.window)) {
    const auto told = notices::told(read, planning.window.record.id, telling.key);
    Summary found;
    add_told(found, told);
    add_untold(found, read, visit.viewer().body, telling, told);
    if (found.sent > 0) {
      const auto first = std::ranges::find_if(told, reached);
      found.rows.push_back(
          {.cells = {{.text = std::to_string(found.sent) + (found.sent == 1 ? " place" : " places"),
                      .small = found.sent_to},
                     {.text = "Sent" + on_day(first->at)}}});
    }
    any = any || !found.rows.empty();
    if (found.rows.empty()) continue;
    out << shell::table({.caption = "Notice of this period, by place",
                         .columns = {{.heading = "Where"}, {.heading = "Notice"}},
                         .rows = std::move(found.rows),
                         .tight = true});
    if (found.unreached > 0) out << again(visit, planning, telling);
  }
  if (!any) out << "<p>Nobody has been told yet.</p>";
  return out << refusals(planning) << "</section>";
}

Response tell_again(shell::Visit& visit, Door& door) {
  const auto planning = door.ask([&](Read& read) { return planning_of(visit, read); });
  if (!planning) return shell::not_found(visit);
  const auto key = visit.request.form.text("key");
  const auto known = tellings(*planning->kind.window);
  if (std::ranges::find(known, key, &Telling::key) == known.end()) return shell::not_found(visit);
  const auto told = door.act(people::actor(visit.viewer()), [&](history::Write& write) {
    return notices::tell_again(write, visit.viewer(), visit.engine, planning->window.record.id, key);
  });
  if (told) return http::see_other(planning_address(*planning));
  Html main;
  main << shell::crumbs({{.label = planning->window.record.title, .href = planning_address(*planning)},
                         {.label = "Notice"}})
       << "<h1>No notice was sent</h1>";
  for (const auto& problem : told.error()) main << "<p>" << problem.message << "</p>";
  return shell::page(visit, "No notice was sent", main, 422);
}

}  // namespace plumbline::visits::pages
