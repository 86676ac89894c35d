// `{band: good}`: what a band is worth is settled by the rubric when the pack is read, so a condition holds a
// number.
#include <algorithm>

#include "policies/expression.h"
#include "policies/rubrics.h"

namespace plumbline::policies {

namespace {

std::vector<std::string> bands_of(const Rubric& rubric) {
  std::vector<std::string> out;
  for (const auto& scale : rubric.scales) {
    for (const auto& grade : scale.grades) {
      if (std::find(out.begin(), out.end(), grade.band) == out.end()) out.push_back(grade.band);
    }
  }
  return out;
}

}  // namespace

void ExprReader::band(const yaml::Node& node, Expr& expr) {
  expr.op = "literal";
  known_keys(reading_, node, {"band", "rubric"});
  const auto* part = reading_.pack.part_if<RubricsPart>();
  if (!part || part->rubrics.empty())
    return mistake(reading_, node, "bands belong to a rubric, and this policy pins none");
  const auto* named = node.find("rubric");
  std::vector<std::string> keys;
  for (const auto& rubric : part->rubrics) keys.push_back(rubric.key);
  if (named) must_be_one_of(reading_, *named, keys, "rubric that this policy pins");
  const auto* rubric = named ? part->rubric(named->scalar) : part->in_force();
  const auto band = required(reading_, node, "band");
  if (!rubric || band.empty()) return;
  must_be_one_of(reading_, *node.find("band"), bands_of(*rubric), "band of " + rubric->title);
  if (const auto worth = worth_of_band(*part, rubric->key, band)) expr.literal = *worth;
}

}  // namespace plumbline::policies
