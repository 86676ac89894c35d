// What waits for the viewer, and what others have done.
#include "dashboards/dashboards.h"
#include "dashboards/queries.h"

namespace plumbline::dashboards {

namespace {

std::string list_of(const std::vector<std::string>& words) {
  return json::text(json::Array(words.begin(), words.end()));
}

// The step by which a record goes on from a stage: the first in the pack's order that leads to another one
// and takes nothing back.
const records::Step* onward(const records::Type& type, const records::Stage& stage) {
  for (const auto& step : type.steps) {
    const auto* to = type.stage(step.to);
    const bool leaves = std::ranges::find(step.from, stage.key) != step.from.end() && step.to != stage.key;
    if (leaves && to != nullptr && !to->withdrawn && !step.optional) return &step;
  }
  return nullptr;
}

struct Sought {  // stages at which the viewer may go on
  json::Array places;
  std::vector<std::string> roles;
};

Sought sought_by(const Viewer& viewer, const policies::Policy& policy) {
  Sought out;
  for (const auto& type : policy.pack->part<records::RecordsPart>().types) {
    for (const auto& stage : type.stages) {
      const auto* step = stage.ends ? nullptr : onward(type, stage);
      if (step == nullptr) continue;
      if (std::ranges::none_of(step->by,
                               [&](const std::string& role) { return people::holds(viewer, role); }))
        continue;
      out.places.push_back(json::Object{{"type", type.key}, {"stage", stage.key}, {"step", step->key}});
      for (const auto& role : step->by)
        out.roles.push_back(type.key + "/" + stage.key + "/" + step->key + "/" + role);
    }
  }
  return out;
}

enum class Progress { planned, begun, over };

// Begun: one step on from where planning left it, by a step that asked for nothing.
Progress progress_at(const records::Type& type, std::string_view stage) {
  const auto making =
      std::ranges::find_if(type.steps, [](const records::Step& step) { return step.from.empty(); });
  if (making == type.steps.end()) return Progress::over;
  if (making->to == stage) return Progress::planned;
  const bool begun = std::ranges::any_of(type.steps, [&](const records::Step& step) {
    return step.to == stage && step.asks.empty() &&
           std::ranges::find(step.from, making->to) != step.from.end();
  });
  return begun ? Progress::begun : Progress::over;
}

}  // namespace

std::vector<Waiting> waiting(Read& read, const Viewer& viewer, const policies::Policy& policy, int limit) {
  auto sought = sought_by(viewer, policy);
  std::vector<Waiting> out;
  if (sought.places.empty()) return out;
  const auto& part = policy.pack->part<records::RecordsPart>();
  const auto stages = json::text(std::move(sought.places));
  read.sql.each(queries::waiting_records,
                {stages, viewer.body, list_of(sought.roles), list_of(viewer.audiences), read.now, limit},
                [&](const sql::Row& row) {
                  const auto* type = part.type(row.text(2));
                  out.push_back({.record = row.key<RecordId>(0),
                                 .type = type,
                                 .step = type->step(row.text(1)),
                                 .title = row.string(4),
                                 .stage = type->stage(row.text(3))->title,
                                 .place_name = row.maybe_string(5).value_or(""),
                                 .left_by = row.string(7),
                                 .since = row.instant(6)});
                });
  return out;
}

std::vector<OwnVisit> own_visits(Read& read, const Viewer& viewer, const policies::Policy& policy,
                                 calendar::Span days) {
  std::vector<OwnVisit> out;
  const auto& part = policy.pack->part<records::RecordsPart>();
  read.sql.each(queries::own_visits, {viewer.person, viewer.body, days.first, days.last},
                [&](const sql::Row& row) {
                  const auto* type = part.type(row.text(1));
                  const auto progress = type == nullptr ? Progress::over : progress_at(*type, row.text(2));
                  if (progress == Progress::over) return;
                  out.push_back({.record = row.key<RecordId>(0),
                                 .type = type,
                                 .place_name = row.string(3),
                                 .day = row.date(4),
                                 .time = row.null(5) ? std::nullopt : std::optional{row.minutes(5)},
                                 .begun = progress == Progress::begun});
                });
  return out;
}

std::vector<Change> changed(Read& read, const Viewer& viewer, const policies::Policy& policy,
                            clock::Instant since, int limit) {
  std::vector<Change> out;
  const auto& part = policy.pack->part<records::RecordsPart>();
  read.sql.each(queries::changed_records,
                {viewer.body, viewer.person, since, list_of(viewer.audiences), read.now, limit},
                [&](const sql::Row& row) {
                  const auto* type = part.type(row.text(1));
                  const auto* stage = type == nullptr ? nullptr : type->stage(row.text(3));
                  out.push_back({.record = row.key<RecordId>(0),
                                 .title = row.string(2),
                                 .stage = stage == nullptr ? row.string(3) : stage->title,
                                 .by = row.maybe_string(5).value_or(""),
                                 .place_name = row.maybe_string(6).value_or(""),
                                 .at = row.instant(4)});
                });
  return out;
}

}  // namespace plumbline::dashboards
