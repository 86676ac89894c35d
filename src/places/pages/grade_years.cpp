#include "places/pages/grade_years.h"

#include <algorithm>

#include "calendar/calendar.h"
#include "shell/grade_style.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

using judgements::Column;
using judgements::Seen;

const policies::Rubric* rubric_of(const Seen& one) {
  const auto* part = one.policy->pack->part_if<policies::RubricsPart>();
  return part == nullptr ? nullptr : part->rubric(one.judgement.rubric);
}

// One line of a table: a year as one column saw it, with the last grade of each area.
struct Line {
  int year = 0;
  const Column* column = nullptr;
  std::map<std::string, const Seen*> by_area;
};
struct Era {  // one framework
  const policies::Rubric* rubric = nullptr;
  std::vector<Line> lines;
};

Line& line_of(Era& era, int year, const Column& column) {
  const auto same = [&](const Line& line) { return line.year == year && line.column == &column; };
  const auto found = std::ranges::find_if(era.lines, same);
  return found == era.lines.end() ? era.lines.emplace_back(Line{year, &column, {}}) : *found;
}

std::vector<Era> eras_of(const std::vector<Seen>& oldest_first, const std::vector<Column>& columns) {
  std::vector<Era> out;
  for (const auto& one : oldest_first) {
    const auto* rubric = rubric_of(one);
    const auto column = std::ranges::find(columns, one.judgement.column, &Column::key);
    if (rubric == nullptr || column == columns.end()) continue;
    auto era = std::ranges::find_if(out, [&](const Era& known) { return known.rubric->key == rubric->key; });
    if (era == out.end()) era = out.insert(out.end(), Era{rubric, {}});
    era->rubric = rubric;  // the words of the latest version
    auto& line = line_of(*era, calendar::academic_year(one.judgement.day), *column);
    line.by_area[one.judgement.area] = &one;
  }
  for (auto& era : out) {
    std::ranges::sort(era.lines, [](const Line& a, const Line& b) {
      return std::pair{a.year, a.column} < std::pair{b.year, b.column};
    });
  }
  return out;
}

shell::Table table_of(const Era& era) {
  shell::Table table{.caption = "Grades by year, oldest first: " + era.rubric->title,
                     .columns = {{"Year"}, {"Whose"}},
                     .folds = false};
  for (const auto& area : era.rubric->areas) {
    if (area.judged) table.columns.push_back({html::words(area.title)});
  }
  for (const auto& line : era.lines) {
    shell::Row row{.cells = {{.text = html::words(calendar::academic_year_in_words(line.year))},
                             {.text = html::words(line.column->title)}}};
    for (const auto& area : era.rubric->areas) {
      if (!area.judged) continue;
      const auto found = line.by_area.find(area.key);
      row.cells.push_back({.grade = found == line.by_area.end() ? shell::Grade{.steps = {}, .word = "None"}
                                                                : shown(*found->second)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

const Line* before(const Era& era, const Line& line) {
  const Line* out = nullptr;
  for (const auto& earlier : era.lines) {
    if (earlier.column == line.column && earlier.year < line.year) out = &earlier;
  }
  return out;
}

// "Meals went up from Decent to Splendid", one for each area that moved.
std::vector<std::string> moves(const Era& era, const Line& from, const Line& to) {
  std::vector<std::string> out;
  for (const auto& area : era.rubric->areas) {
    const auto then = from.by_area.find(area.key), now = to.by_area.find(area.key);
    if (then == from.by_area.end() || now == to.by_area.end()) continue;
    const auto was = then->second->judgement.worth, is = now->second->judgement.worth;
    if (was == is) continue;
    out.push_back(area.title + (is > was ? " went up from " : " went down from ") +
                  shown(*then->second).word + " to " + shown(*now->second).word);
  }
  return out;
}

// What the last year of each column changed.
Html changes_part(const Era& era) {
  Html items;
  for (const auto& line : era.lines) {
    const bool last = std::ranges::none_of(
        era.lines, [&](const Line& later) { return later.column == line.column && later.year > line.year; });
    const auto* earlier = before(era, line);
    if (!last || earlier == nullptr) continue;
    std::string said;
    for (const auto& move : moves(era, *earlier, line)) said += (said.empty() ? "" : "; ") + move;
    items << "<p>" << line.column->title << ", " << calendar::academic_year_in_words(line.year)
          << " compared with " << calendar::academic_year_in_words(earlier->year) << ": "
          << (said.empty() ? std::string{"no grade changed"} : said) << ".</p>";
  }
  Html out;
  if (items.empty())
    return out << "<p class=\"small quiet\">There is one year so far, so nothing to compare.</p>";
  return out << items;
}

}  // namespace

shell::Grade shown(const Seen& one) {
  const auto* rubric = rubric_of(one);
  const auto* scale = rubric == nullptr ? nullptr : rubric->scale_of(one.judgement.area);
  if (scale == nullptr) return {.steps = {}, .word = one.judgement.grade};
  const auto found = std::ranges::find(scale->grades, one.judgement.grade, &policies::GradeLabel::key);
  if (found == scale->grades.end()) return {.steps = {}, .word = one.judgement.grade};
  return shell::grade_at(static_cast<std::size_t>(found - scale->grades.begin()), scale->grades.size(),
                         found->title);
}

Html years_part(const std::vector<Seen>& oldest_first, const std::vector<Column>& columns) {
  Html out;
  out << "<h3>Year on year</h3>";
  const policies::Rubric* earlier = nullptr;
  for (const auto& era : eras_of(oldest_first, columns)) {
    if (earlier != nullptr)
      out << shell::note(html::words("Not comparable: grades above are by “" + earlier->title +
                                     "”, grades below by “" + era.rubric->title + "”."));
    out << shell::table(table_of(era)) << changes_part(era);
    earlier = era.rubric;
  }
  return out;
}

}  // namespace plumbline::places::pages
