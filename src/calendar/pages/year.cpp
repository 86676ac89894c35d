// The year of a body: its terms and windows, what is owed in each month, and the list of one month.
#include "calendar/pages/pages.h"
#include "records/sight.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::calendar::pages {

namespace {

constexpr int most_lines = 200;

struct Asked {
  int year = 0;
  Span month;
  std::string kind;  // of place; empty: any
};

Span month_of(clock::Date day) {
  const std::chrono::year_month_day date{day};
  const clock::Date first = date.year() / date.month() / 1;
  return {first, clock::add_months(first, 1) - std::chrono::days{1}};
}

std::string month_key(clock::Date first) { return clock::iso(first).substr(0, 7); }

std::string month_in_words(clock::Date first) {
  const auto words = clock::in_words(first);
  return words.substr(words.find(' ') + 1);
}

Asked asked(const Visit& visit) {
  const auto& query = visit.request.query;
  Asked out{year_asked(visit, query.text("year")), {}, std::string{query.text("kind")}};
  const auto whole = academic_year_span(out.year);
  const auto month = clock::parse_date(std::string{query.text("month")} + "-01");
  const auto otherwise = whole.holds(visit.today()) ? visit.today() : whole.first;
  out.month = month_of(month && whole.holds(*month) ? *month : otherwise);
  return out;
}

std::string address(const Asked& asked, clock::Date month) {
  return "/calendar?year=" + std::to_string(asked.year) + "&kind=" + html::encoded(asked.kind) +
         "&month=" + month_key(month);
}

Html windows_in(const CalendarPart* part, const Days& days, const Term& term) {
  Html out;
  if (!part) return out;
  for (const auto& window : part->windows) {
    for (const auto& span : spans(days, window, term.year)) {
      if (span.last < term.days.first || term.days.last < span.first) continue;
      if (!out.empty()) out << "<br>";
      out << window.title << ", " << clock::day_and_month(span.first) << " to "
          << clock::day_and_month(span.last);
    }
  }
  return out;
}

Html terms_table(const Visit& visit, const Days& days, int year) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto* part = policy ? policy->pack->part_if<CalendarPart>() : nullptr;
  shell::Table table{
      .caption = "Terms and windows",
      .columns = {{.heading = "Term"},
                  {.heading = "First day", .together = true},
                  {.heading = "Last day", .together = true},
                  {.heading = "School days", .number = true},
                  {.heading = "Windows"}},
      .when_empty =
          "No term dates are known for this year. School days and windows cannot be worked out "
          "until somebody enters them."};
  for (const auto& term : days.terms) {
    if (term.year != year) continue;
    const auto open = school_between(days, term.days.first - std::chrono::days{1}, term.days.last);
    table.rows.push_back({.cells = {{.text = "Term " + std::to_string(term.number)},
                                    {.text = clock::with_weekday(term.days.first)},
                                    {.text = clock::with_weekday(term.days.last)},
                                    {.text = std::to_string(open)},
                                    {.text = windows_in(part, days, term)}}});
  }
  return shell::table(table);
}

struct MonthCount {
  std::int64_t owed = 0, late = 0, met = 0, waived = 0;
};

std::map<clock::Date, MonthCount> by_month(const std::vector<DayCount>& counts, clock::Date today) {
  std::map<clock::Date, MonthCount> out;
  for (const auto& each : counts) {
    auto& month = out[month_of(each.due).first];
    if (each.state == State::met) month.met += each.count;
    if (each.state == State::waived) month.waived += each.count;
    if (each.state == State::open) (each.due < today ? month.late : month.owed) += each.count;
  }
  return out;
}

Html months_table(Visit& visit, Read& read, const Asked& asked) {
  const auto whole = academic_year_span(asked.year);
  auto counts = by_month(counts_by_due(read, visit.viewer(), {whole, asked.kind}), visit.today());
  shell::Table table{.caption = "What is owed in each month",
                     .columns = {{.heading = "Month"},
                                 {.heading = "Still to do", .number = true},
                                 {.heading = "Late", .number = true},
                                 {.heading = "Done", .number = true},
                                 {.heading = "Waived", .number = true}}};
  for (auto month = whole.first; month <= whole.last; month = clock::add_months(month, 1)) {
    const auto& count = counts[month];
    table.rows.push_back({.cells = {{.text = month_in_words(month), .href = address(asked, month)},
                                    {.text = std::to_string(count.owed)},
                                    {.text = std::to_string(count.late)},
                                    {.text = std::to_string(count.met)},
                                    {.text = std::to_string(count.waived)}}});
  }
  return shell::table(table);
}

using Glimpses = std::map<RecordId, records::Glimpse>;

// Of the records that meet, or will meet, what is listed: those that the viewer may know of.
Glimpses seen_behind(const Visit& visit, Read& read, const std::vector<Due>& lines) {
  std::vector<RecordId> records;
  for (const auto& [owed, place] : lines) {
    if (owed.met_by) records.push_back(*owed.met_by);
    if (owed.in_hand) records.push_back(*owed.in_hand);
  }
  return records::seen_among(read, visit.viewer(), records);
}

// The day on which something was done, and that it is planned, are told only to readers of the record.
std::string state_in_words(const Obligation& owed, const Glimpses& seen, clock::Date today) {
  const auto knows = [&](const std::optional<RecordId>& record) {
    const auto found = record ? seen.find(*record) : seen.end();
    return found != seen.end() && found->second.sees >= records::Projection::date;
  };
  switch (owed.state) {
    case State::met:
      return owed.met_on && knows(owed.met_by) ? "Done on " + clock::in_words(*owed.met_on) : "Done";
    case State::waived: return "Waived: " + owed.reason;
    case State::withdrawn: return "No longer owed";
    case State::open: break;
  }
  if (owed.due < today) return "Late";
  if (knows(owed.in_hand)) return "Planned";
  return owed.warn_from && *owed.warn_from <= today ? "Due soon" : "To do";
}

shell::Cell state_cell(const Visit& visit, const Obligation& owed, const Glimpses& seen) {
  shell::Cell cell{.text = state_in_words(owed, seen, visit.today())};
  const auto* duty = duty_of(visit, owed);
  const bool waivable = owed.state == State::open && duty && !duty->waived_by.empty() &&
                        people::may(visit.viewer(), "calendar.waive");
  if (!waivable) return cell;
  Html waiving;
  waiving << "<a class=\"govuk-link\" href=\"/obligations/" << owed.id.text() << "/waiver\">Waive</a>";
  cell.small = std::move(waiving);
  return cell;
}

Html month_list(Visit& visit, Read& read, const Asked& asked) {
  shell::Table table{.caption = "What is due in " + month_in_words(asked.month.first),
                     .columns = {{.heading = "What"},
                                 {.heading = "Where"},
                                 {.heading = "Who"},
                                 {.heading = "Due", .together = true},
                                 {.heading = "How it stands"}},
                     .when_empty = "Nothing is due in this month."};
  const auto lines = due_within(read, visit.viewer(), {asked.month, asked.kind}, most_lines + 1);
  const auto seen = seen_behind(visit, read, lines);
  for (const auto& [owed, place] : lines) {
    if (table.rows.size() == most_lines) break;
    const auto* duty = duty_of(visit, owed);
    table.rows.push_back({.cells = {{.text = duty ? duty->what : owed.duty},
                                    {.text = place.empty() ? visit.viewer().body_name : place},
                                    {.text = role_title(visit, owed)},
                                    {.text = clock::in_short(owed.due)},
                                    state_cell(visit, owed, seen)}});
  }
  Html out = shell::table(table);
  if (lines.size() > most_lines) {
    out << "<p class=\"govuk-body\">These are the first " << most_lines
        << ". Choose a kind of place to see fewer.</p>";
  }
  return out;
}

Html filter(const Visit& visit, const Asked& asked) {
  govuk::Select kinds{.name = "kind", .label = {.text = "Kind of place"}, .value = asked.kind};
  kinds.items.push_back({.text = "All", .value = ""});
  for (const auto& kind : visit.library.place_kinds(visit.viewer().body, visit.today())) {
    kinds.items.push_back({.text = kind.plural, .value = kind.key});
  }
  Html out;
  out << "<form method=\"get\" action=\"/calendar\"><input type=\"hidden\" name=\"year\" value=\""
      << asked.year << "\"><input type=\"hidden\" name=\"month\" value=\"" << month_key(asked.month.first)
      << "\">" << govuk::select(kinds)
      << govuk::button({.text = "Show these places", .classes = "govuk-button--secondary"}) << "</form>";
  return out;
}

Html years(int year) {
  const auto link = [](int other) {
    return shell::Link{academic_year_in_words(other), "/calendar?year=" + std::to_string(other)};
  };
  auto current = link(year);
  current.current = true;
  return shell::switch_links("Academic years", {link(year - 1), std::move(current), link(year + 1)});
}

}  // namespace

Response year(Visit& visit, Read& read) {
  const auto wanted = asked(visit);
  const auto days = days_of(read, visit.viewer().body);
  const auto title = "Calendar, " + academic_year_in_words(wanted.year);
  Html main;
  main << "<h1 class=\"govuk-heading-l\">" << title << "</h1>" << years(wanted.year)
       << "<h2 class=\"govuk-heading-m\">Terms</h2>" << terms_table(visit, days, wanted.year);
  if (people::may(visit.viewer(), "calendar.edit")) {
    main << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/calendar/terms?year=" << wanted.year
         << "\">Enter or change term dates</a></p>";
  }
  main << "<h2 class=\"govuk-heading-m\">What is owed</h2>" << filter(visit, wanted)
       << months_table(visit, read, wanted) << "<h2 class=\"govuk-heading-m\">"
       << "Due in " << month_in_words(wanted.month.first) << "</h2>" << month_list(visit, read, wanted);
  return shell::page(visit, title, main);
}

}  // namespace plumbline::calendar::pages
