// What somebody typed, understood; and what is still missing.
#include <charconv>

#include "forms/file_answer.h"
#include "forms/sampled.h"

namespace plumbline::forms {

namespace {

std::string_view only(const Raw& raw, std::string_view name) {
  auto found = raw.find(name);
  return found == raw.end() || found->second.empty() ? std::string_view{}
                                                     : std::string_view{found->second.front()};
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t out = 0;
  auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (wrong != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

// One date field may come as one ISO date or as day, month and year.
std::optional<std::string> date_text(const Field& field, const Raw& raw, Problems& problems) {
  auto whole = trimmed(only(raw, field.key));
  if (!whole.empty()) {
    if (clock::parse_date(whole)) return whole;
    problems.add(field.key, field.label + " must be a real date, like 12 10 2026");
    return std::nullopt;
  }
  const auto day = trimmed(only(raw, field.key + "-day")), month = trimmed(only(raw, field.key + "-month")),
             year = trimmed(only(raw, field.key + "-year"));
  if (day.empty() && month.empty() && year.empty()) return std::nullopt;
  const auto d = number_in(day), m = number_in(month), y = number_in(year);
  if (d && m && y && *d > 0 && *d < 32 && *m > 0 && *m < 13 && *y > 1900 && *y < 2200) {
    if (auto date =
            clock::date_of(static_cast<int>(*y), static_cast<unsigned>(*m), static_cast<unsigned>(*d))) {
      return clock::iso(*date);
    }
  }
  problems.add(field.key, field.label + " must be a real date, like 12 10 2026");
  return std::nullopt;
}

// People type "9:30", "0930", "9.30am" or "2pm".
std::optional<std::string> time_text(const Field& field, std::string_view typed, Problems& problems) {
  std::string text;
  bool afternoon = false, morning = false, other = false;
  for (char c : typed) {
    if (c == '.' || c == ':')
      text += ':';
    else if (c >= '0' && c <= '9')
      text += c;
    else if (c == 'p' || c == 'P')
      afternoon = true;
    else if (c == 'a' || c == 'A')
      morning = true;
    else if (c != 'm' && c != 'M' && c != ' ')
      other = true;
  }
  if (text.find(':') == std::string::npos) {
    text =
        text.size() > 2 ? text.substr(0, text.size() - 2) + ":" + text.substr(text.size() - 2) : text + ":00";
  }
  auto time = clock::parse_time(text);
  if (time && afternoon && *time < clock::Minutes{12 * 60}) *time += clock::Minutes{12 * 60};
  if (time && morning && *time >= clock::Minutes{12 * 60}) *time -= clock::Minutes{12 * 60};
  if (time && !other) return clock::iso_time(*time);
  problems.add(field.key, field.label + " must be a time, like 9:30am or 14:15");
  return std::nullopt;
}

json::Value aspect(const Field& field, const Raw& raw, Problems& problems) {
  const auto seen = only(raw, field.key + "-seen");
  if (seen.empty()) return nullptr;
  json::Object out;
  out["seen"] = seen == "yes";
  if (seen != "yes") return out;
  const auto saw = trimmed(only(raw, field.key + "-saw"));
  if (saw.size() > longest_text) problems.add(field.key, field.label + " is too long");
  out["saw"] = saw;
  const auto mark = only(raw, field.key + "-mark");
  out["mark"] = mark == "strength" || mark == "point" ? std::string{mark} : "none";
  if (out["mark"] != "none" && saw.empty()) problems.add(field.key, "Say what you saw for " + field.label);
  for (std::string_view part : {"at", "where"}) {
    if (auto text = trimmed(only(raw, field.key + "-" + std::string{part})); !text.empty()) out[part] = text;
  }
  return out;
}

// Replies come as "<field>-<finding>-stance" and "-because".
json::Value replies_in(const Field& field, const Raw& raw) {
  json::Object out;
  const std::string prefix = field.key + "-";
  for (auto it = raw.lower_bound(prefix); it != raw.end() && it->first.starts_with(prefix); ++it) {
    if (!it->first.ends_with("-stance") || it->second.empty()) continue;
    const auto finding = it->first.substr(prefix.size(), it->first.size() - prefix.size() - 7);
    if (!FindingId::parse(finding)) continue;
    out[finding] = json::Object{{"stance", it->second.front()},
                                {"because", trimmed(only(raw, prefix + finding + "-because"))}};
  }
  return out;  // no replies are an answer too, where there was no point to reply to
}

json::Value one_answer(const Field& field, const Raw& raw, Problems& problems) {
  const auto typed = trimmed(only(raw, field.key));
  switch (field.kind) {
    case Kind::date: {
      auto date = date_text(field, raw, problems);
      return date ? json::Value(*date) : json::Value(nullptr);
    }
    case Kind::time: {
      if (typed.empty()) return nullptr;
      auto time = time_text(field, typed, problems);
      return time ? json::Value(*time) : json::Value(nullptr);
    }
    case Kind::minutes:
    case Kind::number: {
      if (typed.empty()) return nullptr;
      if (auto number = number_in(typed)) return *number;
      problems.add(field.key, field.label + " must be a whole number");
      return nullptr;
    }
    case Kind::yes_no: return typed.empty() ? json::Value(nullptr) : json::Value(typed == "yes");
    case Kind::choices:
    case Kind::people: {
      auto found = raw.find(field.key);
      if (found == raw.end()) return nullptr;
      json::Array out;
      for (const auto& value : found->second) {
        if (!value.empty()) out.emplace_back(value);
      }
      return out.empty() ? json::Value(nullptr) : json::Value(std::move(out));
    }
    case Kind::aspect: return aspect(field, raw, problems);
    case Kind::replies: return replies_in(field, raw);
    case Kind::file: return file_typed(typed);
    case Kind::sampled: return sampled_in(field, raw, problems);
    default: return typed.empty() ? json::Value(nullptr) : json::Value(typed);
  }
}

// Whether a browser sent anything of this field, if only an empty box.
bool posted(const Field& field, const Raw& raw) {
  if (raw.contains(field.key)) return true;
  const auto next = raw.lower_bound(field.key + "-");
  return next != raw.end() && next->first.starts_with(field.key + "-");
}

// A length in minutes is at most a day; other numbers stay where arithmetic on them is safe.
bool in_range(const Field& field, std::int64_t number) {
  if (field.kind == Kind::minutes) return number >= 1 && number <= 24 * 60;
  return number >= -1'000'000'000 && number <= 1'000'000'000;
}

bool sensible(const std::optional<clock::Date>& date) {
  return date && clock::year_of(*date) >= 1900 && clock::year_of(*date) < 2200;
}

policies::Fact worth_of(const Field& field, std::string_view key) {
  const auto found = std::ranges::find(field.choices, key, &Choice::key);
  if (found == field.choices.end() || !found->worth) return policies::Unknown{};
  return *found->worth;
}

bool known_choice(const Field& field, std::string_view key) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& c) { return c.key == key; });
}

bool fits(const Field& field, const json::Value& answer) {
  switch (field.kind) {
    case Kind::date: return answer.is_string() && sensible(clock::parse_date(answer.as_string()));
    case Kind::time: return answer.is_string() && clock::parse_time(answer.as_string());
    case Kind::minutes:
    case Kind::number: return answer.is_int64() && in_range(field, answer.as_int64());
    case Kind::yes_no: return answer.is_bool();
    case Kind::choice:
    case Kind::grade: return answer.is_string() && known_choice(field, answer.as_string());
    case Kind::choices:
      return answer.is_array() &&
             std::all_of(answer.as_array().begin(), answer.as_array().end(), [&](const json::Value& v) {
               return v.is_string() && known_choice(field, v.as_string());
             });
    case Kind::people:
      return answer.is_array() &&
             std::all_of(answer.as_array().begin(), answer.as_array().end(), [](const json::Value& v) {
               return v.is_string() && PersonId::parse(v.as_string());
             });
    case Kind::person: return answer.is_string() && PersonId::parse(answer.as_string());
    case Kind::place: return answer.is_string() && PlaceId::parse(answer.as_string());
    case Kind::subject: return answer.is_string() && SubjectId::parse(answer.as_string());
    case Kind::aspect:
      return answer.is_object() && answer.as_object().contains("seen") && answer.at("seen").is_bool();
    case Kind::replies: return answer.is_object();
    case Kind::file: return fits_file(answer);
    case Kind::sampled: return sampled_fits(field, answer);
    default: return answer.is_string() && answer.as_string().size() <= longest_text;
  }
}

}  // namespace

json::Object understood(const std::vector<const Field*>& asked, const Raw& raw, Problems& problems) {
  json::Object out;
  for (const auto* field : asked) {
    const auto before = problems.list().size();
    auto answer = one_answer(*field, raw, problems);
    if (!answer.is_null() || (posted(*field, raw) && problems.list().size() == before))
      out[field->key] = std::move(answer);
  }
  return out;
}

void check_types(const std::vector<const Field*>& asked, const json::Object& answers, Problems& problems) {
  for (const auto* field : asked) {
    const auto* answer = answers.if_contains(field->key);
    if (answer == nullptr || answer->is_null()) continue;
    if (fits(*field, *answer)) continue;
    if (field->kind == Kind::minutes)
      problems.add(field->key, field->label + " must be from 1 minute to 1,440, a whole day");
    else if (field->kind == Kind::date)
      problems.add(field->key, field->label + " must be a date between 1900 and 2199");
    else
      problems.add(field->key, field->label + " has an answer that is not one of its kind");
  }
}

bool asked_now(const Field& field, const policies::Scene& scene, const policies::Facts& facts) {
  return !field.asked_when || policies::holds(*field.asked_when, scene, facts) == policies::Truth::yes;
}

void check_complete(const std::vector<const Field*>& asked, const json::Object& answers,
                    const policies::Scene& scene, const policies::Facts& facts, Problems& problems) {
  for (const auto* field : asked) {
    if (!field->never.empty() || !asked_now(*field, scene, facts)) continue;
    const auto* answer = answers.if_contains(field->key);
    const bool given =
        answer != nullptr && !answer->is_null() && !(answer->is_string() && answer->as_string().empty());
    if (given) continue;
    const bool needed =
        field->required || (field->required_when &&
                            policies::holds(*field->required_when, scene, facts) == policies::Truth::yes);
    if (needed) problems.add({field->key, "Answer: " + field->label, field->clause, "missing"});
  }
}

policies::Fact fact_of(const Field& field, const json::Object& answers) {
  const auto* answer = answers.if_contains(field.key);
  if (answer == nullptr || answer->is_null() || !fits(field, *answer)) return policies::Unknown{};
  switch (field.kind) {
    case Kind::date: return *clock::parse_date(answer->as_string());
    case Kind::time: return static_cast<std::int64_t>(clock::parse_time(answer->as_string())->count());
    case Kind::minutes:
    case Kind::number: return answer->as_int64();
    case Kind::yes_no: return answer->as_bool();
    case Kind::choices:
    case Kind::people: {
      policies::Words words;
      for (const auto& item : answer->as_array()) words.emplace_back(item.as_string());
      return words;
    }
    case Kind::aspect: return answer->at("seen").as_bool();
    case Kind::replies: return static_cast<std::int64_t>(answer->as_object().size());
    case Kind::file: return std::string{json::string_at(answer->as_object(), "name")};
    case Kind::sampled: return people_asked(field, *answer);
    case Kind::grade: return worth_of(field, answer->as_string());
    default: return std::string{answer->as_string()};
  }
}

std::string in_words(const Field& field, const json::Value& answer) {
  if (answer.is_null() || !fits(field, answer)) return {};
  switch (field.kind) {
    case Kind::date: return clock::with_weekday(*clock::parse_date(answer.as_string()));
    case Kind::time: return clock::time_in_words(*clock::parse_time(answer.as_string()));
    case Kind::minutes: return std::to_string(answer.as_int64()) + " minutes";
    case Kind::number: return std::to_string(answer.as_int64());
    case Kind::yes_no: return answer.as_bool() ? "Yes" : "No";
    case Kind::choice:
    case Kind::grade:
      for (const auto& choice : field.choices) {
        if (choice.key == answer.as_string()) return choice.title;
      }
      return {};
    case Kind::choices: {
      std::string out;
      for (const auto& choice : field.choices) {
        const bool chosen = std::any_of(answer.as_array().begin(), answer.as_array().end(),
                                        [&](const json::Value& v) { return v.as_string() == choice.key; });
        if (chosen) out += (out.empty() ? "" : ", ") + choice.title;
      }
      return out;
    }
    case Kind::aspect:
      if (!answer.at("seen").as_bool()) return "Not seen";
      return std::string{json::string_at(answer.as_object(), "saw")};
    case Kind::replies: return std::to_string(answer.as_object().size()) + " replies";
    case Kind::file: return file_in_words(answer.as_object());
    case Kind::sampled: return sampled_in_words(field, answer);
    default: return answer.is_string() ? std::string{answer.as_string()} : std::string{};
  }
}

}  // namespace plumbline::forms
