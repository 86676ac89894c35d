#include <charconv>

#include "calendar/pages/pages.h"

namespace plumbline::calendar::pages {

Html summary(const Problems& problems) {
  if (!problems.any()) return {};
  govuk::ErrorSummary options;
  for (const auto& problem : problems) {
    options.errors.push_back(
        {.text = problem.message, .href = problem.field.empty() ? "" : "#" + problem.field});
  }
  return govuk::error_summary(options);
}

govuk::ErrorMessage beside(const Problems& problems, std::string_view field) {
  for (const auto& problem : problems) {
    if (problem.field == field) return {.text = problem.message};
  }
  return {};
}

int year_asked(const Visit& visit, std::string_view text) {
  int asked = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), asked);
  const bool sensible =
      error == std::errc{} && end == text.data() + text.size() && asked >= 2000 && asked <= 2100;
  return sensible ? asked : academic_year(visit.today());
}

const Duty* duty_of(const Visit& visit, const Obligation& owed) {
  const auto policy = visit.library.by_id(owed.policy);
  const auto* part = policy ? policy->pack->part_if<CalendarPart>() : nullptr;
  return part ? part->duty(owed.duty) : nullptr;
}

std::string role_title(const Visit& visit, const Obligation& owed) {
  const auto policy = visit.library.by_id(owed.policy);
  const auto* role = policy ? policy->pack->role(owed.owner) : nullptr;
  return role ? role->title : owed.owner;
}

}  // namespace plumbline::calendar::pages
