// Grades as rows that conditions may compare: `{grades: overall, about: provider}`. Those of the rubric in
// force, because worths of two rubrics say nothing to each other; `rubric:` asks for another's.
#include <algorithm>
#include <tuple>

#include "judgements/judgements.h"
#include "judgements/queries.h"
#include "records/asked_places.h"

namespace plumbline::judgements {

namespace {

using policies::argument;
using policies::FactRow;
using policies::Query;

struct Line {
  std::string rubric, area, grade, column, type, stage;
  std::int64_t worth = 0;
  clock::Date day;
  clock::Instant since;
};

Line line_from(const sql::Row& row) {
  return {.rubric = row.string(0),
          .area = row.string(1),
          .grade = row.string(2),
          .column = row.string(4),
          .type = row.string(7),
          .stage = row.string(8),
          .worth = row.integer(3),
          .day = row.date(5),
          .since = row.instant(6)};
}

std::vector<Line> standing(const policies::Scene& scene, const Query& query) {
  std::vector<Line> out;
  const auto keep = [&](const sql::Row& row) { out.push_back(line_from(row)); };
  auto& sql = scene.read().sql;
  if (argument(query, "about") == nullptr && argument(query, "within") == nullptr) {
    sql.each(queries::standing_of_body, {scene.body()}, keep);
    return out;
  }
  for (const auto& place : records::places_asked(scene, query))
    sql.each(queries::standing_of_place, {place, scene.body()}, keep);
  std::ranges::stable_sort(
      out, [](const Line& a, const Line& b) { return std::tie(a.day, a.since) < std::tie(b.day, b.since); });
  return out;
}

std::string rubric_asked(const policies::Scene& scene, const Query& query) {
  if (const auto said = policies::words_of(argument(query, "rubric")); !said.empty()) return said.front();
  const auto* part = scene.policy().pack->part_if<policies::RubricsPart>();
  return part == nullptr || part->in_force() == nullptr ? std::string{} : part->in_force()->key;
}

bool among(const std::vector<std::string>& words, const std::string& word) {
  return words.empty() || std::ranges::find(words, word) != words.end();
}

std::vector<FactRow> rows(const policies::Scene& scene, const Query& query) {
  const auto rubric = rubric_asked(scene, query);
  const auto sides = policies::words_of(argument(query, "column"));
  std::vector<FactRow> out;
  for (const auto& line : standing(scene, query)) {
    if (line.rubric != rubric || !among(sides, line.column)) continue;
    if (query.of != "any" && query.of != line.area) continue;
    out.push_back({{"worth", line.worth},
                   {"grade", line.grade},
                   {"area", line.area},
                   {"column", line.column},
                   {"day", line.day},
                   {"type", line.type},
                   {"stage", line.stage}});
  }
  return out;
}

void must_be(policies::Reading& reading, const yaml::Mark& mark, std::string_view said,
             const std::vector<std::string>& known, std::string_view what) {
  yaml::Node at;
  at.mark = mark;
  at.scalar = said;
  policies::must_be_one_of(reading, at, known, what);
}

void check(policies::Reading& reading, const Query& query) {
  const auto* part = reading.pack.part_if<policies::RubricsPart>();
  std::vector<std::string> areas = {"any"}, rubrics, sides;
  if (part != nullptr) {
    for (const auto& rubric : part->rubrics) {
      rubrics.push_back(rubric.key);
      for (const auto& area : rubric.areas) areas.push_back(area.key);
    }
  }
  for (const auto& column : columns(reading.pack)) sides.push_back(column.key);
  must_be(reading, query.mark, query.of, areas, "area of a rubric that this policy pins");
  for (const auto& word : policies::words_of(argument(query, "rubric")))
    must_be(reading, argument(query, "rubric")->mark, word, rubrics, "rubric that this policy pins");
  for (const auto& word : policies::words_of(argument(query, "column")))
    must_be(reading, argument(query, "column")->mark, word, sides, "column of grades in this policy");
}

}  // namespace

policies::FactSources sources() {
  return {{.key = "grades",
           .arguments = {"about", "within", "column", "rubric"},
           .columns = {"worth", "grade", "area", "column", "day", "type", "stage"},
           .rows = rows,
           .check = check}};
}

}  // namespace plumbline::judgements
