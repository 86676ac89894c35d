// Acts: who tries what, when, and what must come of it. The packs' examples and the demonstration are lists
// of them (docs/pack-format.md).
#pragma once
#include <vector>

#include "app/world.h"

namespace plumbline::app {

struct Missed {  // an act that did not come out as written
  yaml::Mark mark;
  std::string sentence;
};
// Runs acts in the order of the list from `next` on, moving the clock to each. Days passed between two acts
// bring verdicts up to date, as they do in life. Stops before the first act after `until`; `next` is then
// where to go on.
std::vector<Missed> run_acts(House& house, clock::FrozenClock& clock, Cast& cast, const yaml::Node& acts,
                             std::size_t& next, std::optional<clock::Instant> until = {});

}  // namespace plumbline::app
