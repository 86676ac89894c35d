#include "places/pages/place_grades.h"

#include "calendar/calendar.h"
#include "judgements/judgements.h"
#include "places/pages/grade_years.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

using judgements::Seen;

const Seen* latest(const std::vector<Seen>& all, const policies::Rubric& rubric, const policies::Area& area,
                   const judgements::Column& column) {
  const Seen* out = nullptr;
  for (const auto& one : all) {  // oldest first
    const auto& said = one.judgement;
    if (said.rubric == rubric.key && said.area == area.key && said.column == column.key) out = &one;
  }
  return out;
}

Html when_and_who(const Seen& one) {
  Html out;
  out << "<a href=\"/records/" << one.judgement.record.text() << "\">" << clock::in_short(one.judgement.day)
      << "</a>";
  if (!one.who.empty()) out << ", " << one.who;
  return out;
}

shell::Cell cell_of(const Seen* one) {
  if (one == nullptr) return {.grade = shell::Grade{.steps = {}, .word = "None yet"}};
  return {.small = when_and_who(*one), .grade = shown(*one)};
}

shell::Table side_by_side(const std::vector<Seen>& all, const policies::Rubric& rubric,
                          const std::vector<judgements::Column>& columns) {
  shell::Table table{.caption = "The latest grade of each area, by " + rubric.title,
                     .columns = {{"Area"}},
                     .folds = false,
                     .tight = true,
                     .when_empty = "The framework in force has no areas."};
  for (const auto& column : columns) table.columns.push_back({html::words(column.title)});
  for (const auto& area : rubric.areas) {
    if (!area.judged) continue;
    shell::Row row{.cells = {{.text = html::words(area.title)}}};
    for (const auto& column : columns) row.cells.push_back(cell_of(latest(all, rubric, area, column)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Html grades_section(shell::Visit& visit, Read& read, const Place& place) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  const auto* part = policy->pack->part_if<policies::RubricsPart>();
  const auto* rubric = part == nullptr ? nullptr : part->in_force();
  const auto columns = judgements::columns(*policy->pack);
  if (rubric == nullptr || columns.empty()) return {};
  const auto all = judgements::seen_at(read, visit.viewer(), visit.library, place.id);
  Html out;
  out << "<section><h2>Grades</h2>";
  if (all.empty()) return out << "<p>No grade that you can read stands here.</p></section>";
  return out << "<p class=\"small quiet\">By: " << rubric->title << ".</p>"
             << shell::table(side_by_side(all, *rubric, columns)) << years_part(all, columns) << "</section>";
}

}  // namespace plumbline::places::pages
