// Inside the room: a policy by clause, as its document tells it. The Markdown and the page are both made from
// this.
#pragma once
#include "policies/library.h"

namespace plumbline::policies {

struct ClauseSection {
  const Clause* clause;
  std::vector<std::string> deeds;     // what the software does about it: sentences of the readers
  std::vector<std::string> settings;  // "Longest planned walk: 90 minutes (15 to 240), changed by Lead"
};
struct Group {
  std::string title;  // empty: the pack names none
  std::vector<ClauseSection> clauses;
};
struct Document {
  std::string title;
  std::vector<std::pair<std::string, std::string>> cover;  // "Version", "3"
  std::vector<Group> groups;                               // in the order of the pack
  std::vector<std::string> beside;                         // sentences that belong to no clause
};
Document document(const Pack& pack, const Readers& readers, const Policy* policy, clock::Date on);

std::string_view in_words(Level level);                                // "must"
std::string in_words(const Setting& setting, std::string_view value);  // "90 minutes"
std::string range_in_words(const Setting& setting);                    // "15 to 240", "" when anything goes
std::string titles_of(const Pack& pack, const std::vector<std::string>& roles);  // "Lead or Board"

}  // namespace plumbline::policies
