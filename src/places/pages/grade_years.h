// Grades from year to year. Each framework has a table of its own: no line joins grades of two.
#pragma once
#include "judgements/judgements.h"
#include "places/pages/parts.h"
#include "shell/parts.h"

namespace plumbline::places::pages {

shell::Grade shown(const judgements::Seen& one);  // in the words of the rubric by which it was made
Html years_part(const std::vector<judgements::Seen>& oldest_first,
                const std::vector<judgements::Column>& columns);

}  // namespace plumbline::places::pages
