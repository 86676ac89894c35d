#include "shell/table.h"

#include "shell/grade_style.h"

namespace plumbline::shell {
namespace {

void write_classes(Html& out, const Column& column, const Cell* cell) {
  std::string classes;
  if (cell != nullptr && cell->grade) classes = "grade-cell " + std::string(grade_class(*cell->grade));
  if (column.number) classes += classes.empty() ? "number" : " number";
  if (column.together) classes += classes.empty() ? "together" : " together";
  if (!classes.empty()) out << " class=\"" << classes << "\"";
}

void write_heading(Html& out, const Column& column) {
  out << "<th scope=\"col\"";
  write_classes(out, column, nullptr);
  if (column.sorted == Sorted::ascending) out << " aria-sort=\"ascending\"";
  if (column.sorted == Sorted::descending) out << " aria-sort=\"descending\"";
  out << ">";
  if (column.sort_href.empty())
    out << column.heading;
  else
    out << "<a href=\"" << html::url(column.sort_href) << "\">" << column.heading << "</a>";
  if (column.sorted != Sorted::no)
    out << " " << sign(column.sorted == Sorted::ascending ? Sign::up1 : Sign::dn1);
  out << "</th>";
}

void write_content(Html& out, const Cell& cell) {
  if (cell.grade) {
    out << grade(*cell.grade);
    if (!cell.small.empty()) out << " <small>" << cell.small << "</small>";
    return;
  }
  if (cell.href.empty())
    out << cell.text;
  else
    out << "<a href=\"" << html::url(cell.href) << "\">" << cell.text << "</a>";
  if (!cell.small.empty()) out << " <small>" << cell.small << "</small>";
}

void write_cell(Html& out, const Column& column, const Cell& cell, bool is_header) {
  if (is_header)
    out << "<th scope=\"row\"";
  else
    out << "<td";
  write_classes(out, column, &cell);
  if (!is_header && !column.label.empty()) out << " data-label=\"" << column.label << "\"";
  out << ">";
  write_content(out, cell);
  if (is_header)
    out << "</th>";
  else
    out << "</td>";
}

void write_row(Html& out, const std::vector<Column>& columns, const Row& row) {
  if (row.starts_group)
    out << "<tr class=\"group\">";
  else
    out << "<tr>";
  for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
    write_cell(out, columns[i], row.cells[i], i == 0);
  out << "</tr>";
}

void write_table(Html& out, const Table& table) {
  out << "<table class=\"table";
  if (table.folds) out << " table--folds";
  if (table.tight) out << " table--tight";
  out << "\"><caption";
  if (!table.caption_shown) out << " class=\"govuk-visually-hidden\"";
  out << ">" << table.caption << "</caption><thead><tr>";
  for (const auto& column : table.columns) write_heading(out, column);
  out << "</tr></thead><tbody>";
  for (const auto& row : table.rows) write_row(out, table.columns, row);
  out << "</tbody></table>";
}

}  // namespace

Html table(const Table& table) {
  Html out;
  if (table.rows.empty()) {
    out << "<p>" << table.when_empty << "</p>";
  } else if (table.folds) {
    write_table(out, table);
  } else {  // what is wider than a phone scrolls in a place of its own, which the keyboard can reach
    out << "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" << table.caption << "\">";
    write_table(out, table);
    out << "</div>";
  }
  return out;
}

}  // namespace plumbline::shell
