#include "calendar/duties.h"

namespace plumbline::calendar {

namespace {

std::optional<Span> span_of(const Days& days, const Window::Part& part, int year) {
  const auto* term = term_numbered(days, year, part.term);
  if (!term) return std::nullopt;
  return part.half == 0 ? std::optional{term->days} : half_of(days, *term, part.half);
}

}  // namespace

std::vector<Span> spans(const Days& days, const Window& window, int year) {
  std::vector<Span> out;
  for (const auto& part : window.parts) {
    const auto span = span_of(days, part, year);
    if (!span) return {};
    out.push_back(*span);
  }
  std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
  return out;
}

std::optional<Span> whole_span(const Days& days, const Window& window, int year) {
  const auto parts = spans(days, window, year);
  if (parts.empty()) return std::nullopt;
  return Span{parts.front().first, parts.back().last};
}

std::optional<Span> window_near(const Days& days, const Window& window, clock::Date day) {
  const auto year = academic_year(day);
  for (const auto candidate : {year, year + 1}) {
    const auto span = whole_span(days, window, candidate);
    if (!span) return std::nullopt;  // the next one that is known need not be the next one
    if (day <= span->last) return span;
  }
  return std::nullopt;
}

const Window* CalendarPart::window(std::string_view key) const {
  auto found =
      std::find_if(windows.begin(), windows.end(), [&](const Window& window) { return window.key == key; });
  return found == windows.end() ? nullptr : &*found;
}

const Duty* CalendarPart::duty(std::string_view key) const {
  auto found = std::find_if(duties.begin(), duties.end(), [&](const Duty& duty) { return duty.key == key; });
  return found == duties.end() ? nullptr : &*found;
}

}  // namespace plumbline::calendar
