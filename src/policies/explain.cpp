#include "policies/document.h"

namespace plumbline::policies {

namespace {

// Words of a pack are words, whatever Markdown would make of them.
std::string plain(std::string_view text) {
  std::string out;
  for (char letter : text) {
    if (std::string_view{"\\`*_[]<>#|"}.find(letter) != std::string_view::npos) out += '\\';
    out += letter == '\n' || letter == '\r' ? ' ' : letter;
  }
  return out;
}

void list(std::string& out, const std::vector<std::string>& lines) {
  for (const auto& line : lines) out += "- " + plain(line) + "\n";
}

void write(std::string& out, const ClauseSection& section) {
  const auto& clause = *section.clause;
  out += "\n### " + plain(clause.id + " " + clause.title) + "\n\n";
  if (!clause.text.empty()) out += plain(clause.text) + "\n\n";
  out += "Level: " + std::string{in_words(clause.level)};
  out += (clause.source.empty() ? "" : ". Source: " + plain(clause.source)) + "\n\n";
  if (section.deeds.empty() && section.settings.empty())
    out += "The software does nothing about this clause.\n";
  if (!section.deeds.empty()) out += "What the software does:\n\n";
  list(out, section.deeds);
  if (!section.deeds.empty() && !section.settings.empty()) out += "\n";
  if (!section.settings.empty()) out += "Settings:\n\n";
  list(out, section.settings);
}

}  // namespace

std::string explain(const Pack& pack, const Readers& readers, const Policy* policy, clock::Date on) {
  auto told = document(pack, readers, policy, on);
  auto out = "# " + plain(told.title) + "\n\n";
  for (const auto& [name, value] : told.cover) out += "- " + name + ": " + plain(value) + "\n";
  for (const auto& group : told.groups) {
    out += "\n## " + (group.title.empty() ? "Clauses" : plain(group.title)) + "\n";
    for (const auto& section : group.clauses) write(out, section);
  }
  if (!told.beside.empty()) out += "\n## Beside the clauses\n\n";
  list(out, told.beside);
  return out;
}

}  // namespace plumbline::policies
