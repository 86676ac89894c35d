// Reads `calendar.yaml` and `duties.yaml` of a pack, and names every mistake where it stands.
#include "calendar/duties.h"
#include "calendar/entered_year.h"
#include "calendar/explain.h"

namespace plumbline::calendar {

namespace {

using policies::mistake;
using policies::Reading;
using yaml::Node;

constexpr std::string_view window_mark = "window:";

std::string in_quotes(std::string_view word) { return "“" + std::string{word} + "”"; }

int number_within(Reading& reading, const Node& node, int least, int most) {
  const auto number = policies::whole_number(reading, node);
  if (!number) return least;
  if (*number >= least && *number <= most) return static_cast<int>(*number);
  mistake(reading, node,
          "a number from " + std::to_string(least) + " to " + std::to_string(most) + " belongs here");
  return least;
}

Window::Part window_part(Reading& reading, const Node& node) {
  policies::known_keys(reading, node, {"term", "half"});
  Window::Part part;
  if (const auto* term = node.find("term")) {
    part.term = number_within(reading, *term, 1, most_terms);
  } else {
    mistake(reading, node, "“term” is missing");
  }
  if (const auto* half = node.find("half")) part.half = number_within(reading, *half, 1, 2);
  return part;
}

Window window_from(Reading& reading, const Node& node, std::vector<std::string>& keys) {
  policies::known_keys(reading, node, {"key", "title", "clause", "clauses", "parts"});
  policies::must_be_clause(reading, node);
  Window window;
  window.key = policies::unique_key(reading, node, keys);
  window.title = policies::required(reading, node, "title");
  window.clauses = policies::words(reading, node.find("clause"));
  for (auto& id : policies::words(reading, node.find("clauses"))) window.clauses.push_back(std::move(id));
  for (const auto* part : policies::maps(reading, node.find("parts"))) {
    window.parts.push_back(window_part(reading, *part));
  }
  if (window.parts.empty())
    mistake(reading, node, "a window has at least one of “parts”, such as {term: 1, half: 2}");
  return window;
}

std::vector<Window> windows_from(Reading& reading) {
  std::vector<Window> out;
  const auto* root = policies::root(reading, "calendar.yaml");
  if (!root) return out;
  policies::known_keys(reading, *root, {"windows"});
  std::vector<std::string> keys;
  for (const auto* node : policies::maps(reading, root->find("windows"))) {
    out.push_back(window_from(reading, *node, keys));
  }
  return out;
}

std::optional<Trigger> trigger_from(Reading& reading, const Node* node) {
  if (!node) return std::nullopt;
  policies::known_keys(reading, *node, {"record", "step"});
  return Trigger{policies::required(reading, *node, "record"), policies::required(reading, *node, "step")};
}

std::optional<MetBy> met_by_from(Reading& reading, const Node* node) {
  if (!node) return std::nullopt;
  policies::known_keys(reading, *node, {"record", "stage", "same-origin"});
  MetBy out;
  out.record = policies::required(reading, *node, "record");
  out.stages = policies::words(reading, node->find("stage"));
  out.same_origin = policies::yes_or_no(reading, node->find("same-origin"));
  if (out.stages.empty()) mistake(reading, *node, "“stage” is missing: at which stage is the duty met?");
  return out;
}

// What a word in an expression may be. A triggered duty asks the record that triggered it, whose answers only
// a later room knows; it checks them.
std::vector<std::string> names_for(const Duty& duty) {
  if (duty.after) return {"*"};
  return {"today", "place.kind", "place.name", "period.first", "period.last"};
}

std::optional<policies::Expr> expression(Reading& reading, const Node& map, std::string_view key,
                                         const Duty& duty) {
  const auto* node = map.find(key);
  if (!node) return std::nullopt;
  return policies::read_expr(reading, *node, names_for(duty));
}

void check_every(Reading& reading, const Node& node, const std::vector<Window>& windows) {
  auto known = every_words();
  for (const auto& window : windows) known.push_back(std::string{window_mark} + window.key);
  policies::must_be_one_of(reading, node, known, "rhythm of this policy");
  if (node.scalar == "review" && !reading.pack.review_by) {
    mistake(reading, node, "the policy says no day by which it is reviewed (pack.yaml, review)");
  }
}

void check_rhythm(Reading& reading, const Node& node, const Duty& duty, const std::vector<Window>& windows) {
  if (const auto* every = node.find("every")) check_every(reading, *every, windows);
  if (duty.every.empty() && !duty.after)
    mistake(reading, node, "a duty says “every” or “after”: when is it owed?");
  if (!duty.every.empty() && duty.after)
    mistake(reading, *node.find("after"), "a duty says “every” or “after”, not both");
  if (duty.after && !duty.due)
    mistake(reading, node, "“due” is missing: a duty that something triggers has no period");
  if (duty.met_by && duty.met_by->same_origin && !duty.after) {
    mistake(reading, *node.find("met-by"), "“same-origin” needs “after”: nothing gave rise to this duty");
  }
}

void check_link(Reading& reading, const Node& node, const Duty& duty) {
  if (duty.link.empty() || std::count(duty.link.begin(), duty.link.end(), '/') == 1) return;
  mistake(reading, *node.find("link"), in_quotes(duty.link) + " is no step; write it as record-type/step");
}

Duty duty_from(Reading& reading, const Node& node, std::vector<std::string>& keys,
               const std::vector<Window>& windows) {
  policies::known_keys(reading, node,
                       {"key", "clause", "what", "owner", "each", "every", "after", "opens", "due", "when",
                        "warn", "act", "link", "met-by", "waived-by"});
  policies::must_be_clause(reading, node);
  policies::must_be_roles(reading, node.find("owner"));
  policies::must_be_roles(reading, node.find("waived-by"));
  policies::must_be_place_kinds(reading, node.find("each"));
  policies::must_be_settings(reading, node.find("warn"));
  Duty duty;
  duty.mark = node.mark;
  duty.key = policies::unique_key(reading, node, keys);
  duty.clause = policies::required(reading, node, "clause");
  duty.what = policies::required(reading, node, "what");
  duty.owner = policies::required(reading, node, "owner");
  duty.each = policies::optional_text(reading, node, "each");
  duty.every = policies::optional_text(reading, node, "every");
  duty.after = trigger_from(reading, node.find("after"));
  duty.opens = expression(reading, node, "opens", duty);
  duty.due = expression(reading, node, "due", duty);
  if (const auto* when = node.find("when")) duty.when = policies::read_test(reading, *when, names_for(duty));
  duty.warn_setting = policies::optional_text(reading, node, "warn");
  duty.act = policies::optional_text(reading, node, "act");
  duty.link = policies::optional_text(reading, node, "link");
  duty.met_by = met_by_from(reading, node.find("met-by"));
  duty.waived_by = policies::words(reading, node.find("waived-by"));
  check_rhythm(reading, node, duty, windows);
  check_link(reading, node, duty);
  if (const auto* act = node.find("act")) policies::check_sentence(reading, *act, {"place"});
  return duty;
}

std::unique_ptr<policies::Part> part_from(Reading& reading) {
  auto part = std::make_unique<CalendarPart>();
  part->windows = windows_from(reading);
  std::vector<std::string> keys;
  for (const auto* node : policies::maps(reading, policies::root(reading, "duties.yaml"))) {
    part->duties.push_back(duty_from(reading, *node, keys, part->windows));
  }
  return part;
}

}  // namespace

policies::Reader reader() {
  return {typeid(CalendarPart), {"calendar.yaml", "duties.yaml"}, part_from, explained};
}

}  // namespace plumbline::calendar
