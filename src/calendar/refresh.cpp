// What a body owes over time: every duty of every version in force, for every place, in every period.
#include "calendar/drafting.h"
#include "calendar/ledger.h"
#include "calendar/queries.h"

namespace plumbline::calendar {

namespace {

using policies::Policy;
using policies::PolicyRef;

// Everything that planning one body asks again and again, read once.
struct Plan {
  Write& write;
  const policies::Library& library;
  std::vector<PolicyRef> versions;  // oldest first
  Span within;                      // periods that do not touch it are left alone
  Days days;
  Tree tree;
  Ledger ledger;
};

const CalendarPart* part_of(const Policy& policy) { return policy.pack->part_if<CalendarPart>(); }

bool has_duty(const Policy& policy, std::string_view key) {
  const auto* part = part_of(policy);
  return part && part->duty(key);
}

// A period keeps the rule of the version in force when it began. One that began before a version came into
// force is that version's only when the one before it did not have the duty.
bool governs(const Plan& plan, std::size_t version, const Duty& duty, const Period& period) {
  const auto from = plan.versions[version]->from;
  const bool last = version + 1 == plan.versions.size();
  if (period.days.first >= from) return last || period.days.first < plan.versions[version + 1]->from;
  if (period.days.last < from) return false;
  return version == 0 || !has_duty(*plan.versions[version - 1], duty.key);
}

std::vector<Period> periods_of(const Plan& plan, const Policy& policy, const Duty& duty) {
  const auto& pack = *policy.pack;
  if (duty.every != "review") return periods(plan.days, *part_of(policy), duty.every, plan.within);
  if (!pack.review_by || *pack.review_by < plan.within.first) return {};
  return {{"review/" + std::to_string(pack.version), {policy.from, *pack.review_by}}};
}

void want(Plan& plan, const Policy& policy, const Duty& duty, const Period& period,
          const places::Place* place) {
  const Draft draft{policy, duty, place, period.key, std::nullopt, std::nullopt};
  const DutyScene scene(plan.write, policy, place, period.days);
  auto wanted = drafted(draft, scene, period.days, plan.library.facts(), plan.tree);
  if (wanted) plan.ledger.want(std::move(*wanted));
}

void plan_duty(Plan& plan, std::size_t version, const Duty& duty) {
  const auto& policy = *plan.versions[version];
  for (const auto& period : periods_of(plan, policy, duty)) {
    if (!governs(plan, version, duty, period)) continue;
    if (duty.each.empty()) {
      want(plan, policy, duty, period, nullptr);
      continue;
    }
    for (const auto& [place, joined] : plan.tree.of_kind(duty.each)) {
      if (!joined || *joined <= period.days.last) want(plan, policy, duty, period, &place);
    }
  }
}

// What one record asked for by one duty, as far as it is written down.
struct Triggered {
  PolicyRef policy;
  const Duty* duty = nullptr;
  Obligation like;  // its days, and the place around which the record asked
  bool running = false;
};
using Origins = std::map<std::pair<std::string, RecordId>, Triggered>;

Origins origins(const Plan& plan) {
  Origins out;
  const auto today = plan.write.today();
  for (const auto& [key, held] : plan.ledger.held()) {
    const auto& owed = held.obligation;
    if (!owed.origin) continue;
    auto& of = out[{owed.duty, *owed.origin}];
    of.running = of.running || (owed.due >= today && owed.state != State::withdrawn);
    if (of.policy) continue;
    of.policy = plan.library.by_id(owed.policy);
    of.duty = of.policy && part_of(*of.policy) ? part_of(*of.policy)->duty(owed.duty) : nullptr;
    of.like = owed;
  }
  return out;
}

std::vector<places::Place> places_asked(Plan& plan, const Triggered& asked) {
  if (asked.like.around) {
    return places::below(plan.write, *asked.like.around, asked.duty->each, plan.write.today());
  }
  std::vector<places::Place> out;
  for (const auto& open : plan.tree.of_kind(asked.duty->each)) out.push_back(open.place);
  return out;
}

// What a record asked of every place is asked of a place that joins while it is still running, too.
void ask_new_places(Plan& plan, const Triggered& asked) {
  for (const auto& place : places_asked(plan, asked)) {
    const Draft draft{*asked.policy,     *asked.duty,       &place,
                      asked.like.period, asked.like.origin, asked.like.around};
    auto wanted = dated(draft, {asked.like.opens, asked.like.due}, plan.tree);
    if (const auto* held = plan.ledger.find(wanted)) {
      wanted.opens = held->opens;
      wanted.due = held->due;
      wanted.warn_from = held->warn_from;
      if (held->state == State::open) plan.ledger.want(std::move(wanted));
      continue;
    }
    const DutyScene scene(plan.write, *asked.policy, &place, std::nullopt);
    if (asked.running && applies(*asked.duty, scene, plan.library.facts()))
      plan.ledger.want(std::move(wanted));
  }
}

// Obligations of records are withdrawn here only when their place has left; else their record decides.
bool has_left(Plan& plan, const Origins& asked, const Obligation& owed) {
  const auto& of = asked.at({owed.duty, *owed.origin});
  if (!of.duty || of.duty->each.empty() || !owed.place) return false;
  return !plan.tree.holds(of.duty->each, *owed.place);
}

bool stands_on(Plan& plan, const places::Place& place, clock::Date day) {
  if (place.closed && *place.closed < day) return false;
  if (place.owner) return place.status != "closed" || place.closed;
  return std::ranges::any_of(places::memberships(plan.write, place.id, day), [&](const auto& joined) {
    const auto parent = places::by_id(plan.write, joined.parent);
    return parent && parent->owner == plan.versions.front()->body;
  });
}

// What fell due while the place still stood stays, late as it is, when the place closes or leaves.
bool outlives_its_place(Plan& plan, const Obligation& owed) {
  const auto place = owed.place ? places::by_id(plan.write, *owed.place) : std::nullopt;
  return place && !stands_on(plan, *place, plan.write.today()) && stands_on(plan, *place, owed.due);
}

std::vector<PolicyRef> versions_until(const policies::Library& library, BodyId body, clock::Date until) {
  auto versions = library.versions(body);
  std::erase_if(versions, [&](const PolicyRef& policy) { return policy->from > until; });
  return versions;
}

}  // namespace

clock::Date horizon(clock::Date today) { return academic_year_span(academic_year(today) + 1).last; }

int refresh(Write& write, const policies::Library& library, BodyId body, clock::Date until) {
  auto versions = versions_until(library, body, until);
  if (versions.empty()) return 0;
  // Years before the last one are history: what was owed in them is written down and stays.
  const Span within{academic_year_span(academic_year(write.today()) - 1).first, until};
  Plan plan{write,
            library,
            std::move(versions),
            within,
            days_of(write, body),
            Tree{write, body},
            Ledger{write, body}};
  plan.tree.read_all();
  plan.ledger.load(queries::standing_obligations, {body, within.first});
  for (std::size_t version = 0; version < plan.versions.size(); ++version) {
    const auto* part = part_of(*plan.versions[version]);
    if (!part) continue;
    for (const auto& duty : part->duties) {
      if (!duty.after) plan_duty(plan, version, duty);
    }
  }
  const auto asked = origins(plan);
  for (const auto& [key, of] : asked) {
    if (of.duty && !of.duty->each.empty()) ask_new_places(plan, of);
  }
  plan.ledger.withdraw_unwanted([&](const Obligation& owed) {
    const bool gone = owed.origin ? has_left(plan, asked, owed) : owed.due >= within.first;
    return gone && !outlives_its_place(plan, owed);
  });
  return plan.ledger.finish("planned");
}

}  // namespace plumbline::calendar
