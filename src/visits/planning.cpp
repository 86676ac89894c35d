// Clashes and proposals: plain arithmetic over visits, no database.
#include <set>

#include "visits/visits.h"

namespace plumbline::visits {

namespace {

using Named = std::vector<std::pair<PersonId, std::string>>;

std::string name_of(const Named& names, PersonId person) {
  for (const auto& [key, name] : names) {
    if (key == person) return name;
  }
  return "Somebody";
}

clock::Minutes end_of(const Visit& visit) {
  return visit.time.value_or(clock::Minutes{0}) + clock::Minutes{visit.minutes};
}

bool overlap(const Visit& a, const Visit& b) {
  return a.day == b.day && a.time && b.time && *a.time < end_of(b) && *b.time < end_of(a);
}

std::optional<PersonId> shared_visitor(const Visit& a, const Visit& b) {
  for (const auto& person : a.visitors) {
    if (std::find(b.visitors.begin(), b.visitors.end(), person) != b.visitors.end()) return person;
  }
  return std::nullopt;
}

void same_person(const std::vector<Visit>& visits, const Named& names, std::vector<Clash>& out) {
  for (std::size_t i = 0; i < visits.size(); ++i) {
    for (std::size_t j = i + 1; j < visits.size(); ++j) {
      const auto& a = visits[i];
      const auto& b = visits[j];
      if (!a.counts || !b.counts || !overlap(a, b)) continue;
      if (auto person = shared_visitor(a, b)) {
        out.push_back({Clash::Kind::same_person, b.record, a.record,
                       name_of(names, *person) + " is at " + a.place_name + " until " +
                           clock::time_in_words(end_of(a)) + " on " + clock::weekday_and_month(*a.day) +
                           ", and " + b.place_name + " begins at " + clock::time_in_words(*b.time) + "."});
      }
    }
  }
}

void closed_days(const std::vector<Visit>& visits, const calendar::Days& days, std::vector<Clash>& out) {
  for (const auto& visit : visits) {
    if (!visit.counts || !visit.day || calendar::school_day(days, *visit.day)) continue;
    out.push_back({Clash::Kind::closed_day, visit.record, std::nullopt,
                   visit.place_name + " has no pupils on " + clock::weekday_and_month(*visit.day) +
                       ": it is not a school day."});
  }
}

constexpr auto fortnight = std::chrono::days{14};

void busy_places(const std::vector<Visit>& visits, std::int64_t most, std::vector<Clash>& out) {
  for (const auto& visit : visits) {
    if (!visit.counts || !visit.day) continue;
    const auto count = std::count_if(visits.begin(), visits.end(), [&](const Visit& other) {
      return other.counts && other.day && other.place == visit.place && *other.day <= *visit.day &&
             *visit.day - *other.day < fortnight;
    });
    if (count > most) {
      out.push_back({Clash::Kind::place_busy, visit.record, std::nullopt,
                     visit.place_name + " would have " + std::to_string(count) +
                         " visits in a fortnight. Your policy warns above " + std::to_string(most) + "."});
    }
  }
}

struct Slot {  // a part of a day, of one person
  clock::Date day;
  std::size_t part = 0;
  PersonId visitor;
  auto operator<=>(const Slot&) const = default;
};

// A part lasts from its usual time to the next; the first has the early morning too, the last the evening.
bool falls_into(const Visit& visit, const std::vector<clock::Minutes>& times, std::size_t part) {
  if (times.size() < 2 || !visit.time) return true;
  const auto ends = std::max(end_of(visit), *visit.time + clock::Minutes{1});
  const bool begins_before_next = part + 1 == times.size() || *visit.time < times[part + 1];
  return begins_before_next && (part == 0 || ends > times[part]);
}

std::set<Slot> taken(const std::vector<Visit>& planned, const std::vector<clock::Minutes>& times) {
  std::set<Slot> out;
  for (const auto& visit : planned) {
    if (!visit.counts || !visit.day) continue;
    for (std::size_t part = 0; part < std::max<std::size_t>(times.size(), 1); ++part) {
      if (!falls_into(visit, times, part)) continue;
      for (const auto& person : visit.visitors) out.insert({*visit.day, part, person});
    }
  }
  return out;
}

}  // namespace

std::vector<Clash> clashes(const std::vector<Visit>& visits, const calendar::Days& days, const Named& names,
                           std::optional<std::int64_t> most_a_fortnight) {
  std::vector<Clash> out;
  same_person(visits, names, out);
  closed_days(visits, days, out);
  if (most_a_fortnight) busy_places(visits, *most_a_fortnight, out);
  return out;
}

std::vector<Proposal> propose(const Wanted& wanted, const std::vector<Visit>& planned,
                              const calendar::Days& days) {
  const auto& times = wanted.usual_times;
  auto busy = taken(planned, times);
  std::map<PersonId, int> load;
  for (const auto& slot : busy) ++load[slot.visitor];
  std::vector<Proposal> out;
  for (const auto& place : wanted.places) {
    std::optional<Slot> best;
    for (auto day = wanted.window.first; day <= wanted.window.last; day += std::chrono::days{1}) {
      if (!calendar::school_day(days, day)) continue;
      for (std::size_t part = 0; part < std::max<std::size_t>(times.size(), 1); ++part) {
        for (const auto& visitor : wanted.visitors) {
          const Slot slot{day, part, visitor};
          if (busy.contains(slot)) continue;
          if (!best || load[visitor] < load[best->visitor]) best = slot;
        }
      }
    }
    if (!best) break;
    busy.insert(*best);
    ++load[best->visitor];
    const auto time = times.empty() ? std::nullopt : std::optional{times[best->part]};
    out.push_back({place, best->day, time, best->visitor});
  }
  return out;
}

}  // namespace plumbline::visits
