// What a pack says of time: named windows (`calendar.yaml`) and duties (`duties.yaml`).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/days.h"
#include "policies/condition.h"
#include "policies/pack.h"

namespace plumbline::calendar {

struct Window {
  std::string key, title;
  std::vector<std::string> clauses;
  // Each part is a whole term, or a half of one; the window is their union in the order of the year.
  struct Part {
    int term = 0;
    int half = 0;  // 0: the whole term
  };
  std::vector<Part> parts;
};
// In order; empty while a term that the window needs is not known.
std::vector<Span> spans(const Days& days, const Window& window, int academic_year);
// From the first day of its first part to the last day of its last.
std::optional<Span> whole_span(const Days& days, const Window& window, int academic_year);
// The window that holds the day, else the next one.
std::optional<Span> window_near(const Days& days, const Window& window, clock::Date day);

struct Trigger {  // `after: {record: walk-period, step: announce}`
  std::string record, step;
};
struct MetBy {  // `met-by: {record: learning-walk, stage: [written, published]}`
  std::string record;
  std::vector<std::string> stages;
  bool same_origin = false;  // the record must be part of the one that gave rise to the obligation
};
struct Duty {
  std::string key, clause, what;  // what: "Walk every site", words for lists
  std::string owner;              // role that owes it
  std::string each;               // kind of place, one obligation each; empty: the body as a whole
  std::string every;              // a word of periods(), or "window:<key>"; empty when triggered
  std::optional<Trigger> after;
  std::optional<policies::Expr> opens;  // first day on which it can be met; default: start of its period
  std::optional<policies::Expr> due;  // last day; default: end of its period. A triggered duty always says it
  std::optional<policies::Expr> when;  // only for places or records for which this holds
  std::string warn_setting;            // setting with the days before due on which it is "due soon"
  std::string act;                     // what to do, a verb phrase for home pages: "Plan a visit to {place}"
  std::string link;                    // step that is offered: "learning-walk/plan"
  std::optional<MetBy> met_by;
  std::vector<std::string> waived_by;
  yaml::Mark mark;
};
struct CalendarPart final : policies::Part {
  std::vector<Window> windows;
  std::vector<Duty> duties;
  const Duty* duty(std::string_view key) const;
  const Window* window(std::string_view key) const;
};
policies::Reader reader();

// One stretch of time for which a duty is owed once. The key is part of an obligation's stable key.
struct Period {
  std::string key;  // "2026", "2026/1" …
  Span days;
};
// The periods of `every` that touch the span, in order; those whose days are not known yet are left out. A
// review is not among them: its day is the pack's.
std::vector<Period> periods(const Days& days, const CalendarPart& part, std::string_view every, Span within);
const std::vector<std::string>&
every_words();  // year, financial-year, term, half-term, quarter, month, review

// The day arithmetic that conditions ask for; app joins it to the facts. Keeps the days of each body in
// memory and checks them against the snapshot it is asked about.
policies::DayMath day_math();

}  // namespace plumbline::calendar
