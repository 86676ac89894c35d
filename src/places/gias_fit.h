// Whether the cells of a row stand under the columns they belong to. A row that was torn must not put a
// person's name where a town is expected, so what cannot be shown to be aligned is refused.
#pragma once
#include "places/gias_row.h"

namespace plumbline::places {

// Longer rows are taken when the last column is a list and every cell from there on is one of its items
// ("144230 Successor"). Shorter rows are taken when every cell that must be a date or a number is one, and
// either they end before the first column with names of people or such a cell stands behind it.
std::optional<Refusal> misfit(const GiasHeader& header, const csv::Line& line);
bool is_whole_number(std::string_view cell);

}  // namespace plumbline::places
