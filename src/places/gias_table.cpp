#include "places/gias_table.h"

#include <cctype>

#include "lib/yaml/yaml.h"
#include "places/gias_columns_text.h"

namespace plumbline::places {

namespace {

using Words = std::vector<std::string>;

[[noreturn]] void refuse(const yaml::Mark& mark, const std::string& why) {
  throw std::runtime_error(mark.file + ":" + std::to_string(mark.line) + ": " + why);
}

const yaml::Node& under(const yaml::Node& map, std::string_view key) {
  if (const auto* found = map.find(key)) return *found;
  refuse(map.mark, "nothing stands under " + std::string{key});
}

Words words(const yaml::Node& list) {
  if (!list.is_list()) refuse(list.mark, "a list was expected");
  Words out;
  for (const auto& item : list.items) out.push_back(item.scalar);
  return out;
}

std::set<std::string, std::less<>> set_of(const Words& words) { return {words.begin(), words.end()}; }

std::set<std::string, std::less<>> columns_of(const Words& words) {
  std::set<std::string, std::less<>> out;
  for (const auto& word : words) out.insert(letters_and_digits(word));
  return out;
}

// { meaning: [word, word] } read from the words' side.
std::map<std::string, std::string, std::less<>> inverted(const yaml::Node& map) {
  std::map<std::string, std::string, std::less<>> out;
  for (const auto& [meaning, said] : map.pairs)
    for (const auto& word : words(said)) out.emplace(word, meaning.scalar);
  return out;
}

CellKind kind_named(const yaml::Node& node, std::string_view name) {
  static const std::map<std::string_view, CellKind> kinds{
      {"text", CellKind::text},       {"key", CellKind::key}, {"date", CellKind::date},
      {"integer", CellKind::integer}, {"web", CellKind::web}, {"list", CellKind::list}};
  const auto found = kinds.find(name);
  if (found == kinds.end()) refuse(node.mark, "no such kind of cell");
  return found->second;
}

void read_facts(GiasTable& table, const yaml::Node& facts) {
  for (const auto& [name, said] : facts.pairs) {
    Fact fact{name.scalar, said.is_map() ? kind_named(said, said.text("kind")) : CellKind::text};
    for (const auto& column : words(said.is_map() ? under(said, "columns") : said))
      if (!table.facts.emplace(letters_and_digits(column), fact).second)
        refuse(said.mark, column + " stands twice");
  }
}

GiasTable read_table() {
  auto parsed = yaml::parse(gias_columns, "gias_columns.yaml");
  if (parsed.mistake) refuse(parsed.mistake->mark, parsed.mistake->message);
  const auto& root = *parsed.root;
  GiasTable table;
  table.register_name = root.text("register");
  for (const auto& [name, needed] : under(root, "layouts").pairs)
    table.layouts.emplace_back(name.scalar, words(needed));
  table.default_kind = under(root, "kinds").text("default");
  for (const auto& [group, kind] : under(under(root, "kinds"), "groups").pairs)
    table.kind_of_group.emplace(group.scalar, kind.scalar);
  table.status_of = inverted(under(root, "statuses"));
  table.empty = set_of(words(under(root, "empty")));
  table.unknown_dates = set_of(words(under(root, "unknown_dates")));
  table.relation_of = inverted(under(root, "relations"));
  const auto& personal = under(root, "personal");
  table.personal_columns = columns_of(words(under(personal, "columns")));
  table.personal_words = words(under(personal, "words"));
  table.ours = columns_of(words(under(root, "ours")));
  read_facts(table, under(root, "facts"));
  return table;
}

bool is(int (*what)(int), char c) { return what(static_cast<unsigned char>(c)) != 0; }

// The words inside a column's name, with a space around each: "HeadFirstName" is " head first name ".
std::string spaced(std::string_view column) {
  std::string out = " ";
  for (std::size_t at = 0; at < column.size(); ++at) {
    const char c = column[at];
    const bool begins =
        is(std::isupper, c) && at > 0 &&
        (is(std::islower, column[at - 1]) || (at + 1 < column.size() && is(std::islower, column[at + 1])));
    if ((begins || !is(std::isalpha, c)) && out.back() != ' ') out += ' ';
    if (is(std::isalpha, c)) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out.back() == ' ' ? out : out + ' ';
}

}  // namespace

const GiasTable& gias_table() {
  static const GiasTable table = read_table();
  return table;
}

std::string letters_and_digits(std::string_view column) {
  std::string out;
  for (const char c : column)
    if (is(std::isalnum, c)) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool names_people(const GiasTable& table, std::string_view column) {
  const auto plain = letters_and_digits(column);
  if (table.personal_columns.contains(plain)) return true;
  if (table.facts.contains(plain)) return false;
  const auto words_of_it = spaced(column);
  return std::ranges::any_of(table.personal_words, [&](const std::string& word) {
    return words_of_it.find(" " + word + " ") != std::string::npos;
  });
}

}  // namespace plumbline::places
