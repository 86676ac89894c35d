#include "places/pages/standing_sections.h"

#include "calendar/calendar.h"
#include "records/sight.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr std::chrono::days ahead{120};

// The place itself and what stands just below it: a provider's page speaks of its sites.
std::vector<Place> here(Read& read, const Place& place) {
  std::vector<Place> out{place};
  for (auto& child : children(read, place.id, read.today())) out.push_back(std::move(child.place));
  return out;
}

std::string what(const policies::Policy& policy, const calendar::Obligation& owed) {
  const auto* duty = policy.pack->part<calendar::CalendarPart>().duty(owed.duty);
  return duty == nullptr ? owed.duty : duty->what;
}

// `planned`: a record that the viewer may know of will meet it.
html::Content how(const calendar::Obligation& owed, bool planned, clock::Date today) {
  if (owed.due < today) {
    const auto days = (today - owed.due).count();
    return shell::late(html::words(std::to_string(days) + (days == 1 ? " day late" : " days late")));
  }
  return html::words(planned ? "planned" : owed.opens <= today ? "to do" : "later");
}

}  // namespace

Html owed_section(shell::Visit& visit, Read& read, const Place& place) {
  if (!people::may(visit.viewer(), "calendar.see")) return {};
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  shell::Table table{.caption = "What is owed",
                     .columns = {{"What"}, {"Where"}, {"Due"}, {"How it stands"}},
                     .when_empty = "Nothing is owed in the next four months."};
  std::vector<std::pair<std::string, calendar::Obligation>> lines;
  std::vector<RecordId> planned;
  for (const auto& at : here(read, place)) {
    for (auto& owed : calendar::of_place(read, visit.viewer().body, at.id)) {
      if (owed.state != calendar::State::open || owed.due > visit.today() + ahead) continue;
      if (owed.in_hand) planned.push_back(*owed.in_hand);
      lines.emplace_back(at.name, std::move(owed));
    }
  }
  const auto seen = records::seen_among(read, visit.viewer(), planned);
  for (const auto& [where, owed] : lines) {
    const bool known = owed.in_hand && seen.contains(*owed.in_hand);
    table.rows.push_back({.cells = {{.text = html::words(what(*policy, owed))},
                                    {.text = html::words(where)},
                                    {.text = html::words(clock::in_short(owed.due))},
                                    {.text = how(owed, known, visit.today())}}});
  }
  Html out;
  return out << "<section><h2>Owed</h2>" << shell::table(table) << "</section>";
}

Html records_section(shell::Visit& visit, Read& read, const Place& place) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  shell::Table table{.caption = "What has been written",
                     .columns = {{"What"}, {"Stands at"}},
                     .when_empty = "Nothing yet that you can read."};
  for (const auto& at : here(read, place)) {
    for (const auto& one :
         records::list(read, visit.viewer(), {.type = {}, .stages = {}, .place = at.id, .part_of = {}}, 20)) {
      const auto* type = policy->pack->part<records::RecordsPart>().type(one.record.type);
      const auto* stage = type == nullptr ? nullptr : type->stage(one.record.stage);
      table.rows.push_back(
          {.cells = {{.text = html::words(one.record.title), .href = "/records/" + one.record.id.text()},
                     {.text = html::words(stage == nullptr ? "" : stage->title)}}});
    }
  }
  Html out;
  return out << "<section><h2>Visits and records</h2>" << shell::table(table) << "<p><a href=\"/places/"
             << place.id.text() << "/found\">What was found here, by what it counts for</a></p></section>";
}

}  // namespace plumbline::places::pages
