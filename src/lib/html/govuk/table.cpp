#include "lib/html/govuk/table.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

struct Element {
  Literal name;
  Literal opening;
  Literal format_prefix;
};
constexpr Element column_header{"th", "<th scope=\"col\" class=\"govuk-table__header",
                                " govuk-table__header--"};
constexpr Element row_header{"th", "<th scope=\"row\" class=\"govuk-table__header", ""};
constexpr Element data_cell{"td", "<td class=\"govuk-table__cell", " govuk-table__cell--"};

void write_cell(Html& out, const Element& element, const Cell& cell) {
  out << element.opening;
  if (!cell.format.empty() && !element.format_prefix.text().empty())
    out << element.format_prefix << cell.format;
  write_classes(out, cell.classes);
  out << "\"";
  if (cell.colspan > 0) out << " colspan=\"" << cell.colspan << "\"";
  if (cell.rowspan > 0) out << " rowspan=\"" << cell.rowspan << "\"";
  write_attributes(out, cell.attributes);
  out << ">" << cell.text << "</" << element.name << ">";
}

void write_head(Html& out, const std::vector<Cell>& head) {
  if (head.empty()) return;
  out << "<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">";
  for (const auto& cell : head) write_cell(out, column_header, cell);
  out << "</tr></thead>";
}

void write_row(Html& out, const std::vector<Cell>& row, bool first_is_header) {
  if (row.empty()) return;
  out << "<tr class=\"govuk-table__row\">";
  for (const auto& cell : row) {
    write_cell(out, first_is_header ? row_header : data_cell, cell);
    first_is_header = false;
  }
  out << "</tr>";
}

}  // namespace

Html table(const Table& options) {
  Html out;
  out << "<table class=\"govuk-table";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">";
  if (!options.caption.empty()) {
    out << "<caption class=\"govuk-table__caption";
    write_classes(out, options.caption_classes);
    out << "\">" << options.caption << "</caption>";
  }
  write_head(out, options.head);
  out << "<tbody class=\"govuk-table__body\">";
  for (const auto& row : options.rows) write_row(out, row, options.first_cell_is_header);
  out << "</tbody></table>";
  return out;
}

}  // namespace plumbline::html::govuk
