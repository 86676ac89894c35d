#include "places/gias_header.h"

#include <algorithm>

namespace plumbline::places {

namespace {

using Use = GiasColumn::Use;

GiasColumn meaning_of(const GiasTable& table, const std::string& title, std::set<std::string>& taken) {
  const auto plain = letters_and_digits(title);
  if (table.ours.contains(plain) || plain.empty()) return {Use::ignored, {}, title};
  if (names_people(table, title)) return {Use::personal, {}, title};
  const auto known = table.facts.find(plain);
  if (known != table.facts.end() && taken.insert(known->second.name).second)
    return {Use::fact, known->second, title};
  return taken.insert(title).second ? GiasColumn{Use::unknown, {title, CellKind::text}, title}
                                    : GiasColumn{Use::ignored, {}, title};
}

bool may_be_given_back(const GiasColumn& column) {
  return column.use == Use::fact || column.use == Use::unknown;
}

}  // namespace

std::optional<std::size_t> GiasHeader::index_of(std::string_view fact) const {
  const auto found = std::ranges::find_if(
      columns, [&](const GiasColumn& c) { return c.use == Use::fact && c.fact.name == fact; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::size_t GiasHeader::first_personal() const {
  const auto found = std::ranges::find(columns, Use::personal, &GiasColumn::use);
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::string> GiasHeader::kept(const std::vector<std::string>& cells) const {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (may_be_given_back(columns[at])) out.push_back(at < cells.size() ? cells[at] : std::string{});
  return out;
}

std::vector<std::string> GiasHeader::titles() const {
  std::vector<std::string> out;
  for (const auto& column : columns)
    if (may_be_given_back(column)) out.push_back(column.title);
  return out;
}

std::optional<GiasHeader> read_gias_header(const std::vector<std::string>& titles) {
  const auto& table = gias_table();
  GiasHeader header;
  std::set<std::string> taken;
  for (const auto& title : titles) header.columns.push_back(meaning_of(table, title, taken));
  for (const auto& [layout, needed] : table.layouts) {
    const bool fits = std::ranges::all_of(
        needed, [&](const std::string& fact) { return header.index_of(fact).has_value(); });
    if (!fits) continue;
    header.layout = layout;
    return header;
  }
  return std::nullopt;
}

}  // namespace plumbline::places
