// The calendar and the duties of a pack as plain sentences, for the policy page.
#pragma once
#include <vector>

#include "policies/pack.h"

namespace plumbline::calendar {

std::vector<policies::Sentence> explained(const policies::Pack& pack);

}  // namespace plumbline::calendar
