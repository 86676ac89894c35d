// What happened under a clause, newest first. What the viewer may not open leaves no line and no number.
#include <map>

#include "assurance/pages/pages.h"
#include "notices/notices.h"
#include "places/places.h"
#include "shell/table.h"

namespace plumbline::assurance::pages {

namespace {

constexpr int looked_at = 60;  // of each kind
constexpr std::size_t lines_shown = 40;

struct Line {
  clock::Instant at;
  std::string what, link_text, href;
};

class Proof {
 public:
  Proof(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause)
      : visit_(visit), read_(read), policy_(policy), clause_(clause) {}

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
  struct Sight {
    bool opens = false, full = false;
    std::string title;
  };
  const Sight& sight(RecordId id) {
    const auto [at, is_new] = sights_.try_emplace(id);
    if (!is_new) return at->second;
    if (const auto seen = records::open(read_, visit_.viewer(), visit_.engine, id)) {
      at->second = {true, seen->sees == records::Projection::full, seen->record.title};
    }
    return at->second;
  }
  bool place_seen(const std::optional<PlaceId>& place) {
    const auto& holdings = visit_.viewer().holdings;
    if (!place)
      return std::any_of(holdings.begin(), holdings.end(),
                         [](const people::Holding& one) { return !one.place; });
    return static_cast<bool>(places::visible(read_, visit_.viewer(), *place));
  }

  std::string refused(const records::Refusal& refusal) const {
    const auto* type = policy_.pack->part<records::RecordsPart>().type(refusal.type);
    const auto* step = type == nullptr ? nullptr : type->step(refusal.step);
    std::string out = "Refused: " + (type == nullptr ? refusal.type : type->title);
    if (!refusal.place_name.empty()) out += " at " + refusal.place_name;
    return out + ", “" + (step == nullptr ? refusal.step : step->title) + "” by " + refusal.person_name;
  }

  void add_refusals() {
    for (const auto& one : records::refusals(read_, policy_.body, clause_.id, looked_at)) {
      const bool made = !one.record.empty();
      if (made ? !sight(one.record).opens : !place_seen(one.place)) continue;
      lines_.push_back({one.at, refused(one), made ? sight(one.record).title : std::string{},
                        made ? "/records/" + one.record.text() : std::string{}});
    }
  }

  void add_overrides() {
    auto found = records::overrides(read_, policy_.body, clause_.id, std::nullopt);
    if (found.size() > looked_at) found.resize(looked_at);
    for (const auto& one : found) {
      const auto& seen = sight(one.record);
      if (!seen.opens) continue;
      auto what = one.flag_only ? "Flagged when " + one.person_name + " went on"
                                : one.person_name + " went on and gave a reason";
      if (seen.full && !one.reason.empty()) what += ": " + one.reason;
      lines_.push_back({one.at, std::move(what), seen.title, "/records/" + one.record.text()});
    }
  }

  // All lines of one step make one line here: the log itself has them all.
  void add_letters() {
    struct Step {
      int lines = 0, unreached = 0;
    };
    std::map<std::tuple<clock::Instant, RecordId, std::string>, Step> steps;
    for (const auto& one : notices::told_under(read_, policy_.body, clause_.id, looked_at * 10)) {
      if (!sight(one.record).full) continue;
      auto& step = steps[{one.queued, one.record, one.key}];
      ++step.lines;
      if (one.status != "sent" && one.status != "waiting") ++step.unreached;
    }
    for (const auto& [key, step] : steps) {
      const auto& [at, record, name] = key;
      auto what = "Written to " + std::to_string(step.lines) + (step.lines == 1 ? " reader" : " readers");
      if (step.unreached > 0) what += ", " + std::to_string(step.unreached) + " not reached";
      what += ": " + sight(record).title;
      lines_.push_back({at, std::move(what), "E-mail log", "/records/" + record.text() + "/notices"});
    }
  }

  void add_done() {
    auto found = calendar::of_clause(read_, policy_.body, clause_.id);
    std::erase_if(found, [](const calendar::Obligation& one) { return !one.met_by || !one.met_on; });
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return *a.met_on > *b.met_on; });
    if (found.size() > looked_at) found.resize(looked_at);
    for (const auto& one : found) {
      const auto& seen = sight(*one.met_by);
      if (!seen.opens) continue;
      lines_.push_back({clock::to_instant(*one.met_on, clock::Minutes{0}),
                        "Done, and due on " + clock::in_words(one.due), seen.title,
                        "/records/" + one.met_by->text()});
    }
  }

  Visit& visit_;
  Read& read_;
  const policies::Policy& policy_;
  const policies::Clause& clause_;
  std::map<RecordId, Sight> sights_;
  std::vector<Line> lines_;
};

std::string moment(clock::Instant at) {
  const auto local = clock::to_local(at);
  const auto day = clock::in_short(local.date);
  return local.time == clock::Minutes{0} ? day : day + ", " + clock::time_in_words(local.time);
}

}  // namespace

Html proof(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause) {
  shell::Table table{
      .caption = "Records that prove the verdict",
      .columns = {{.heading = "When", .together = true}, {.heading = "What happened"}, {.heading = "Record"}},
      .tight = true,
      .when_empty = "Nothing has happened under this clause yet that you may open."};
  for (const auto& line : Proof(visit, read, policy, clause).lines()) {
    table.rows.push_back(
        {.cells = {
             {.text = moment(line.at)}, {.text = line.what}, {.text = line.link_text, .href = line.href}}});
  }
  Html out("<h3>Proof</h3>");
  return out << shell::table(table);
}

}  // namespace plumbline::assurance::pages
