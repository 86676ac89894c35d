#include "assurance/judging.h"

namespace plumbline::assurance {

namespace {

using calendar::Obligation;
using calendar::State;
using std::chrono::days;

struct Judged {  // one obligation
  Verdict verdict = Verdict::on_track;
  Reason why;
  std::optional<clock::Date> changes_on;
};

// What is owed, and where
std::string subject(const policies::Policy& policy, const Obligation& owed, const std::string& place_name) {
  const auto* part = policy.pack->part_if<calendar::CalendarPart>();
  const auto* duty = part == nullptr ? nullptr : part->duty(owed.duty);
  std::string out = duty == nullptr ? owed.duty : duty->what;
  if (duty == nullptr) std::replace(out.begin(), out.end(), '-', ' ');
  return place_name.empty() ? out : out + " at " + place_name;
}

// The day from which an obligation with nothing in hand is at risk: half of its warning has passed.
std::optional<clock::Date> risk_from(const Obligation& owed) {
  if (!owed.warn_from) return std::nullopt;
  return owed.due - days{(owed.due - *owed.warn_from).count() / 2};
}

std::optional<clock::Date> next_of(std::initializer_list<std::optional<clock::Date>> dates,
                                   clock::Date today) {
  std::optional<clock::Date> out;
  for (const auto& date : dates) {
    if (date && *date > today && (!out || *date < *out)) out = date;
  }
  return out;
}

// Reasons are read by more people than the records behind them: no reason says that something is planned, or
// on which day it was done.
Judged judge_open(const Obligation& owed, const std::string& what, clock::Date today) {
  const auto due = clock::in_words(owed.due);
  const auto say = [&](Verdict verdict, std::string sentence, std::optional<clock::Date> changes_on) {
    return Judged{
        verdict, {Reason::Kind::obligation, what + std::move(sentence), owed.id, owed.in_hand}, changes_on};
  };
  if (owed.due < today) return say(Verdict::breached, " was due on " + due + " and has not been done", {});
  const auto late_on = owed.due + days{1};
  if (owed.in_hand) return say(Verdict::on_track, " is due on " + due, late_on);
  const auto risk = risk_from(owed);
  const auto next = next_of({owed.opens, owed.warn_from, risk, late_on}, today);
  if (risk && *risk <= today) return say(Verdict::at_risk, " is due on " + due + ", which is near", next);
  const bool begun = owed.opens <= today || (owed.warn_from && *owed.warn_from <= today);
  return say(begun ? Verdict::due : Verdict::on_track, " is due on " + due, next);
}

Judged judge_met(const Obligation& owed, const std::string& what) {
  const bool late = owed.met_on && *owed.met_on > owed.due;
  auto sentence = late ? what + " was due on " + clock::in_words(owed.due) + ": done late" : what + ": done";
  return {Verdict::met, {Reason::Kind::record, std::move(sentence), owed.id, owed.met_by}, {}};
}

Judged judge_one(const Obligation& owed, const std::string& what, clock::Date today) {
  switch (owed.state) {
    case State::met: return judge_met(owed, what);
    case State::open: return judge_open(owed, what, today);
    case State::waived:
    case State::withdrawn: break;
  }
  return {Verdict::not_applicable,
          {Reason::Kind::obligation,
           what + ", due on " + clock::in_words(owed.due) + ", was waived",
           owed.id,
           {}},
          {}};
}

// What counts today: the days of this academic year, and whatever of earlier ones is still open.
bool counts(const Obligation& owed, const calendar::Span& year) {
  if (owed.state == State::withdrawn || owed.opens > year.last) return false;
  return owed.state == State::open || owed.due >= year.first;
}

Reason reason_of(const records::Override& one) {
  const auto day = clock::in_words(clock::to_local(one.at).date);
  auto text = one.flag_only ? "Flagged on " + day + ": it was kept, and noted"
                            : one.person_name + " gave a reason on " + day + " and went on";
  return {Reason::Kind::overriding, std::move(text), {}, one.record};
}

bool guarded(const policies::Policy& policy, std::string_view clause) {
  const auto* part = policy.pack->part_if<records::RecordsPart>();
  if (part == nullptr) return false;
  for (const auto& type : part->types) {
    for (const auto& guard : type.guards) {
      if (guard.clause == clause) return true;
    }
  }
  return false;
}

std::vector<const calendar::Duty*> duties_under(const policies::Policy& policy, std::string_view clause) {
  std::vector<const calendar::Duty*> out;
  const auto* part = policy.pack->part_if<calendar::CalendarPart>();
  if (part == nullptr) return out;
  for (const auto& duty : part->duties) {
    if (duty.clause == clause) out.push_back(&duty);
  }
  return out;
}

Assessment only(Verdict verdict, Reason::Kind kind, std::string text) {
  Assessment out;
  out.verdict = verdict;
  out.why.push_back({kind, std::move(text), {}, {}});
  return out;
}

// Nothing was ever owed here: what else does the policy do about the clause?
Assessment without_obligations(const policies::Policy& policy, const policies::Clause& clause) {
  if (!policy.pack->elements_of_clause.contains(clause.id)) {
    return only(Verdict::not_testable, Reason::Kind::missing,
                "No part of the policy pack keeps this clause yet");
  }
  const auto duties = duties_under(policy, clause.id);
  if (duties.empty() || guarded(policy, clause.id)) {
    return only(Verdict::kept_by_design, Reason::Kind::design,
                "Plumbline keeps this itself, in what it refuses, asks, does or shows");
  }
  const bool waits =
      std::all_of(duties.begin(), duties.end(), [](const auto* duty) { return duty->after || duty->when; });
  if (waits)
    return only(Verdict::not_applicable, Reason::Kind::missing, "Nothing has given rise to this here yet");
  return only(Verdict::not_testable, Reason::Kind::missing,
              "The dates on which this is owed are not known yet");
}

Assessment of_obligations(const policies::Policy& policy, const Evidence& evidence,
                          const calendar::Span& year, clock::Date today) {
  std::vector<Judged> judged;
  Assessment out;
  out.verdict = Verdict::not_applicable;
  for (const auto& owed : evidence.obligations) {
    if (!counts(owed, year)) continue;
    judged.push_back(judge_one(owed, subject(policy, owed, evidence.place_name), today));
    out.verdict = std::max(out.verdict, judged.back().verdict);
    out.changes_on = next_of({out.changes_on, judged.back().changes_on}, today);
  }
  std::stable_sort(judged.begin(), judged.end(),
                   [](const Judged& a, const Judged& b) { return a.verdict > b.verdict; });
  for (auto& one : judged) out.why.push_back(std::move(one.why));
  if (judged.empty()) {
    return only(Verdict::not_applicable, Reason::Kind::missing, "Nothing is owed here in this academic year");
  }
  return out;
}

void add_overrides(Assessment& out, const Evidence& evidence, const calendar::Span& year) {
  const auto since = clock::to_instant(year.first, clock::Minutes{0});
  for (const auto& one : evidence.overrides) {
    if (one.at < since) continue;
    ++out.overrides;
    out.why.push_back(reason_of(one));
  }
  if (out.overrides == 0 || out.verdict != Verdict::kept_by_design) return;
  out.verdict = Verdict::met;
  out.why.erase(out.why.begin());  // what was overridden was not kept by design
}

}  // namespace

Owed owed_under(const policies::Policy& policy, std::string_view clause) {
  Owed out;
  for (const auto* duty : duties_under(policy, clause))
    (duty->each.empty() ? out.by_body : out.by_place) = true;
  return out;
}

Assessment judge(const policies::Policy& policy, const policies::Clause& clause, const Evidence& evidence,
                 clock::Date today) {
  if (today < policy.from) {
    auto out = only(Verdict::before_adoption, Reason::Kind::missing,
                    "In force from " + clock::in_words(policy.from));
    out.changes_on = policy.from;
    return out;
  }
  const auto year = calendar::academic_year_span(calendar::academic_year(today));
  const bool owed = std::any_of(evidence.obligations.begin(), evidence.obligations.end(),
                                [](const Obligation& one) { return one.state != State::withdrawn; });
  auto out = owed ? of_obligations(policy, evidence, year, today) : without_obligations(policy, clause);
  add_overrides(out, evidence, year);
  if (owed || out.overrides > 0) out.changes_on = next_of({out.changes_on, year.last + days{1}}, today);
  return out;
}

}  // namespace plumbline::assurance
