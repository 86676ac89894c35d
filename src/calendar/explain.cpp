#include "calendar/explain.h"

#include "calendar/duties.h"

namespace plumbline::calendar {

namespace {

using policies::Pack;

std::string joined(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) out += at + 1 == words.size() ? " " + std::string{last} + " " : ", ";
    out += words[at];
  }
  return out;
}

std::string words_of(std::string_view key) {
  std::string out{key};
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string role_title(const Pack& pack, std::string_view key) {
  const auto* role = pack.role(key);
  return role ? role->title : std::string{key};
}

std::string window_sentence(const Window& window) {
  std::vector<std::string> parts;
  for (const auto& part : window.parts) {
    const std::string half = part.half == 0   ? ""
                             : part.half == 1 ? "the first half of "
                                              : "the second half of ";
    parts.push_back(half + "term " + std::to_string(part.term));
  }
  return window.title + " is " + joined(parts, "and") + ".";
}

std::string rhythm(const CalendarPart& part, const Duty& duty) {
  if (duty.after) return "after “" + words_of(duty.after->step) + "” of a " + words_of(duty.after->record);
  if (duty.every == "year") return "every academic year";
  if (duty.every == "review") return "by the day on which the policy is reviewed";
  constexpr std::string_view mark = "window:";
  if (!duty.every.starts_with(mark)) return "every " + words_of(duty.every);
  const auto* window = part.window(std::string_view{duty.every}.substr(mark.size()));
  return "every year in “" + (window ? window->title : duty.every) + "”";
}

std::string met_sentence(const Duty& duty) {
  if (!duty.met_by) return "";
  std::vector<std::string> stages;
  for (const auto& stage : duty.met_by->stages) stages.push_back(words_of(stage));
  return " It is met by a " + words_of(duty.met_by->record) + " that is " + joined(stages, "or") +
         (duty.met_by->same_origin ? " and part of what gave rise to it." : ".");
}

std::string waiver_sentence(const Pack& pack, const Duty& duty) {
  if (duty.waived_by.empty()) return " Nobody may waive it.";
  std::vector<std::string> roles;
  for (const auto& role : duty.waived_by) roles.push_back(role_title(pack, role));
  return " " + joined(roles, "or") + " may waive it and says why.";
}

std::string warning_sentence(const Pack& pack, const Duty& duty) {
  const auto* setting = pack.setting(duty.warn_setting);
  return setting ? " It counts as due soon " + setting->value + " days before." : "";
}

std::string duty_sentence(const Pack& pack, const CalendarPart& part, const Duty& duty) {
  const auto* kind = pack.place_kind(duty.each);
  const auto where = duty.each.empty() ? std::string{} : " for each " + (kind ? kind->title : duty.each);
  const auto unless = duty.when ? ", where its condition holds" : "";
  return duty.what + " is owed by " + role_title(pack, duty.owner) + where + ", " + rhythm(part, duty) +
         unless + "." + met_sentence(duty) + warning_sentence(pack, duty) + waiver_sentence(pack, duty);
}

}  // namespace

std::vector<policies::Sentence> explained(const Pack& pack) {
  const auto& part = pack.part<CalendarPart>();
  std::vector<policies::Sentence> out;
  for (const auto& window : part.windows) {
    if (window.clauses.empty()) out.push_back({"", window_sentence(window)});
    for (const auto& clause : window.clauses) out.push_back({clause, window_sentence(window)});
  }
  for (const auto& duty : part.duties) out.push_back({duty.clause, duty_sentence(pack, part, duty)});
  return out;
}

}  // namespace plumbline::calendar
