#include "places/gias_fit.h"

#include <algorithm>
#include <cctype>

namespace plumbline::places {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A key, a space, a word.
bool is_list_item(std::string_view cell) {
  const auto gap = cell.find(' ');
  return gap != cell.npos && gap + 1 < cell.size() && is_whole_number(cell.substr(0, gap)) &&
         std::isalpha(static_cast<unsigned char>(cell[gap + 1])) != 0;
}

bool spills(const GiasHeader& header, const csv::Line& line) {
  const auto last = static_cast<std::ptrdiff_t>(header.columns.size()) - 1;
  return header.last_may_spill() && std::all_of(line.cells.begin() + last, line.cells.end(), is_list_item);
}

enum class Reads { as_it_must, wrongly, as_anything };

Reads how(const GiasColumn& column, const std::string& cell) {
  if (column.use != GiasColumn::Use::fact || gias_table().empty.contains(cell)) return Reads::as_anything;
  switch (column.fact.kind) {
    case CellKind::date: return date_in_cell(cell) ? Reads::as_it_must : Reads::wrongly;
    case CellKind::key:
    case CellKind::integer: return is_whole_number(cell) ? Reads::as_it_must : Reads::wrongly;
    default: return Reads::as_anything;
  }
}

bool shown_aligned(const GiasHeader& header, const csv::Line& line) {
  const auto personal = header.first_personal();
  bool anchored = line.cells.size() <= personal;
  for (std::size_t at = 0; at < line.cells.size(); ++at) {
    const auto reads = how(header.columns[at], line.cells[at]);
    if (reads == Reads::wrongly) return false;
    if (reads == Reads::as_it_must && at > personal) anchored = true;
  }
  return anchored;
}

std::string counted(const GiasHeader& header, const csv::Line& line) {
  return "This row has " + std::to_string(line.cells.size()) + " cells where the header has " +
         std::to_string(header.columns.size());
}

}  // namespace

bool is_whole_number(std::string_view cell) { return !cell.empty() && std::ranges::all_of(cell, is_digit); }

std::optional<Refusal> misfit(const GiasHeader& header, const csv::Line& line) {
  const auto wide = header.columns.size();
  if (line.cells.size() > wide && !spills(header, line))
    return Refusal{"", "too-many-cells", counted(header, line), false};
  if (line.cells.size() < wide && !shown_aligned(header, line))
    return Refusal{"", "too-few-cells", counted(header, line), false};
  return std::nullopt;
}

}  // namespace plumbline::places
