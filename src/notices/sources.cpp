// Notices as rows that conditions may ask: `{notice: period-notice, about: this}`.
#include "notices/telling.h"
#include "records/scene.h"

namespace plumbline::notices {

namespace {

using policies::Fact;
using policies::FactRow;

// The record asked about: the scene's own, which may not be stored yet, or the one that it is part of.
std::optional<records::Record> asked_record(const policies::Scene& scene, const policies::Query& query) {
  const auto about = policies::words_of(policies::argument(query, "about"));
  if (about.empty() || about.front() == "this")
    return scene.record() ? records::by_id(scene.read(), *scene.record()) : std::nullopt;
  if (const auto* here = dynamic_cast<const records::RecordScene*>(&scene)) {
    return here->part_of() ? records::by_id(scene.read(), *here->part_of()) : std::nullopt;
  }
  const auto own = scene.record() ? records::by_id(scene.read(), *scene.record()) : std::nullopt;
  return own && own->part_of ? records::by_id(scene.read(), *own->part_of) : std::nullopt;
}

int rank(const Told& line) {
  static constexpr std::array<std::string_view, 5> worst_first = {"no-address", "failed", "bounced",
                                                                  "waiting", "sent"};
  return static_cast<int>(std::find(worst_first.begin(), worst_first.end(), line.status) -
                          worst_first.begin());
}

// Of several lines about a place the one that reached furthest, and of those the first.
const Told* best_line(const std::vector<Told>& log, PlaceId place) {
  const Told* best = nullptr;
  for (const auto& line : log) {
    if (line.place == place && (best == nullptr || rank(line) > rank(*best))) best = &line;
  }
  return best;
}

FactRow row_of(const places::Place& place, const Told* line) {
  const bool left = line != nullptr && line->status == "sent" && line->at;
  return {{"place", place.name},
          {"told", left ? Fact{clock::to_local(*line->at).date} : Fact{policies::Unknown{}}},
          {"status", line == nullptr ? Fact{policies::Unknown{}} : Fact{line->status}}};
}

std::vector<PlaceId> here(const policies::Scene& scene, const policies::Query& query) {
  if (policies::argument(query, "place") == nullptr || !scene.place()) return {};
  return places::and_above(scene.read(), *scene.place(), scene.read().today());
}

std::vector<FactRow> rows(const policies::Scene& scene, const policies::Query& query) {
  const auto record = asked_record(scene, query);
  const auto* type = record ? scene.policy().pack->part<records::RecordsPart>().type(record->type) : nullptr;
  if (type == nullptr) return {};
  const auto found = tellings(*type, query.of);
  if (found.empty()) return {};
  const bool only_here = policies::argument(query, "place") != nullptr;
  const auto kept = here(scene, query);
  const auto log = told(scene.read(), record->id, query.of);
  std::vector<FactRow> out;
  for (const auto& place :
       places_of(scene.read(), *scene.policy().pack, *record, telling_of(*found.front().effect))) {
    if (only_here && std::find(kept.begin(), kept.end(), place.id) == kept.end()) continue;
    out.push_back(row_of(place, best_line(log, place.id)));
  }
  return out;
}

void check(policies::Reading& reading, const policies::Query& query) {
  const auto* part = reading.pack.part_if<records::RecordsPart>();
  if (part == nullptr) return;
  std::vector<std::string> known;
  for (const auto& type : part->types) {
    for (const auto& step : type.steps) {
      for (const auto& effect : step.effects) {
        if (effect.ability == "tell") known.emplace_back(effect.says.text("tell"));
      }
    }
  }
  if (std::find(known.begin(), known.end(), query.of) != known.end()) return;
  reading.mistakes.push_back(
      {query.mark, "no step tells “" + query.of + "”" + policies::suggestion(query.of, known)});
}

}  // namespace

policies::FactSources sources() {
  return {{.key = "notice",
           .arguments = {"about", "place"},
           .columns = {"place", "told", "status"},
           .rows = rows,
           .check = check}};
}

}  // namespace plumbline::notices
