#include "policies/document.h"

#include <algorithm>

namespace plumbline::policies {

namespace {

// The word for one and for several; empty where the number says it all.
std::pair<std::string_view, std::string_view> unit_of(std::string_view type) {
  if (type == "days") return {" day", " days"};
  if (type == "working-days") return {" working day", " working days"};
  if (type == "school-days") return {" school day", " school days"};
  if (type == "minutes") return {" minute", " minutes"};
  if (type == "months") return {" month", " months"};
  if (type == "percent") return {"%", "%"};
  return {};
}

std::string setting_line(const Pack& pack, const Setting& setting, const Policy* policy, clock::Date on) {
  auto value = policy ? policy->setting(setting.key, on) : setting.value;
  auto range = range_in_words(setting);
  auto line = setting.title + ": " + in_words(setting, value);
  if (!range.empty()) line += " (" + range + ")";
  if (setting.changed_by.empty()) return line + ", fixed by this version";
  return line + ", changed by " + titles_of(pack, setting.changed_by);
}

std::vector<std::pair<std::string, std::string>> cover_of(const Pack& pack, const Policy* policy) {
  std::vector<std::pair<std::string, std::string>> cover;
  auto say = [&](std::string name, std::string value) {
    if (!value.empty()) cover.emplace_back(std::move(name), std::move(value));
  };
  say("Version", std::to_string(pack.version));
  say("Valid from", clock::in_words(pack.valid_from));
  if (policy) say("In force from", clock::in_words(policy->from));
  say("Publisher", pack.publisher);
  if (!pack.owner_role.empty()) say("Owner", titles_of(pack, {pack.owner_role}));
  if (!pack.approver_role.empty()) say("Approved by", titles_of(pack, {pack.approver_role}));
  say("Legal basis", pack.legal_basis);
  if (pack.review_by) say("Review by", clock::in_words(*pack.review_by));
  say("Contents (SHA-256)", pack.hash);
  return cover;
}

Group& group_titled(std::vector<Group>& groups, const std::string& title) {
  auto found =
      std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.title == title; });
  if (found != groups.end()) return *found;
  groups.push_back({title, {}});
  return groups.back();
}

ClauseSection section_of(const Clause& clause, const Pack& pack, const Policy* policy, clock::Date on) {
  ClauseSection section{&clause, {}, {}};
  for (const auto& setting : pack.settings)
    if (setting.clause == clause.id) section.settings.push_back(setting_line(pack, setting, policy, on));
  return section;
}

std::vector<Sentence> sentences_of(const Pack& pack, const Readers& readers) {
  std::vector<Sentence> out;
  for (const auto& reader : readers) {
    if (!reader.explain) continue;
    for (auto& sentence : reader.explain(pack)) out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace

std::string_view in_words(Level level) {
  switch (level) {
    case Level::must: return "must";
    case Level::should: return "should";
    case Level::descriptive: break;
  }
  return "descriptive";
}

std::string in_words(const Setting& setting, std::string_view value) {
  auto [one, several] = unit_of(setting.type);
  return std::string{value}.append(value == "1" ? one : several);
}

std::string range_in_words(const Setting& setting) {
  std::string out;
  for (const auto& choice : setting.choices) out += (out.empty() ? "" : ", ") + choice;
  if (!out.empty()) return out;
  if (setting.least && setting.most)
    return std::to_string(*setting.least) + " to " + std::to_string(*setting.most);
  if (setting.least) return std::to_string(*setting.least) + " or more";
  return setting.most ? std::to_string(*setting.most) + " or less" : "";
}

std::string titles_of(const Pack& pack, const std::vector<std::string>& roles) {
  std::string out;
  for (const auto& key : roles) {
    const auto* role = pack.role(key);
    out += (out.empty() ? "" : " or ") + (role ? role->title : key);
  }
  return out;
}

Document document(const Pack& pack, const Readers& readers, const Policy* policy, clock::Date on) {
  Document out{pack.title, cover_of(pack, policy), {}, {}};
  auto sentences = sentences_of(pack, readers);
  for (const auto& clause : pack.clauses) {
    auto section = section_of(clause, pack, policy, on);
    for (const auto& [about, text] : sentences)
      if (about == clause.id) section.deeds.push_back(text);
    group_titled(out.groups, clause.group).clauses.push_back(std::move(section));
  }
  for (const auto& [about, text] : sentences)
    if (!pack.clause(about)) out.beside.push_back(text);
  return out;
}

}  // namespace plumbline::policies
