// Days proposed for the places without a visit: an editable table, and one deed that plans what was chosen.
#include "lib/html/govuk/govuk.h"
#include "records/scene.h"
#include "shell/fields.h"
#include "shell/parts.h"
#include "visits/pages/grid.h"
#include "visits/pages/pages.h"

namespace plumbline::visits::pages {

namespace {

namespace govuk = html::govuk;

struct Line {  // one place, as proposed or as typed
  PlaceId place;
  std::string place_name;
  bool chosen = true;
  std::string date, time, minutes, visitor;
  Problems problems{};
};

// As long as most visits of the window that are planned already, else as long as the policy finds usual.
std::optional<std::int64_t> minutes_of(const Planning& planning, clock::Date today) {
  std::map<std::int64_t, int> counts;
  for (const auto& visit : planning.visits) {
    if (planning.in_window(visit) && visit.minutes > 0) ++counts[visit.minutes];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  if (most != counts.end()) return most->first;
  return planning.manner.usual_minutes.on(*planning.window.policy, today);
}

// Nobody can be sent before tomorrow.
calendar::Span days_left(const Planning& planning, clock::Date today) {
  return {std::max(planning.span.first, today + std::chrono::days{1}), planning.span.last};
}

std::vector<Line> proposed(const Planning& planning, clock::Date today) {
  Wanted wanted{.places = {},
                .visitors = {},
                .window = days_left(planning, today),
                .usual_times = planning.manner.usual_times};
  for (const auto& one : planning.without_visit()) wanted.places.push_back(one.place);
  for (const auto& planner : planning.people) wanted.visitors.push_back(planner.person);
  const auto proposals = propose(wanted, planning.visits, planning.days);
  const auto minutes = minutes_of(planning, today);
  std::vector<Line> out;
  for (const auto& one : planning.without_visit()) {
    Line line{.place = one.place,
              .place_name = one.place_name,
              .date = {},
              .time = {},
              .minutes = minutes ? std::to_string(*minutes) : std::string{},
              .visitor = {}};
    const auto found = std::ranges::find(proposals, one.place, &Proposal::place);
    if (found != proposals.end()) {
      line.date = clock::iso(found->day);
      if (found->time) line.time = clock::iso_time(*found->time);
      line.visitor = found->visitor.text();
    }
    line.chosen = found != proposals.end();
    out.push_back(std::move(line));
  }
  return out;
}

std::vector<Line> typed(const Planning& planning, const http::Fields& form) {
  std::vector<Line> out;
  for (const auto& one : planning.without_visit()) {
    const auto key = one.place.text();
    const auto said = [&](std::string_view part) {
      return std::string{form.text(key + "-" + std::string{part})};
    };
    out.push_back({.place = one.place,
                   .place_name = one.place_name,
                   .chosen = form.has(key + "-chosen"),
                   .date = said("date"),
                   .time = said("time"),
                   .minutes = said("minutes"),
                   .visitor = said("visitor")});
  }
  return out;
}

void write_box(Html& out, html::Literal type, const Line& line, html::Literal part, html::Literal label,
               const std::string& value) {
  out << "<td data-label=\"" << label << "\"><input class=\"govuk-input\" type=\"" << type << "\" name=\""
      << line.place.text() << "-" << part << "\" aria-label=\"" << label << ", " << line.place_name
      << "\" value=\"" << value << "\"";
  if (line.problems.any()) out << " aria-describedby=\"why-" << line.place.text() << "\"";
  out << "></td>";
}

void write_visitor(Html& out, const Planning& planning, const Line& line) {
  out << "<td data-label=\"Who visits\"><select class=\"govuk-select\" name=\"" << line.place.text()
      << "-visitor\" aria-label=\"Who visits, " << line.place_name << "\"><option value=\"\">Choose</option>";
  for (const auto& planner : planning.people) {
    out << "<option value=\"" << planner.person.text() << "\"";
    if (planner.person.text() == line.visitor) out << " selected";
    out << ">" << planner.name << "</option>";
  }
  out << "</select></td>";
}

void write_problems(Html& out, const Line& line) {
  if (!line.problems.any()) return;
  out << "<div class=\"govuk-error-message\" id=\"why-" << line.place.text() << "\">";
  for (const auto& problem : line.problems) {
    out << "<p>" << problem.message;
    if (!problem.clause.empty()) {
      out << " <a href=\"/policy/" << html::encoded(problem.clause) << "\">Clause " << problem.clause
          << "</a>";
    }
    out << "</p>";
  }
  out << "</div>";
}

void write_row(Html& out, const Planning& planning, const Line& line) {
  const auto id = line.place.text();
  out << "<tr><th scope=\"row\"><div class=\"govuk-checkboxes govuk-checkboxes--small\"><div "
         "class=\"govuk-checkboxes__item\"><input "
         "class=\"govuk-checkboxes__input\" type=\"checkbox\" value=\"yes\" id=\"plan-"
      << id << "\" name=\"" << id << "-chosen\"";
  if (line.chosen) out << " checked";
  out << "><label class=\"govuk-label govuk-checkboxes__label\" for=\"plan-" << id << "\">" << line.place_name
      << "</label></div></div>";
  write_problems(out, line);
  out << "</th>";
  write_box(out, "date", line, "date", "Day", line.date);
  write_box(out, "time", line, "time", "Start", line.time);
  write_box(out, "number", line, "minutes", "Minutes", line.minutes);
  write_visitor(out, planning, line);
  out << "</tr>";
}

Html table(const Planning& planning, const std::vector<Line>& lines) {
  Html out;
  out << "<div class=\"scroll\" role=\"region\" aria-label=\"Proposed visits\" tabindex=\"0\"><table "
         "class=\"table proposal\"><caption "
         "class=\"govuk-visually-hidden\">Proposed visits: change what you like, and clear the box of what "
         "should wait</caption><thead><tr>"
         "<th scope=\"col\">Where</th><th scope=\"col\">Day</th><th scope=\"col\">Start</th><th "
         "scope=\"col\">Minutes</th>"
         "<th scope=\"col\">Who visits</th></tr></thead><tbody>";
  for (const auto& line : lines) write_row(out, planning, line);
  return out << "</tbody></table></div>";
}

std::string count_words(std::size_t count, std::string_view one, std::string_view several) {
  return count == 1 ? std::string{one} : std::to_string(count) + std::string{several};
}

Response show(shell::Visit& visit, const Planning& planning, const std::vector<Line>& lines,
              std::size_t planned, std::size_t refused) {
  const auto& record = planning.window.record;
  Html main;
  main << shell::crumbs(
      {{.label = record.title, .href = planning_address(planning)}, {.label = "Proposed days"}});
  if (refused > 0) {
    Html what;
    what << "<strong>" << count_words(refused, "One visit was not planned", " visits were not planned")
         << ".</strong> The reason stands beside each. "
         << (planned == 0 ? std::string{"Nothing changed."}
                          : count_words(planned, "One other was planned.", " others were planned."));
    main << "<div role=\"alert\" tabindex=\"-1\">" << shell::warning_note(what) << "</div>";
  }
  main << "<h1>Proposed days</h1>";
  if (lines.empty()) {
    main << "<p>Every place has a visit. <a href=\"" << planning_address(planning)
         << "\">Back to planning</a></p>";
    return shell::page(visit, "Proposed days", main);
  }
  main << "<p class=\"lede\">School days from "
       << clock::day_and_month(days_left(planning, visit.today()).first) << " to "
       << clock::day_and_month(planning.span.last)
       << ", shared out so that nobody has much more than others. Nothing is planned until you say so; "
          "change what you "
          "like.</p><form method=\"post\" action=\""
       << planning_address(planning) << "/visits\" novalidate>" << shell::csrf_field(shell::csrf(visit))
       << table(planning, lines) << "<div class=\"buttons\">"
       << govuk::button({.text = "Plan the chosen visits"}) << "<a href=\"" << planning_address(planning)
       << "\">Back without planning</a></div></form>";
  return shell::page(visit, "Proposed days", main, refused > 0 ? 422 : 200);
}

// What was typed for one place, in the words of the form that plans a visit.
json::Object answers_of(const Planning& planning, const Line& line, Problems& problems) {
  forms::Raw raw;
  const auto put = [&](const forms::Field* field, const std::string& value) {
    if (field != nullptr) raw[field->key] = {value};
  };
  put(planning.kind.date, line.date);
  put(planning.kind.time, line.time);
  put(planning.kind.minutes, line.minutes);
  put(planning.kind.visitor, line.visitor);
  const auto* form = planning.window.policy->pack->part<forms::FormsPart>().form(planning.kind.visit->form);
  return forms::understood(records::asked_fields(form, *planning.kind.making), raw, problems);
}

Problems problems_of(const records::Refused& refused) {
  if (!refused.no) return refused.problems;
  Problems out;
  out.add("", *refused.no == No::forbidden ? "Not planned: your role does not include this."
                                           : "Not planned: this place can no longer be chosen.");
  return out;
}

// One visit in the write of them all; a refusal changes nothing of its own and leaves the others alone.
void plan_one(history::Write& write, const shell::Visit& visit, const Planning& planning, Line& line) {
  line.problems = {};
  auto answers = answers_of(planning, line, line.problems);
  if (line.problems.any()) return;
  const auto taken = records::take(write, visit.viewer(), visit.engine,
                                   {.record = {},
                                    .type = planning.kind.visit->key,
                                    .place = line.place,
                                    .part_of = planning.window.record.id,
                                    .step = planning.kind.making->key,
                                    .answers = std::move(answers),
                                    .reason = {},
                                    .version = {}});
  if (!taken) line.problems = problems_of(taken.error());
}

}  // namespace

Response proposal(shell::Visit& visit, Read& read) {
  const auto planning = planning_of(visit, read);
  if (!planning || planning->kind.making == nullptr) return shell::not_found(visit);
  return show(visit, *planning, proposed(*planning, visit.today()), 0, 0);
}

Response propose_again(shell::Visit& visit, Door&) {
  const auto record = RecordId::parse(visit.request.capture("record"));
  return record ? http::see_other("/planning/" + record->text() + "/proposal") : shell::not_found(visit);
}

Response plan(shell::Visit& visit, Door& door) {
  const auto planning = door.ask([&](Read& read) { return planning_of(visit, read); });
  if (!planning || planning->kind.making == nullptr) return shell::not_found(visit);
  const auto lines = door.act(people::actor(visit.viewer()), [&](history::Write& write) {
    auto asked = typed(*planning, visit.request.form);
    for (auto& line : asked) {
      if (line.chosen) plan_one(write, visit, *planning, line);
    }
    return asked;
  });
  std::size_t planned = 0, refused = 0;
  for (const auto& line : lines) {
    if (line.problems.any())
      ++refused;
    else if (line.chosen)
      ++planned;
  }
  if (refused == 0) return http::see_other(planning_address(*planning));
  std::vector<Line> left;
  for (const auto& line : lines) {
    if (!line.chosen || line.problems.any()) left.push_back(line);
  }
  return show(visit, *planning, left, planned, refused);
}

}  // namespace plumbline::visits::pages
