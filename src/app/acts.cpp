#include "app/acts.h"

#include "app/expectations.h"
#include "app/said.h"
#include "assurance/assurance.h"
#include "notices/notices.h"

namespace plumbline::app {

namespace {

std::string outcome_of(const Result<records::Taken, records::Refused>& taken) {
  if (taken) return taken->flags.empty() ? "done" : "flagged: " + taken->flags.front().clause;
  const auto& refused = taken.error();
  if (refused.no) {
    switch (*refused.no) {
      case No::absent: return "refused: not-found";
      case No::forbidden: return "refused: forbidden";
      case No::not_yet: return "refused: not-yet";
      case No::stale: return "refused: stale";
    }
  }
  for (const auto& problem : refused.problems) {
    if (problem.code == "refused" || problem.code == "needs-reason") return "refused: " + problem.clause;
  }
  return "refused: incomplete";
}

std::string wanted_outcome(const yaml::Node& act) {
  if (auto clause = act.text("refused"); !clause.empty()) return "refused: " + std::string{clause};
  if (auto clause = act.text("flagged"); !clause.empty()) return "flagged: " + std::string{clause};
  return "done";
}

std::string first_sentence(const Result<records::Taken, records::Refused>& taken) {
  if (taken || !taken.error().problems.any()) return {};
  return " (" + taken.error().problems.list().front().message + ")";
}

std::optional<std::string> deed(House& house, Cast& cast, const yaml::Node& act) {
  const auto who = cast.people.find(act.text("who"));
  if (who == cast.people.end()) return "nobody in the world is called " + std::string{act.text("who")};
  const history::Actor actor{.person = who->second, .body = cast.body, .acting_for = {}};
  const auto files = files_said(house, cast, who->second, act);
  const auto taken =
      house.door.act(actor, [&](history::Write& write) -> Result<records::Taken, records::Refused> {
        const auto viewer = people::viewer_of(write, who->second, cast.body, house.grants);
        if (!viewer) return records::Refused{No::absent, {}};
        auto deed = deed_said(write, house, cast, act);
        for (const auto& [field, answer] : files) deed.answers[field] = answer;
        return records::take(write, *viewer, house.engine, deed);
      });
  if (taken) notices::deliver_within(house.door);  // in life a letter leaves within seconds
  if (taken && !act.text("as").empty()) cast.records[std::string{act.text("as")}] = taken->record;
  const auto wanted = wanted_outcome(act), got = outcome_of(taken);
  if (wanted == got || (wanted == "done" && got.starts_with("flagged"))) return std::nullopt;
  return std::string{act.text("does")} + " should be " + wanted + " but is " + got + first_sentence(taken);
}

std::optional<std::string> join(House& house, Cast& cast, const yaml::Node& act) {
  const auto later = cast.later.find(act.text("joins"));
  if (later == cast.later.end())
    return "no place that joins later is called " + std::string{act.text("joins")};
  const history::Actor actor{.person = {}, .body = cast.body, .acting_for = {}, .via = "command"};
  house.door.write(actor, [&](history::Write& write) { join_place(write, house, cast, *later->second); });
  return std::nullopt;
}

// What a night does: obligations of new days, verdicts that change with the date, letters that wait.
void pass_nights(House& house, clock::FrozenClock& clock, const Cast& cast, clock::Instant to) {
  const auto before = clock::today(house.door.clock());
  clock.set(to);
  if (clock::to_local(to).date == before) return;
  const history::Actor actor{.person = {}, .body = cast.body, .acting_for = {}, .via = "job"};
  house.door.write(actor, [&](history::Write& write) {
    bring_up_to_date(write, house, cast.body);
    assurance::sweep(write, house.engine);
  });
}

std::optional<std::string> one(House& house, Cast& cast, const yaml::Node& act) {
  if (act.find("does") != nullptr) return deed(house, cast, act);
  if (act.find("joins") != nullptr) return join(house, cast, act);
  return house.door.ask([&](history::Read& read) { return unmet(read, house, cast, act); });
}

}  // namespace

std::vector<Missed> run_acts(House& house, clock::FrozenClock& clock, Cast& cast, const yaml::Node& acts,
                             std::size_t& next, std::optional<clock::Instant> until) {
  std::vector<Missed> missed;
  for (; next < acts.items.size(); ++next) {
    const auto& act = acts.items[next];
    const auto at = clock::parse_local(act.text("at"));
    if (!at) {
      missed.push_back({act.mark, "an act needs a moment, like 2026-10-19T09:00"});
      continue;
    }
    if (until && *at > *until) break;
    pass_nights(house, clock, cast, *at);
    if (auto sentence = one(house, cast, act)) missed.push_back({act.mark, std::move(*sentence)});
  }
  return missed;
}

}  // namespace plumbline::app
