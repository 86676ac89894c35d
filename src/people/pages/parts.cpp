#include "people/pages/parts.h"

#include <algorithm>
#include <charconv>

#include "people/email.h"

namespace plumbline::people::pages {

namespace {

std::optional<int> number(std::string_view text) {
  int out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || out < 0) return std::nullopt;
  return out;
}

std::string anchor(std::string_view field) {
  if (field.empty()) return {};
  const bool three_boxes = field.ends_with("_day");
  return std::string{"#"}.append(field).append(three_boxes ? "-day" : "");
}

}  // namespace

Html summary(const Problems& problems) {
  if (!problems.any()) return {};
  govuk::ErrorSummary options;
  for (const auto& problem : problems)
    options.errors.push_back({.text = problem.message, .href = anchor(problem.field)});
  return govuk::error_summary(options);
}

govuk::ErrorMessage beside(const Problems& problems, std::string_view field) {
  for (const auto& problem : problems)
    if (problem.field == field) return {.text = problem.message};
  return {};
}

Typed typed(clock::Date date) {
  const std::chrono::year_month_day parts{date};
  return {std::to_string(static_cast<unsigned>(parts.day())),
          std::to_string(static_cast<unsigned>(parts.month())),
          std::to_string(static_cast<int>(parts.year()))};
}

Typed typed(const http::Fields& form, const std::string& prefix) {
  return {trimmed(form.text(prefix + "-day")), trimmed(form.text(prefix + "-month")),
          trimmed(form.text(prefix + "-year"))};
}

std::optional<clock::Date> date_of(const Typed& typed) {
  const auto day = number(typed.day), month = number(typed.month), year = number(typed.year);
  if (!day || !month || !year || *year < 1900 || *year > 2200) return std::nullopt;
  return clock::date_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Html date_boxes(const DateBoxes& boxes, const Typed& value, const Problems& problems) {
  return govuk::date_input({.id = boxes.id,
                            .name_prefix = boxes.name,
                            .fieldset = govuk::Fieldset{.legend = {.text = boxes.legend}},
                            .hint = {.text = boxes.hint},
                            .error = beside(problems, boxes.name),
                            .items = {{.name = "day", .value = value.day},
                                      {.name = "month", .value = value.month},
                                      {.name = "year", .value = value.year, .width = 4}}});
}

http::Cookie session_cookie_of(std::string token) {
  return {.name = std::string{session_cookie}, .value = std::move(token), .max_age = {}};
}

std::string way_on(std::string_view asked_for) {
  // Browsers read "//host" and "/\host" as another site, and drop tabs and line ends before they look.
  const bool ours =
      asked_for.starts_with('/') && !asked_for.starts_with("//") && !asked_for.starts_with("/\\");
  const bool plain = std::ranges::all_of(asked_for, [](unsigned char c) { return c > 0x20 && c != 0x7f; });
  return ours && plain ? std::string{asked_for} : "/";
}

}  // namespace plumbline::people::pages
