#include "visits/pages/week.h"

#include <set>

namespace plumbline::visits::pages {

clock::Date monday_of(clock::Date day) { return day - std::chrono::days{(clock::weekday_of(day) + 6) % 7}; }

std::string week_title(clock::Date monday) { return "Week of " + clock::day_and_month(monday); }

std::string day_and_time(const Visit& visit) {
  if (!visit.day) return "No day yet";
  const auto day = clock::weekday_and_month(*visit.day).substr(0, 3);
  return visit.time ? day + " " + clock::time_in_words(*visit.time) : day;
}

const std::string& Names::of(PersonId person) {
  auto [at, fresh] = known_.try_emplace(person);
  if (fresh) at->second = people::person_name(read_, person).value_or("Somebody who has left");
  return at->second;
}

std::string Names::of(const std::vector<PersonId>& people) {
  std::string out;
  for (const auto& person : people) out += (out.empty() ? "" : ", ") + of(person);
  return out.empty() ? "Nobody yet" : out;
}

int half_days(const std::vector<Visit>& visits, PersonId person, clock::Date monday) {
  constexpr clock::Minutes midday{12 * 60};
  std::set<std::pair<clock::Date, bool>> halves;
  for (const auto& visit : visits) {
    if (!visit.counts || !visit.day || *visit.day < monday || *visit.day >= monday + std::chrono::days{7})
      continue;
    if (std::ranges::find(visit.visitors, person) == visit.visitors.end()) continue;
    const auto begins = visit.time.value_or(clock::Minutes{0});
    const auto ends = begins + clock::Minutes{visit.minutes};
    if (begins < midday) halves.insert({*visit.day, false});
    if (ends > midday || begins >= midday) halves.insert({*visit.day, true});
  }
  return static_cast<int>(halves.size());
}

}  // namespace plumbline::visits::pages
