// The home of somebody who leads: what must I do, what is late where I answer, what changed?
#include "assurance/assurance.h"
#include "dashboards/pages/sections.h"
#include "places/places.h"
#include "records/sight.h"
#include "shell/table.h"

namespace plumbline::dashboards::pages {

namespace {

constexpr int most_late = 12;

struct Period {
  visits::Kind kind;
  visits::Window window;
};

std::optional<Period> period(Home& home) {
  if (!people::may(home.viewer(), "visits.see")) return std::nullopt;
  for (const auto& kind : visits::kinds(*home.policy->pack)) {
    if (auto window = visits::nearest(home.read, *home.policy, kind, home.today()))
      return Period{kind, std::move(*window)};
  }
  return std::nullopt;
}

Html opening_sentence(const Home& home, const Period& period) {
  const auto& window = period.window;
  Html out;
  out << "<p class=\"lede\">The " << visits::in_a_sentence(period.kind.window->title);
  if (window.days.first > home.today()) {
    out << " opens on " << clock::weekday_and_month(window.days.first) << ". ";
  } else if (window.days.last == home.today()) {
    out << " closes today. ";
  } else {
    out << " closes on " << clock::weekday_and_month(window.days.last) << ". ";
  }
  out << window.visited << " of " << window.places() << " "
      << visits::places_word(*home.policy->pack, period.kind) << " visited, " << window.planned
      << " planned, ";
  if (window.without == 0) return out << "none without a visit.</p>";
  out << "<strong class=\"together\">" << window.without << " without a visit</strong>.</p>";
  return out;
}

Html period_card(const Home& home, const Period& period) {
  const auto& window = period.window;
  const bool plans = people::may(home.viewer(), "visits.plan");
  const auto* kind = home.policy->pack->place_kind(period.kind.visit->about);
  return shell::card({.title = period.kind.window->title,
                      .intro = clock::day_and_month(window.days.first) + " to " +
                               clock::day_and_month(window.days.last) + ".",
                      .pairs = {{.name = "Visited", .value = std::to_string(window.visited)},
                                {.name = "Planned", .value = std::to_string(window.planned)},
                                {.name = "No visit yet",
                                 .value = std::to_string(window.without),
                                 .stressed = window.without > 0},
                                {.name = kind == nullptr ? std::string{"Places"} : kind->plural,
                                 .value = std::to_string(window.places())}},
                      .more = {"Open " + visits::in_a_sentence(period.kind.window->title),
                               (plans ? "/planning/" : "/records/") + window.record.text()}});
}

Html policy_card(Home& home) {
  using assurance::Verdict;
  std::map<Verdict, int> by_verdict;
  int clauses = 0;
  for (const auto& count : assurance::counts(home.read, home.viewer(), *home.policy)) {
    ++by_verdict[count.worst];
    ++clauses;
  }
  const auto quiet =
      by_verdict[Verdict::kept_by_design] + by_verdict[Verdict::met] + by_verdict[Verdict::on_track];
  const auto rest = by_verdict[Verdict::not_testable] + by_verdict[Verdict::not_applicable] +
                    by_verdict[Verdict::before_adoption];
  const auto number = [&](Verdict verdict) { return std::to_string(by_verdict[verdict]); };
  return shell::card(
      {.title = "Your policy today",
       .intro = std::to_string(clauses) + " clauses, each by the place where it stands worst.",
       .pairs = {{.name = shell::verdict(shell::Verdict::breached), .value = number(Verdict::breached)},
                 {.name = shell::verdict(shell::Verdict::at_risk), .value = number(Verdict::at_risk)},
                 {.name = shell::verdict(shell::Verdict::due), .value = number(Verdict::due)},
                 {.name = "Kept, met or on track", .value = std::to_string(quiet)},
                 {.name = "Not testable or not in play", .value = std::to_string(rest)}},
       .more = {"See each clause and its proof", "/policy"}});
}

// Names are asked for once, however often a place or a role comes up.
class Names {
 public:
  explicit Names(Home& home) : home_(home) {}
  std::string place(const std::optional<PlaceId>& id) {
    if (!id) return home_.viewer().body_name;
    auto [at, fresh] = places_.try_emplace(*id);
    if (fresh) {
      if (auto found = places::by_id(home_.read, *id)) at->second = found->name;
    }
    return at->second;
  }
  std::string holders(const policies::Role& role) {
    if (!role.scope.empty()) return {};
    auto [at, fresh] = holders_.try_emplace(role.key);
    if (fresh) {
      for (const auto& contact : people::contacts(home_.read, home_.viewer().body, role.key, {})) {
        at->second += (at->second.empty() ? "" : ", ") + contact.name;
      }
    }
    return at->second;
  }

 private:
  Home& home_;
  std::map<PlaceId, std::string> places_;
  std::map<std::string, std::string> holders_;
};

// `begun`: the record that will meet it, where the viewer may know of it.
shell::Row late_row(Home& home, Names& names, const calendar::Obligation& owed,
                    std::optional<RecordId> begun) {
  const auto policy = home.visit.library.by_id(owed.policy);
  const auto* duty = policy ? policy->pack->part<calendar::CalendarPart>().duty(owed.duty) : nullptr;
  const auto* role = policy ? policy->pack->role(owed.owner) : nullptr;
  const auto late = calendar::working_between(home.days, owed.due, home.today());
  const auto place = owed.place ? "/places/" + owed.place->text() : std::string{};
  const auto who = role == nullptr ? std::string{} : names.holders(*role);
  return {.cells = {{.text = duty == nullptr ? owed.clause : duty->what,
                     .href = begun           ? "/records/" + begun->text()
                             : place.empty() ? "/policy/" + owed.clause
                                             : place},
                    {.text = names.place(owed.place)},
                    {.text = clock::day_and_month(owed.due)},
                    {.text = std::to_string(late)},
                    {.text = role == nullptr ? owed.owner : role->title,
                     .small = begun ? who + (who.empty() ? "" : ", ") + "begun" : who}}};
}

Html late(Home& home) {
  shell::Table table{.caption = "What is late where you answer, the longest first, in working days",
                     .columns = {{.heading = "What is owed"},
                                 {.heading = "Where"},
                                 {.heading = "Was due", .together = true},
                                 {.heading = "Days late", .number = true, .label = "Working days late"},
                                 {.heading = "Who has it"}},
                     .when_empty = "Nothing is late."};
  Names names(home);
  auto owed = calendar::late_for(home.read, home.viewer(), home.today(), most_late + 1);
  const bool more = owed.size() > static_cast<std::size_t>(most_late);
  if (more) owed.pop_back();
  std::vector<RecordId> begun;
  for (const auto& one : owed) {
    if (one.in_hand) begun.push_back(*one.in_hand);
  }
  const auto seen = records::seen_among(home.read, home.viewer(), begun);
  for (const auto& one : owed) {
    const bool known = one.in_hand && seen.contains(*one.in_hand);
    table.rows.push_back(late_row(home, names, one, known ? one.in_hand : std::nullopt));
  }
  Html out = shell::table(table);
  if (more) out << "<p><a href=\"/calendar\">See everything that is late</a></p>";
  return out;
}

}  // namespace

Html lead(Home& home) {
  const auto window = period(home);
  Html out;
  out << "<h1>" << clock::weekday_and_month(home.today()) << "</h1>";
  if (window) out << opening_sentence(home, *window);
  out << "<div class=\"columns\"><div>" << section("Next, for you", [&] { return next_for_you(home); })
      << section("Late where you answer", [&] { return late(home); })
      << section("Changed in the last seven days", [&] { return changes(home); })
      << "</div><aside aria-label=\"At a glance\">";
  if (window) out << period_card(home, *window);
  if (people::may(home.viewer(), "policy.see")) out << policy_card(home);
  return out << "</aside></div>";
}

}  // namespace plumbline::dashboards::pages
