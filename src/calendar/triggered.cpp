// A record's step gives rise to obligations.
#include "calendar/drafting.h"
#include "calendar/ledger.h"
#include "calendar/queries.h"

namespace plumbline::calendar {

namespace {

// For which places a duty is owed when a record asks for it; no place stands for the body as a whole.
struct Asked {
  std::vector<places::Place> places;
  std::optional<PlaceId> around;  // the place at which, or below which, it is owed; absent: everywhere
};

// Owed at one place and never elsewhere, whoever joins later.
Asked only(std::optional<places::Place> place) {
  Asked out;
  if (!place) return out;
  out.around = place->id;
  out.places.push_back(std::move(*place));
  return out;
}

Asked asked_of(Write& write, BodyId body, const Duty& duty, const std::optional<places::Place>& about) {
  const auto today = write.today();
  if (duty.each.empty()) return only(about);
  if (!about) return {places::of_kind(write, body, duty.each, today), std::nullopt};
  if (about->kind == duty.each) return only(about);
  if (auto below = places::below(write, about->id, duty.each, today); !below.empty())
    return {std::move(below), about->id};
  for (const auto& id : places::and_above(write, about->id, today)) {
    auto above = places::by_id(write, id);
    if (above && above->kind == duty.each) return only(std::move(above));
  }
  return {};
}

Tree tree_for(Write& write, BodyId body, const Asked& asked) {
  Tree tree(write, body);
  if (asked.places.size() == 1) {
    tree.read_above(asked.places.front().id);
  } else if (!asked.places.empty()) {
    tree.read_all();
  }
  return tree;
}

bool triggers(const Duty& duty, std::string_view record_type, std::string_view step) {
  return duty.after && duty.after->record == record_type && duty.after->step == step;
}

void open(Write& write, Ledger& ledger, const policies::Facts& facts, const policies::Scene& scene,
          const Draft& about, const Asked& asked) {
  const auto tree = tree_for(write, about.policy.body, asked);
  const auto owe = [&](const places::Place* place) {
    Draft draft{about.policy, about.duty, place, "", about.origin, asked.around};
    const DutyScene of_place(write, about.policy, place, std::nullopt, &scene);
    if (auto wanted = drafted(draft, of_place, std::nullopt, facts, tree)) ledger.want(std::move(*wanted));
  };
  for (const auto& place : asked.places) owe(&place);
  if (asked.places.empty() && about.duty.each.empty()) owe(nullptr);
}

}  // namespace

void triggered(Write& write, const policies::Library& library, const policies::Policy& policy,
               const policies::Scene& scene, std::string_view record_type, std::string_view step,
               RecordId record, std::optional<PlaceId> place) {
  const auto* part = policy.pack->part_if<CalendarPart>();
  if (!part || std::none_of(part->duties.begin(), part->duties.end(),
                            [&](const Duty& duty) { return triggers(duty, record_type, step); })) {
    return;
  }
  const auto about = place ? places::by_id(write, *place) : std::nullopt;
  Ledger ledger(write, policy.body);
  ledger.load(queries::obligations_of_origin, {record});
  for (const auto& duty : part->duties) {
    if (!triggers(duty, record_type, step)) continue;
    const Draft draft{policy, duty, nullptr, "", record, std::nullopt};
    open(write, ledger, library.facts(), scene, draft, asked_of(write, policy.body, duty, about));
  }
  ledger.withdraw_unwanted([&](const Obligation& owed) {
    const auto* duty = part->duty(owed.duty);
    return duty && triggers(*duty, record_type, step);
  });
  ledger.finish("asked for by a record");
}

}  // namespace plumbline::calendar
