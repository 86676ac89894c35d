// Rubrics as data: frameworks of judgement with areas, scales, grades in bands and criteria. A policy pins
// those it judges by; a rubric's words lie in the pack, or in the folder of shared rubrics beside the packs,
// and are kept with the version that is adopted. What is judged, by whom and when is the judgements room's.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policies/pack.h"

namespace plumbline::policies {

struct GradeLabel {
  std::string key, title, band;
  std::int64_t worth = 0;  // higher is better; unique in its scale
};
struct Scale {
  std::string key, title;
  std::vector<GradeLabel> grades;  // best first
};
struct Area {
  std::string key, title, scale;
  bool judged = true;                 // no: the framework has it, this policy never judges it
  bool derived = false;               // made from the others: overall effectiveness
  std::vector<std::string> criteria;  // in our words
};
struct Rubric {
  std::string key, title;
  std::optional<clock::Date> from, until;  // days of the framework itself
  std::vector<Scale> scales;
  std::vector<Area> areas;
  const Area* area(std::string_view key) const;
  const Scale* scale(std::string_view key) const;
  const Scale* scale_of(std::string_view area) const;
};
struct RubricsPart final : Part {
  std::vector<Rubric> rubrics;  // pinned ones, in the order of pack.yaml: the first is the one in force
  const Rubric* rubric(std::string_view key) const;
  const Rubric* in_force() const { return rubrics.empty() ? nullptr : &rubrics.front(); }
};
Reader rubrics_reader();  // joined first: conditions name bands, fields name areas
// A pack's folder, and of the shared rubrics (`rubrics/` beside the folder, else in `packs`) those that it
// pins and does not carry itself. What is hashed, adopted and proved.
Files read_pack(const std::filesystem::path& folder, const std::filesystem::path& packs = {});
// The least worth of the grades in a band; of the rubric in force when none is named.
std::optional<std::int64_t> worth_of_band(const RubricsPart& part, std::string_view rubric,
                                          std::string_view band);

}  // namespace plumbline::policies
