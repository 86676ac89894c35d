// What becomes of a batch of a register's rows.
#pragma once
#include "places/gias_file.h"

namespace plumbline::places {

Taken weigh(Read& read, std::span<const GiasRow> rows, clock::Date known);  // looks only
Taken keep(Write& write, ImportId import, std::span<const GiasRow> rows, clock::Date known);

}  // namespace plumbline::places
