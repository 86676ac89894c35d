#include "calendar/duties.h"

namespace plumbline::calendar {

namespace {

constexpr std::string_view window_mark = "window:";

void add(std::vector<Period>& out, std::string key, Span days, Span within) {
  if (days.first <= within.last && within.first <= days.last) out.push_back({std::move(key), days});
}

void by_months(std::vector<Period>& out, int months, std::string_view letter, Span within) {
  const auto year = financial_year(within.first);  // quarters begin with the financial year
  auto first = financial_year_span(year).first;
  for (int number = 0; first <= within.last; ++number) {
    const auto next = clock::add_months(first, months);
    const auto in_year = 12 / months;
    add(out,
        std::to_string(year + number / in_year) + std::string{letter} + std::to_string(number % in_year + 1),
        {first, next - std::chrono::days{1}}, within);
    first = next;
  }
}

void by_terms(std::vector<Period>& out, const Days& days, bool halves, Span within) {
  for (const auto& term : days.terms) {
    const auto key = std::to_string(term.year) + "/" + std::to_string(term.number);
    if (!halves) add(out, key, term.days, within);
    for (const int half : {1, 2}) {
      const auto span = halves ? half_of(days, term, half) : std::nullopt;
      if (span) add(out, key + "." + std::to_string(half), *span, within);
    }
  }
}

void by_years(std::vector<Period>& out, std::string_view prefix, Span within,
              const std::function<std::optional<Span>(int)>& of_year) {
  for (int year = clock::year_of(within.first) - 1; year <= clock::year_of(within.last); ++year) {
    if (const auto span = of_year(year)) add(out, std::string{prefix} + std::to_string(year), *span, within);
  }
}

}  // namespace

const std::vector<std::string>& every_words() {
  static const std::vector<std::string> words{"year",    "financial-year", "term",  "half-term",
                                              "quarter", "month",          "review"};
  return words;
}

std::vector<Period> periods(const Days& days, const CalendarPart& part, std::string_view every, Span within) {
  std::vector<Period> out;
  if (every == "year") by_years(out, "", within, academic_year_span);
  if (every == "financial-year") by_years(out, "F", within, financial_year_span);
  if (every == "term" || every == "half-term") by_terms(out, days, every == "half-term", within);
  if (every == "quarter") by_months(out, 3, "Q", within);
  if (every == "month") by_months(out, 1, "M", within);
  if (every.starts_with(window_mark)) {
    if (const auto* window = part.window(every.substr(window_mark.size()))) {
      by_years(out, "", within, [&](int year) { return whole_span(days, *window, year); });
    }
  }
  return out;
}

}  // namespace plumbline::calendar
