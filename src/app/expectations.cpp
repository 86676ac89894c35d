#include "app/expectations.h"

#include "assurance/assurance.h"
#include "calendar/calendar.h"
#include "notices/notices.h"

namespace plumbline::app {

namespace {

using Answer = std::optional<std::string>;

std::optional<PlaceId> place_of(const Cast& cast, const yaml::Node& item) {
  auto found = cast.places.find(item.text("of"));
  return found == cast.places.end() ? std::nullopt : std::optional{found->second};
}

Answer unlike(std::string_view what, std::string_view wanted, std::string_view got) {
  if (wanted == got) return std::nullopt;
  return std::string{what} + " should be " + std::string{wanted} + " but is " + std::string{got};
}

std::string state_in_words(calendar::State state) {
  switch (state) {
    case calendar::State::open: return "open";
    case calendar::State::met: return "met";
    case calendar::State::waived: return "waived";
    case calendar::State::withdrawn: return "withdrawn";
  }
  return {};
}

// --- owed: DUTY, of, period, state, due, count
Answer owed(history::Read& read, const Cast& cast, const policies::Policy& policy, const yaml::Node& item) {
  const auto* duty = policy.pack->part<calendar::CalendarPart>().duty(item.text("owed"));
  if (duty == nullptr) return "the pack has no duty called " + std::string{item.text("owed")};
  std::vector<calendar::Obligation> found;
  for (auto& one : calendar::of_clause_at(read, cast.body, duty->clause, place_of(cast, item))) {
    const bool period_fits = item.text("period").empty() || one.period == item.text("period");
    const bool due_fits = item.text("due").empty() || clock::iso(one.due) == item.text("due");
    if (one.duty == duty->key && period_fits && due_fits) found.push_back(std::move(one));
  }
  if (auto count = item.text("count"); !count.empty())
    return unlike("the number owed", count, std::to_string(found.size()));
  const auto wanted = item.text("state");
  if (found.empty()) return unlike(duty->key, wanted.empty() ? "owed" : wanted, "none");
  if (wanted.empty()) return std::nullopt;
  for (const auto& one : found) {
    if (state_in_words(one.state) == wanted) return std::nullopt;
  }
  return unlike(duty->key, wanted, state_in_words(found.back().state));
}

// --- who, sees: RECORD, as, shows, hides
Answer seen(history::Read& read, House& house, const Cast& cast, const yaml::Node& item) {
  static constexpr std::array<std::string_view, 5> names = {"existence", "date", "status", "sections",
                                                            "full"};
  const auto record = cast.records.find(item.text("sees"));
  const auto who = cast.people.find(item.text("who"));
  if (record == cast.records.end() || who == cast.people.end())
    return "the example names nobody and nothing it knows";
  const auto viewer = people::viewer_of(read, who->second, cast.body, house.grants);
  if (!viewer) return unlike("what is seen", item.text("as"), "nothing");
  const auto opened = records::open(read, *viewer, house.engine, record->second);
  if (auto wanted = item.text("as"); !wanted.empty()) {
    const auto got = opened ? names[static_cast<std::size_t>(opened->sees)] : std::string_view{"nothing"};
    if (auto differs = unlike("what is seen", wanted, got)) return differs;
  }
  const auto check = [&](std::string_view key, bool wanted) -> Answer {
    const auto* list = item.find(key);
    if (list == nullptr) return std::nullopt;
    for (const auto& section : list->items) {
      if ((opened && opened->shows(section.scalar)) != wanted)
        return section.scalar + (wanted ? " is hidden" : " is shown");
    }
    return std::nullopt;
  };
  if (auto hidden = check("shows", true)) return hidden;
  return check("hides", false);
}

// --- clause, of, verdict, overrides
Answer stands(history::Read& read, const Cast& cast, const policies::Policy& policy, const yaml::Node& item) {
  const auto* clause = policy.pack->clause(item.text("clause"));
  if (clause == nullptr) return "the pack has no clause " + std::string{item.text("clause")};
  const auto found = assurance::assess(read, policy, *clause, place_of(cast, item), read.today());
  if (auto overrides = item.text("overrides"); !overrides.empty()) {
    if (auto differs = unlike("the number of overrides", overrides, std::to_string(found.overrides)))
      return differs;
  }
  return unlike(clause->id, item.text("verdict"), assurance::key_of(found.verdict));
}

// --- form, field, feeds
Answer fed(const forms::Field& field, const yaml::Node& item) {
  const auto* wanted = item.find("feeds");
  if (wanted == nullptr) return std::nullopt;
  for (const auto& feed : wanted->items) {
    const auto found = std::find(field.feeds.begin(), field.feeds.end(), feed.scalar);
    if (found == field.feeds.end()) return field.key + " does not count for " + feed.scalar;
  }
  return std::nullopt;
}

// --- form, asks, kind
Answer asks(const policies::Policy& policy, const yaml::Node& item) {
  const auto* form = policy.pack->part<forms::FormsPart>().form(item.text("form"));
  if (form == nullptr) return "the pack has no form called " + std::string{item.text("form")};
  int count = 0;
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields) {
      const bool aspect = field.kind == forms::Kind::aspect;
      if (item.text("kind").empty() || (item.text("kind") == "aspect" && aspect)) ++count;
      if (item.text("field") == field.key) return fed(field, item);
    }
  }
  if (!item.text("field").empty()) return "the form does not ask for " + std::string{item.text("field")};
  return unlike("the number asked", item.text("asks"), std::to_string(count));
}

// --- told: PERSON, key, on, status
Answer told(history::Read& read, const Cast& cast, const yaml::Node& item) {
  const auto record = cast.records.find(item.text("on"));
  if (record == cast.records.end()) return "the example names no record it knows";
  const auto who = cast.people.find(item.text("told"));
  for (const auto& line : notices::told(read, record->second, item.text("key"))) {
    const bool reached = who != cast.people.end() && line.person == who->second;
    if (reached && (item.text("status").empty() || line.status == item.text("status"))) return std::nullopt;
  }
  return item.text("status") == "never" ? std::nullopt
                                        : Answer{std::string{item.text("told")} + " was not told"};
}

// --- says: part of the plain document that adoption signs
Answer says(House& house, const policies::Policy& policy, const yaml::Node& item) {
  const auto document = policies::explain(*policy.pack, house.library.readers());
  if (document.find(item.text("says")) != std::string::npos) return std::nullopt;
  return "the plain document does not say: " + std::string{item.text("says")};
}

}  // namespace

Answer unmet(history::Read& read, House& house, const Cast& cast, const yaml::Node& item) {
  const auto policy = house.library.in_force(cast.body, read.today());
  if (!policy) return "no policy is in force on that day";
  if (item.find("owed") != nullptr) return owed(read, cast, *policy, item);
  if (item.find("sees") != nullptr) return seen(read, house, cast, item);
  if (item.find("clause") != nullptr) return stands(read, cast, *policy, item);
  if (item.find("form") != nullptr) return asks(*policy, item);
  if (item.find("told") != nullptr) return told(read, cast, item);
  if (item.find("says") != nullptr) return says(house, *policy, item);
  return "an item of an example is none of: does, joins, owed, sees, clause, form, told, says";
}

}  // namespace plumbline::app
