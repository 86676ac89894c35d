// How a refusal is told on the page that met it.
#pragma once
#include "lib/html/html.h"
#include "records/records.h"

namespace plumbline::records::pages {

Problems as_problems(const Refused& refused);
// What a guard refused, with its clause; mistakes on fields go into the error summary.
html::Html refusals_part(const people::Viewer& viewer, const policies::Pack& pack, const Problems& problems);

}  // namespace plumbline::records::pages
