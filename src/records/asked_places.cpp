#include "records/asked_places.h"

namespace plumbline::records {

namespace {

std::vector<PlaceId> nearest_of(const policies::Scene& scene, std::string_view kind) {
  if (!scene.place()) return {};
  if (kind == "place") return {*scene.place()};
  for (const auto& place : places::and_above(scene.read(), *scene.place(), scene.read().today())) {
    const auto found = places::by_id(scene.read(), place);
    if (found && found->kind == kind) return {place};
  }
  return {};
}

std::string first_word(const policies::Query& query, std::string_view key) {
  const auto said = policies::words_of(policies::argument(query, key));
  return said.empty() ? std::string{} : said.front();
}

}  // namespace

std::vector<PlaceId> and_below(history::Read& read, std::vector<PlaceId> asked) {
  auto out = asked;
  for (const auto& place : asked) {
    for (const auto& below : places::below(read, place, "", read.today())) out.push_back(below.id);
  }
  return out;
}

std::vector<PlaceId> places_asked(const policies::Scene& scene, const policies::Query& query) {
  if (const auto kind = first_word(query, "within"); !kind.empty())
    return and_below(scene.read(), nearest_of(scene, kind));
  const auto kind = first_word(query, "about");
  return kind.empty() ? std::vector<PlaceId>{} : nearest_of(scene, kind);
}

}  // namespace plumbline::records
