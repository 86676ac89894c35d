#include "places/gias_row.h"

#include <charconv>

#include "lib/json/json.h"
#include "places/gias_fit.h"

namespace plumbline::places {

namespace {

using Use = GiasColumn::Use;
using MaybeRefusal = std::optional<Refusal>;

std::string_view trimmed(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \t\r\n");
  if (first == cell.npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t\r\n") - first + 1);
}

bool says_nothing(std::string_view cell) { return gias_table().empty.contains(cell); }

// A cell with a mailbox may name a person, whatever its column says.
bool is_mailbox(std::string_view cell) { return cell.find('@') != cell.npos; }

std::string_view cell_of(const GiasHeader& header, const csv::Line& line, std::string_view fact) {
  const auto at = header.index_of(fact);
  if (!at || *at >= line.cells.size()) return {};
  const auto cell = trimmed(line.cells[*at]);
  return says_nothing(cell) ? std::string_view{} : cell;
}

std::string title_of(const GiasHeader& header, std::string_view fact) {
  const auto at = header.index_of(fact);
  return at ? header.columns[*at].title : std::string{fact};
}

// The key without leading zeros; nullopt unless it is a number that a register could have given.
std::optional<std::string> key_in_cell(std::string_view cell) {
  while (cell.size() > 1 && cell.front() == '0') cell.remove_prefix(1);
  if (cell.empty() || cell.size() > 10 || !is_whole_number(cell)) return std::nullopt;
  return std::string{cell};
}

Result<std::string, Refusal> read_key(const GiasHeader& header, const csv::Line& line,
                                      std::string_view fact) {
  const auto cell = cell_of(header, line, fact);
  const auto title = title_of(header, fact);
  if (cell.empty()) return Refusal{title, "no-key", "There is no " + title + " in this row"};
  if (auto key = key_in_cell(cell)) return *key;
  return Refusal{title, "key-not-a-number", "The " + title + " must be a number of at most ten digits"};
}

json::Value number_or_text(std::string_view cell) {
  std::int64_t number = 0;
  const bool plain = is_whole_number(cell) && cell.size() < 16 && (cell.size() == 1 || cell.front() != '0');
  if (plain) std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return plain ? json::Value(number) : json::Value(cell);
}

// A date cell's fact: absent for an unknown date, refused when no such day exists.
MaybeRefusal add_date(json::Object& facts, const GiasColumn& column, std::string_view cell) {
  const auto date = date_in_cell(cell);
  if (!date)
    return Refusal{column.title, "impossible-date", "There is no such date as the one in " + column.title};
  const auto iso = clock::iso(*date);
  if (!gias_table().unknown_dates.contains(iso)) facts[column.fact.name] = iso;
  return std::nullopt;
}

// The last column's items, which may lie in unnamed cells behind it.
json::Array items_from(const csv::Line& line, std::size_t at) {
  json::Array items;
  for (; at < line.cells.size(); ++at)
    if (const auto item = trimmed(line.cells[at]); !says_nothing(item)) items.emplace_back(item);
  return items;
}

MaybeRefusal add_fact(json::Object& facts, const GiasHeader& header, const csv::Line& line, std::size_t at) {
  const auto& column = header.columns[at];
  const auto cell = trimmed(line.cells[at]);
  if (says_nothing(cell) || is_mailbox(cell)) return std::nullopt;
  switch (column.fact.kind) {
    case CellKind::date: return add_date(facts, column, cell);
    case CellKind::key: facts[column.fact.name] = key_in_cell(cell).value_or(std::string{cell}); break;
    case CellKind::integer: facts[column.fact.name] = number_or_text(cell); break;
    case CellKind::list:
      if (at + 1 == header.columns.size())
        facts[column.fact.name] = items_from(line, at);
      else
        facts[column.fact.name] = json::Array{json::Value(cell)};
      break;
    default: facts[column.fact.name] = cell;
  }
  return std::nullopt;
}

MaybeRefusal add_facts(json::Object& facts, const GiasHeader& header, const csv::Line& line) {
  for (std::size_t at = 0; at < std::min(header.columns.size(), line.cells.size()); ++at) {
    const auto use = header.columns[at].use;
    if (use != Use::fact && use != Use::unknown) continue;
    if (auto refusal = add_fact(facts, header, line, at)) return refusal;
  }
  return std::nullopt;
}

std::optional<clock::Date> date_among(const json::Object& facts, std::string_view fact) {
  return clock::parse_date(json::string_at(facts, fact));
}

std::optional<std::string> words_of_column(const GiasHeader& header, const csv::Line& line,
                                           std::string_view fact) {
  if (!header.index_of(fact)) return std::nullopt;
  return std::string{cell_of(header, line, fact)};
}

std::string meaning(const std::map<std::string, std::string, std::less<>>& words, std::string_view said,
                    std::string_view otherwise) {
  const auto found = words.find(said);
  return found == words.end() ? std::string{otherwise} : found->second;
}

}  // namespace

Result<SaidPlace, Refusal> read_place(const GiasHeader& header, const csv::Line& line) {
  if (auto refusal = misfit(header, line)) return *refusal;
  const auto& table = gias_table();
  SaidPlace place;
  auto key = read_key(header, line, "key");
  if (!key) return key.error();
  place.key = *key;
  place.name = cell_of(header, line, "name");
  if (place.name.empty()) return Refusal{title_of(header, "name"), "no-name", "There is no name in this row"};
  json::Object facts;
  if (auto refusal = add_facts(facts, header, line)) return *refusal;
  place.kind = meaning(table.kind_of_group, cell_of(header, line, "type_group"), table.default_kind);
  place.status = meaning(table.status_of, cell_of(header, line, "status"), "");
  place.opened = date_among(facts, "opened");
  place.closed = date_among(facts, "closed");
  place.town = words_of_column(header, line, "town");
  place.postcode = words_of_column(header, line, "postcode");
  place.facts = json::canonical(facts);
  place.digest = crypto::sha256(place.facts);
  return place;
}

Result<SaidLink, Refusal> read_link(const GiasHeader& header, const csv::Line& line) {
  if (auto refusal = misfit(header, line)) return *refusal;
  SaidLink link;
  auto key = read_key(header, line, "key");
  if (!key) return key.error();
  auto other = read_key(header, line, "other");
  if (!other) return other.error();
  link.key = *key;
  link.other = *other;
  link.said = cell_of(header, line, "relation");
  if (link.said.empty())
    return Refusal{title_of(header, "relation"), "no-relation",
                   "This row does not say how the two are linked"};
  link.relation = meaning(gias_table().relation_of, link.said, "other");
  json::Object facts;
  if (auto refusal = add_facts(facts, header, line)) return *refusal;
  link.since = date_among(facts, "since");
  return link;
}

std::string harmless_line(const GiasHeader& header, const csv::Line& line, bool aligned) {
  csv::Line shown = line;
  if (!aligned) {
    const auto key = header.index_of("key").value_or(0);
    for (std::size_t at = 0; at < shown.cells.size(); ++at)
      if (at != key || !is_whole_number(trimmed(shown.cells[at]))) shown.cells[at].clear();
  }
  for (auto& cell : shown.cells)
    if (is_mailbox(cell)) cell.clear();
  auto text = csv::row(header.kept(shown.cells));
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

std::optional<clock::Date> date_in_cell(std::string_view cell) {
  if (auto iso = clock::parse_date(cell)) return iso;
  unsigned part[3] = {0, 0, 0};
  int index = 0;
  std::size_t digits = 0;
  for (const char c : cell) {
    if (c >= '0' && c <= '9' && ++digits <= 4) {
      part[index] = part[index] * 10 + static_cast<unsigned>(c - '0');
    } else if ((c == '-' || c == '/') && digits > 0 && digits <= 2 && index < 2) {
      ++index;
      digits = 0;
    } else {
      return std::nullopt;
    }
  }
  if (index != 2 || digits != 4) return std::nullopt;
  return clock::date_of(static_cast<int>(part[2]), part[1], part[0]);
}

}  // namespace plumbline::places
