// Reads rubrics/*.yaml: those that pack.yaml pins, in its order.
#include "policies/rubrics.h"

#include <algorithm>

namespace plumbline::policies {

namespace {

template <class Things>
auto* with_key(const Things& things, std::string_view key) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& one) { return one.key == key; });
  return found == things.end() ? nullptr : &*found;
}

std::string path_of(const std::string& key) { return "rubrics/" + key + ".yaml"; }

// Labels stand from the best to the worst, so each is worth less than the one before it.
Scale scale_of(Reading& reading, const yaml::Node& map, std::vector<std::string>& seen) {
  known_keys(reading, map, {"key", "title", "grades"});
  Scale scale{unique_key(reading, map, seen), required(reading, map, "title"), {}};
  std::vector<std::string> keys;
  for (const auto* node : maps(reading, map.find("grades"))) {
    known_keys(reading, *node, {"key", "title", "band", "worth"});
    GradeLabel label{unique_key(reading, *node, keys), required(reading, *node, "title"),
                     required(reading, *node, "band"), 0};
    if (!required(reading, *node, "worth").empty())
      label.worth = whole_number(reading, *node->find("worth")).value_or(0);
    if (!scale.grades.empty() && label.worth >= scale.grades.back().worth)
      mistake(reading, *node, "grades stand best first, each worth less than the one before");
    scale.grades.push_back(std::move(label));
  }
  if (scale.grades.empty()) mistake(reading, map, "a scale needs grades");
  return scale;
}

Area area_of(Reading& reading, const yaml::Node& map, const Rubric& rubric, std::vector<std::string>& seen) {
  known_keys(reading, map, {"key", "title", "scale", "judged", "derived", "criteria"});
  Area area;
  area.key = unique_key(reading, map, seen);
  area.title = required(reading, map, "title");
  area.scale = required(reading, map, "scale");
  std::vector<std::string> scales;
  for (const auto& scale : rubric.scales) scales.push_back(scale.key);
  if (!area.scale.empty()) must_be_one_of(reading, *map.find("scale"), scales, "scale of this rubric");
  area.judged = map.find("judged") == nullptr || yes_or_no(reading, map.find("judged"));
  area.derived = yes_or_no(reading, map.find("derived"));
  area.criteria = words(reading, map.find("criteria"));
  return area;
}

Rubric rubric_of(Reading& reading, const yaml::Node& file, const std::string& key) {
  known_keys(reading, file, {"key", "title", "from", "until", "scales", "areas"});
  Rubric rubric;
  rubric.key = required(reading, file, "key");
  if (!rubric.key.empty() && rubric.key != key)
    mistake(reading, *file.find("key"), "the key is the name of the file: “" + key + "”");
  rubric.key = key;
  rubric.title = required(reading, file, "title");
  if (const auto* from = file.find("from")) rubric.from = date(reading, *from);
  if (const auto* until = file.find("until")) rubric.until = date(reading, *until);
  std::vector<std::string> scales, areas;
  for (const auto* node : maps(reading, file.find("scales")))
    rubric.scales.push_back(scale_of(reading, *node, scales));
  for (const auto* node : maps(reading, file.find("areas")))
    rubric.areas.push_back(area_of(reading, *node, rubric, areas));
  return rubric;
}

std::vector<std::string> carried(const Reading& reading) {
  std::vector<std::string> out;
  for (const auto& [path, node] : files_in(reading, "rubrics/")) {
    const auto name = path.substr(path.rfind('/') + 1);
    out.push_back(name.substr(0, name.rfind('.')));
  }
  return out;
}

std::vector<const yaml::Node*> pinned_words(Reading& reading) {
  const auto* identity = root(reading, "pack.yaml");
  const auto* pinned = identity == nullptr ? nullptr : identity->find("rubrics");
  if (pinned == nullptr) return {};
  if (pinned->is_scalar()) return {pinned};
  std::vector<const yaml::Node*> out;
  for (const auto& item : pinned->items) {
    if (item.is_scalar()) out.push_back(&item);
  }
  if (out.size() != pinned->items.size() || pinned->is_map())
    mistake(reading, *pinned, "a list of keys of rubrics belongs here");
  return out;
}

std::unique_ptr<Part> read(Reading& reading) {
  auto part = std::make_unique<RubricsPart>();
  const auto lying = carried(reading);
  bool lacking = false;
  for (const auto* word : pinned_words(reading)) {
    const auto* file = root(reading, path_of(word->scalar));
    lacking = lacking || file == nullptr;
    if (file == nullptr)
      must_be_one_of(reading, *word, lying, "rubric of this pack or of the folder of shared rubrics");
    else if (part->rubric(word->scalar) != nullptr)
      mistake(reading, *word, "“" + word->scalar + "” is pinned twice");
    else
      part->rubrics.push_back(rubric_of(reading, *file, word->scalar));
  }
  for (const auto& key : lying) {  // while one is lacking, the shared ones lie here to be suggested
    if (!lacking && part->rubric(key) == nullptr)
      reading.mistakes.push_back({{path_of(key), 1, 1}, "pack.yaml does not pin “" + key + "”"});
  }
  return part;
}

}  // namespace

const Area* Rubric::area(std::string_view wanted) const { return with_key(areas, wanted); }
const Scale* Rubric::scale(std::string_view wanted) const { return with_key(scales, wanted); }
const Scale* Rubric::scale_of(std::string_view wanted) const {
  const auto* found = area(wanted);
  return found == nullptr ? nullptr : scale(found->scale);
}
const Rubric* RubricsPart::rubric(std::string_view wanted) const { return with_key(rubrics, wanted); }

Reader rubrics_reader() {
  return {.part = typeid(RubricsPart), .files = {"rubrics/"}, .read = read, .explain = {}};
}

std::optional<std::int64_t> worth_of_band(const RubricsPart& part, std::string_view rubric,
                                          std::string_view band) {
  const auto* judged_by = rubric.empty() ? part.in_force() : part.rubric(rubric);
  std::optional<std::int64_t> out;
  if (judged_by == nullptr) return out;
  for (const auto& scale : judged_by->scales) {
    for (const auto& grade : scale.grades) {
      if (grade.band == band) out = std::min(out.value_or(grade.worth), grade.worth);
    }
  }
  return out;
}

}  // namespace plumbline::policies
