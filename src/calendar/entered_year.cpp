#include "calendar/entered_year.h"

namespace plumbline::calendar {

namespace {

// Some schools open in the last days of August.
constexpr std::chrono::days early{21};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (auto line = trimmed(text.substr(0, end)); !line.empty()) out.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string named(int number) { return "Term " + std::to_string(number); }

std::string field(int number, std::string_view end) {
  return "term-" + std::to_string(number) + "-" + std::string{end};
}

std::optional<EnteredSpan> two_days(const std::string& line) {
  auto text = line;
  if (const auto colon = text.find(':'); colon != text.npos) text = text.substr(colon + 1);
  for (const std::string_view between : {" to ", " – ", " - ", "\t", ","}) {
    const auto at = text.find(between);
    if (at != text.npos)
      return EnteredSpan{trimmed(text.substr(0, at)), trimmed(text.substr(at + between.size()))};
  }
  return std::nullopt;
}

std::array<EnteredSpan, most_terms> pasted_terms(std::string_view text, Problems& problems) {
  std::array<EnteredSpan, most_terms> out;
  std::size_t at = 0;
  for (const auto& line : lines(text)) {
    const auto span = two_days(line);
    if (!span) {
      problems.add("pasted",
                   "“" + line + "” does not name two days; write it as 1 September 2026 to 23 October 2026.");
    } else if (at == out.size()) {
      problems.add("pasted", "There are more than " + std::to_string(most_terms) + " terms here.");
      break;
    } else {
      out[at++] = *span;
    }
  }
  return out;
}

std::optional<clock::Date> day_in(const std::string& text, int number, std::string_view end, int year,
                                  Problems& problems) {
  const auto which = named(number) + ": the " + std::string{end} + " day ";
  if (trimmed(text).empty()) {
    problems.add(field(number, end), which + "is missing.");
    return std::nullopt;
  }
  const auto day = entered_day(text, year);
  const auto span = academic_year_span(year);
  if (!day) {
    problems.add(field(number, end),
                 which + "must be a date, such as 1 September " + std::to_string(year) + ".");
  } else if (*day < span.first - early || *day > span.last) {
    problems.add(field(number, end), which + "must lie in the year " + academic_year_in_words(year) + ".");
    return std::nullopt;
  }
  return day;
}

std::optional<Term> term_from(const EnteredSpan& entered, int number, int year, Problems& problems) {
  if (trimmed(entered.first).empty() && trimmed(entered.last).empty()) return std::nullopt;
  const auto first = day_in(entered.first, number, "first", year, problems);
  const auto last = day_in(entered.last, number, "last", year, problems);
  if (!first || !last) return std::nullopt;
  if (*first <= *last) return Term{year, number, {*first, *last}};
  problems.add(field(number, "last"), named(number) + " must end after it begins.");
  return std::nullopt;
}

std::vector<Term> terms_from(const std::array<EnteredSpan, most_terms>& entered, int year,
                             Problems& problems) {
  std::vector<Term> out;
  for (int number = 1; number <= most_terms; ++number) {
    const auto term = term_from(entered[static_cast<std::size_t>(number - 1)], number, year, problems);
    if (!term) continue;
    if (!out.empty() && term->days.first <= out.back().days.last) {
      problems.add(field(number, "first"),
                   named(number) + " must begin after " + named(out.back().number) + " ends.");
    }
    out.push_back(*term);
  }
  if (out.empty() && !problems.any()) problems.add(field(1, "first"), "Enter the days of at least one term.");
  return out;
}

std::vector<clock::Date> closed_from(const EnteredYear& entered, const std::vector<Term>& terms,
                                     Problems& problems) {
  std::vector<clock::Date> out;
  for (const auto& line : lines(entered.closed)) {
    const auto day = entered_day(line, entered.year);
    const bool in_term = day && std::any_of(terms.begin(), terms.end(),
                                            [&](const Term& term) { return term.days.holds(*day); });
    if (!day) {
      problems.add("closed",
                   "“" + line + "” must be a date, such as 2 November " + std::to_string(entered.year) + ".");
    } else if (!in_term) {
      problems.add("closed", clock::in_words(*day) + " lies in no term, so it is closed already.");
    } else {
      out.push_back(*day);
    }
  }
  return out;
}

}  // namespace

Result<Year, Problems> read_year(const EnteredYear& entered) {
  Problems problems;
  const auto rows = trimmed(entered.pasted).empty() ? entered.terms : pasted_terms(entered.pasted, problems);
  Year out;
  out.terms = terms_from(rows, entered.year, problems);
  // Without the terms nobody can say whether a day lies in one.
  if (!problems.any()) out.closed = closed_from(entered, out.terms, problems);
  if (problems.any()) return problems;
  return out;
}

EnteredYear as_entered(const Days& days, int year) {
  EnteredYear out;
  out.year = year;
  const auto span = academic_year_span(year);
  for (const auto& term : days.terms) {
    if (term.year != year || term.number < 1 || term.number > most_terms) continue;
    out.terms[static_cast<std::size_t>(term.number - 1)] = {clock::in_words(term.days.first),
                                                            clock::in_words(term.days.last)};
  }
  for (const auto day : days.closed) {
    if (span.holds(day)) out.closed += clock::in_words(day) + "\n";
  }
  return out;
}

}  // namespace plumbline::calendar
