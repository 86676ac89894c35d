#include "forms/reader_grades.h"

#include "policies/rubrics.h"

namespace plumbline::forms {

namespace {

const policies::Rubric* rubric_of(policies::Reading& reading, const yaml::Node& map,
                                  const policies::RubricsPart& part) {
  const auto* named = map.find("rubric");
  if (named == nullptr) return part.in_force();
  std::vector<std::string> known;
  for (const auto& rubric : part.rubrics) known.push_back(rubric.key);
  policies::must_be_one_of(reading, *named, known, "rubric that this policy pins");
  return part.rubric(named->scalar);
}

}  // namespace

void read_grade(policies::Reading& reading, const yaml::Node& map, Field& field) {
  field.area = policies::required(reading, map, "area");
  const auto* part = reading.pack.part_if<policies::RubricsPart>();
  if (part == nullptr || part->rubrics.empty())
    return policies::mistake(reading, map, "a grade belongs to a rubric, and this policy pins none");
  const auto* rubric = rubric_of(reading, map, *part);
  if (rubric == nullptr || field.area.empty()) return;
  field.rubric = rubric->key;
  std::vector<std::string> known;
  for (const auto& area : rubric->areas) known.push_back(area.key);
  policies::must_be_one_of(reading, *map.find("area"), known, "area of " + rubric->title);
  const auto* area = rubric->area(field.area);
  const auto* scale = rubric->scale_of(field.area);
  if (area != nullptr && !area->judged && field.never.empty())
    policies::mistake(reading, *map.find("area"), "“" + area->title + "” is not judged: say “never” and why");
  if (scale == nullptr) return;
  for (const auto& grade : scale->grades) field.choices.push_back({grade.key, grade.title, grade.worth});
}

}  // namespace plumbline::forms
