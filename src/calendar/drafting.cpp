#include "calendar/drafting.h"

namespace plumbline::calendar {

namespace {

using policies::Fact;

std::string audience_of(const Draft& draft, const Tree& tree) {
  const auto* role = draft.policy.pack->role(draft.duty.owner);
  if (!role || role->scope.empty()) return people::audience(draft.duty.owner, std::nullopt);
  const auto at =
      draft.place ? tree.at_or_above(draft.place->id, draft.place->kind, role->scope) : std::nullopt;
  return at ? people::audience(draft.duty.owner, at) : people::audience_anywhere(draft.duty.owner);
}

std::optional<clock::Date> day_from(const std::optional<policies::Expr>& expr,
                                    std::optional<clock::Date> otherwise, const DutyScene& scene,
                                    const policies::Facts& facts) {
  if (!expr) return otherwise;
  const auto fact = policies::value(*expr, scene, facts);
  const auto* day = std::get_if<clock::Date>(&fact);
  return day ? std::optional{*day} : std::nullopt;
}

}  // namespace

std::optional<PlaceId> DutyScene::place() const {
  if (place_) return place_->id;
  return trigger_ ? trigger_->place() : std::nullopt;
}

std::optional<RecordId> DutyScene::record() const { return trigger_ ? trigger_->record() : std::nullopt; }
std::optional<PersonId> DutyScene::actor() const { return trigger_ ? trigger_->actor() : std::nullopt; }

Fact DutyScene::name(std::string_view name) const {
  if (name == "today") return read_.today();
  if (place_ && name == "place.kind") return place_->kind;
  if (place_ && name == "place.name") return place_->name;
  if (period_ && name == "period.first") return period_->first;
  if (period_ && name == "period.last") return period_->last;
  return trigger_ ? trigger_->name(name) : Fact{};
}

bool applies(const Duty& duty, const DutyScene& scene, const policies::Facts& facts) {
  return !duty.when || policies::holds(*duty.when, scene, facts) == policies::Truth::yes;
}

Obligation dated(const Draft& draft, Span days, const Tree& tree) {
  Obligation out;
  out.body = draft.policy.body;
  out.policy = draft.policy.id;
  out.duty = draft.duty.key;
  out.clause = draft.duty.clause;
  out.owner = draft.duty.owner;
  out.audience = audience_of(draft, tree);
  if (draft.place) out.place = draft.place->id;
  out.origin = draft.origin;
  out.around = draft.around;
  out.period = draft.period;
  out.opens = days.first;
  out.due = days.last;
  if (draft.duty.warn_setting.empty()) return out;
  // The setting's value on the due day: a change that begins later does not reach back.
  const auto warned = draft.policy.number(draft.duty.warn_setting, out.due);
  if (warned) out.warn_from = out.due - std::chrono::days{*warned};
  return out;
}

std::optional<Obligation> drafted(const Draft& draft, const DutyScene& scene, std::optional<Span> period,
                                  const policies::Facts& facts, const Tree& tree) {
  if (!applies(draft.duty, scene, facts)) return std::nullopt;
  const auto begins = period ? period->first : scene.read().today();
  const auto opens = day_from(draft.duty.opens, begins, scene, facts);
  const auto due =
      day_from(draft.duty.due, period ? std::optional{period->last} : std::nullopt, scene, facts);
  if (!opens || !due) return std::nullopt;
  return dated(draft, {std::min(*opens, *due), *due}, tree);
}

}  // namespace plumbline::calendar
