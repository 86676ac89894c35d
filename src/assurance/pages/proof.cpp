// What happened under a clause, newest first. What the viewer may not open leaves no line and no number.
#include <map>
#include <set>

#include "assurance/pages/pages.h"
#include "history/sealed.h"
#include "notices/notices.h"
#include "places/places.h"
#include "records/sight.h"
#include "shell/table.h"

namespace plumbline::assurance::pages {

namespace {

constexpr int looked_at = 60;                      // of each kind
constexpr int letters_looked_at = looked_at * 10;  // many make one line
constexpr std::size_t lines_shown = 40;

using Line = ProofLine;

// Everything is fetched first, so that one query can say which of its records the viewer sees.
struct Events {
  std::vector<records::Refusal> refusals;
  std::vector<records::Override> overrides;
  std::vector<notices::Told> letters;
  std::vector<calendar::Obligation> done;
};

Events events_of(Read& read, BodyId body, std::string_view clause) {
  return {.refusals = records::refusals(read, body, clause, looked_at),
          .overrides = records::latest_overrides(read, body, clause, looked_at),
          .letters = notices::told_under(read, body, clause, letters_looked_at),
          .done = calendar::met_under(read, body, clause, looked_at)};
}

std::vector<RecordId> records_in(const Events& events) {
  std::set<RecordId> out;
  for (const auto& one : events.refusals) {
    if (!one.record.empty()) out.insert(one.record);
  }
  for (const auto& one : events.overrides) out.insert(one.record);
  for (const auto& one : events.letters) out.insert(one.record);
  for (const auto& one : events.done) out.insert(*one.met_by);
  return {out.begin(), out.end()};
}

std::string address_of(RecordId record) { return "/records/" + record.text(); }

class Proof {
 public:
  Proof(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause)
      : visit_(visit), read_(read), policy_(policy), events_(events_of(read, policy.body, clause.id)) {
    seen_ = records::seen_among(read, visit.viewer(), records_in(events_));
  }

  std::vector<Line> lines() {
    add_refusals();
    add_overrides();
    add_letters();
    add_done();
    std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) { return a.at > b.at; });
    if (lines_.size() > lines_shown) lines_.resize(lines_shown);
    return std::move(lines_);
  }

 private:
  // Every line tells a day: whoever may only know that a record exists gets none.
  const records::Glimpse* glimpse(RecordId id) const {
    const auto found = seen_.find(id);
    const bool dated = found != seen_.end() && found->second.sees >= records::Projection::date;
    return dated ? &found->second : nullptr;
  }
  const records::Glimpse* in_full(RecordId id) const {
    const auto* found = glimpse(id);
    return found != nullptr && found->sees == records::Projection::full ? found : nullptr;
  }
  // A record that was refused before it was there is told to those who read it in full had it been made.
  bool would_read(const records::Refusal& refusal) {
    const auto* type = policy_.pack->part<records::RecordsPart>().type(refusal.type);
    const auto* step = type == nullptr ? nullptr : type->step(refusal.step);
    if (step == nullptr) return false;
    const auto here =
        refusal.place ? places::and_above(read_, *refusal.place, read_.today()) : std::vector<PlaceId>{};
    const auto held = [&](const std::string& role) { return people::holds_at(visit_.viewer(), role, here); };
    return std::ranges::any_of(type->readers, [&](const records::Audience& audience) {
      const auto& stages = audience.stages;
      const bool then = stages.empty() || std::ranges::find(stages, step->to) != stages.end();
      return then && audience.sees == records::Projection::full && std::ranges::any_of(audience.roles, held);
    });
  }
  std::string refused(const records::Refusal& refusal) const {
    const auto* type = policy_.pack->part<records::RecordsPart>().type(refusal.type);
    const auto* step = type == nullptr ? nullptr : type->step(refusal.step);
    std::string out = "Refused: " + (type == nullptr ? refusal.type : type->title);
    if (!refusal.place_name.empty()) out += " at " + refusal.place_name;
    return out + ", “" + (step == nullptr ? refusal.step : step->title) + "” by " + refusal.person_name;
  }

  // Who tried what, and why somebody went on, is part of what a record says: for whoever reads all of it.
  void add_refusals() {
    for (const auto& one : events_.refusals) {
      if (one.record.empty()) {
        if (would_read(one)) lines_.push_back({one.at, refused(one), {}, {}});
      } else if (const auto* seen = in_full(one.record)) {
        lines_.push_back({one.at, refused(one), seen->title, address_of(one.record)});
      }
    }
  }

  void add_overrides() {
    for (const auto& one : events_.overrides) {
      const auto* seen = in_full(one.record);
      if (seen == nullptr) continue;
      auto what = one.flag_only ? "Flagged when " + one.person_name + " went on"
                                : one.person_name + " went on and gave a reason";
      if (!one.reason.empty()) what += ": " + one.reason;
      lines_.push_back({one.at, std::move(what), seen->title, address_of(one.record)});
    }
  }

  // All lines of one step make one line here: the log itself has them all.
  void add_letters() {
    struct Step {
      int lines = 0, unreached = 0;
    };
    std::map<std::tuple<clock::Instant, RecordId, std::string>, Step> steps;
    for (const auto& one : events_.letters) {
      if (in_full(one.record) == nullptr) continue;
      auto& step = steps[{one.queued, one.record, one.key}];
      ++step.lines;
      if (one.status != "sent" && one.status != "waiting") ++step.unreached;
    }
    for (const auto& [key, step] : steps) {
      const auto& [at, record, name] = key;
      auto what = "Written to " + std::to_string(step.lines) + (step.lines == 1 ? " reader" : " readers");
      if (step.unreached > 0) what += ", " + std::to_string(step.unreached) + " not reached";
      what += ": " + in_full(record)->title;
      lines_.push_back({at, std::move(what), "E-mail log", address_of(record) + "/notices"});
    }
  }

  void add_done() {
    for (const auto& one : events_.done) {
      const auto* seen = glimpse(*one.met_by);
      if (seen == nullptr) continue;
      lines_.push_back({clock::to_instant(*one.met_on, clock::Minutes{0}),
                        "Done, and due on " + clock::in_words(one.due), seen->title,
                        address_of(*one.met_by)});
    }
  }

  Visit& visit_;
  Read& read_;
  const policies::Policy& policy_;
  Events events_;
  std::map<RecordId, records::Glimpse> seen_;
  std::vector<Line> lines_;
};

}  // namespace

std::string moment_in_words(clock::Instant at) {
  const auto local = clock::to_local(at);
  const auto day = clock::in_short(local.date);
  return local.time == clock::Minutes{0} ? day : day + ", " + clock::time_in_words(local.time);
}

std::vector<ProofLine> proof_lines(Visit& visit, Read& read, const policies::Policy& policy,
                                   const policies::Clause& clause) {
  return Proof(visit, read, policy, clause).lines();
}

Html proof(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause) {
  shell::Table table{
      .caption = "Records that prove the verdict",
      .columns = {{.heading = "When", .together = true}, {.heading = "What happened"}, {.heading = "Record"}},
      .tight = true,
      .when_empty = "Nothing has happened under this clause yet that you may open."};
  for (const auto& line : proof_lines(visit, read, policy, clause)) {
    table.rows.push_back({.cells = {{.text = moment_in_words(line.at)},
                                    {.text = line.what},
                                    {.text = line.link_text, .href = line.href}}});
  }
  const auto sealed = history::last_seal(read);
  Html out("<h3>Proof</h3>");
  out << shell::table(table) << "<p class=\"small quiet\">";
  if (sealed) out << "All that was written is sealed up to " << moment_in_words(sealed->at) << ". ";
  return out << "<a href=\"/policy/" << clause.id << "/proof\">Take away this proof</a></p>";
}

}  // namespace plumbline::assurance::pages
