// What the viewer's roles owe, as lines of a list.
#include "dashboards/dashboards.h"
#include "dashboards/queries.h"

namespace plumbline::dashboards {

namespace {

constexpr int most_obligations = 400;

struct Link {  // "learning-walk/plan"
  std::string type, step;
};
Link link_of(const calendar::Duty& duty) {
  const auto slash = duty.link.find('/');
  if (slash == std::string::npos) return {};
  return {duty.link.substr(0, slash), duty.link.substr(slash + 1)};
}

const records::Type* type_of(const Task& task) {
  return task.policy->pack->part<records::RecordsPart>().type(link_of(*task.duty).type);
}

bool leads_on(const records::Step& step, std::string_view stage) {
  return std::ranges::find(step.from, stage) != step.from.end();
}

bool can_act(const Task& task, const Line& line) {
  if (!line.in_hand) return true;
  const auto* step = step_of(task);
  return step != nullptr && line.in_hand_type == link_of(*task.duty).type &&
         leads_on(*step, line.in_hand_stage);
}

Line line_from(const sql::Row& row) {
  return {.place = row.maybe_key<PlaceId>(2),
          .place_name = row.maybe_string(3).value_or(""),
          .origin = row.maybe_key<RecordId>(6),
          .in_hand = row.maybe_key<RecordId>(7),
          .in_hand_type = row.maybe_string(8).value_or(""),
          .in_hand_stage = row.maybe_string(9).value_or("")};
}

bool same_task(const Task& a, const Task& b) { return a.duty == b.duty && a.due == b.due; }

// A duty's phrase knows the place and the settings of its policy, and nothing else.
class PhraseScene final : public policies::Scene {
 public:
  PhraseScene(Read& read, const policies::Policy& policy, std::string place)
      : read_(read), policy_(policy), place_(std::move(place)) {}
  Read& read() const override { return read_; }
  const policies::Policy& policy() const override { return policy_; }
  BodyId body() const override { return policy_.body; }
  std::optional<PlaceId> place() const override { return std::nullopt; }
  policies::Fact name(std::string_view name) const override {
    if (name == "place" || name == "place.name") return place_;
    return policies::Unknown{};
  }

 private:
  Read& read_;
  const policies::Policy& policy_;
  std::string place_;
};

std::string place_words(const Task& task, const std::string& body_name) {
  if (task.lines.size() == 1)
    return task.lines.front().place_name.empty() ? body_name : task.lines.front().place_name;
  const auto* kind = task.policy->pack->place_kind(task.duty->each);
  return std::to_string(task.lines.size()) + " " +
         (kind == nullptr ? "places" : visits::in_a_sentence(kind->plural));
}

std::string making_address(const Task& task, const records::Type& type) {
  const auto link = link_of(*task.duty);
  std::string out = "/records/new/" + link.type + "/" + link.step;
  char mark = '?';
  const auto add = [&](std::string_view name, const std::string& value) {
    out += mark;
    out.append(name).append("=").append(value);
    mark = '&';
  };
  const auto& line = task.lines.front();
  if (task.lines.size() == 1 && line.place && task.duty->each == type.about) add("place", line.place->text());
  if (!type.part_of.empty() && line.origin) add("part_of", line.origin->text());
  return out;
}

bool plans_visits(const Task& task, const records::Type& type) {
  const auto kinds = visits::kinds(*task.policy->pack);
  return std::ranges::find(kinds, &type, &visits::Kind::visit) != kinds.end();
}

}  // namespace

const records::Step* step_of(const Task& task) {
  const auto* type = type_of(task);
  return type == nullptr ? nullptr : type->step(link_of(*task.duty).step);
}

std::vector<Task> tasks(Read& read, const Viewer& viewer, const policies::Library& library,
                        clock::Date until) {
  std::vector<Task> out;
  json::Array keys(viewer.audiences.begin(), viewer.audiences.end());
  const auto asked = json::text(std::move(keys));
  read.sql.each(queries::owed_with_names, {viewer.body, asked, until, most_obligations},
                [&](const sql::Row& row) {
                  Task task{.policy = library.by_id(row.key<PolicyId>(0)),
                            .duty = nullptr,
                            .opens = row.date(4),
                            .due = row.date(5),
                            .lines = {}};
                  if (task.policy)
                    task.duty = task.policy->pack->part<calendar::CalendarPart>().duty(row.text(1));
                  if (task.duty == nullptr) return;
                  auto line = line_from(row);
                  if (!can_act(task, line)) return;
                  const auto known =
                      std::ranges::find_if(out, [&](const Task& other) { return same_task(other, task); });
                  auto& into = known == out.end() ? out.emplace_back(std::move(task)) : *known;
                  into.lines.push_back(std::move(line));
                });
  return out;
}

std::string deed(Read& read, const policies::Library& library, const Task& task) {
  if (task.duty->act.empty()) return task.duty->what;
  const auto body = people::body_by_id(read, task.policy->body);
  const PhraseScene scene(read, *task.policy, place_words(task, body ? body->name : std::string{}));
  return policies::filled(task.duty->act, scene, library.facts());
}

std::string address(const Task& task, const Viewer& viewer) {
  const auto& line = task.lines.front();
  const auto* type = type_of(task);
  const auto* step = step_of(task);
  const auto several = task.lines.size() > 1;
  if (step != nullptr && step->from.empty()) {
    const bool planned_at_once =
        several && line.origin && people::may(viewer, "visits.plan") && plans_visits(task, *type);
    return planned_at_once ? "/planning/" + line.origin->text() : making_address(task, *type);
  }
  if (several && type != nullptr) return "/records?type=" + type->key;
  const auto record = line.in_hand ? line.in_hand : line.origin;
  if (!record) return type == nullptr ? "/records" : "/records?type=" + type->key;
  const auto page = "/records/" + record->text();
  return step != nullptr && line.in_hand ? page + "/steps/" + step->key : page;
}

std::vector<std::string> readers_of_what_is_sent(const Viewer& viewer, const policies::Pack& pack) {
  std::vector<std::string> keys;
  for (const auto& type : pack.part<records::RecordsPart>().types) {
    const bool sends = std::ranges::any_of(type.steps, [&](const records::Step& step) {
      return std::ranges::any_of(step.by,
                                 [&](const std::string& role) { return people::holds(viewer, role); });
    });
    if (!sends) continue;
    for (const auto& audience : type.readers) {
      if (audience.sees >= records::Projection::sections)
        keys.insert(keys.end(), audience.roles.begin(), audience.roles.end());
    }
  }
  std::vector<std::string> out;
  for (const auto& role : pack.roles) {
    const bool reads = std::ranges::find(keys, role.key) != keys.end();
    if (reads && !people::holds(viewer, role.key))
      out.push_back(role.plural.empty() ? role.title : role.plural);
  }
  return out;
}

}  // namespace plumbline::dashboards
