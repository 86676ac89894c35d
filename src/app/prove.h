// Examples of a pack, run; and the proof that each tagged element is missed when it is taken away.
#pragma once
#include <filesystem>

#include "app/acts.h"

namespace plumbline::app {

struct ClauseProof {
  policies::Clause clause;
  std::vector<std::string> realised_by;  // elements, by name
  int examples = 0;
  bool proved = false;                // an example turned red for each of its elements
  std::vector<std::string> unmissed;  // elements that no example misses
};
struct Proof {
  std::vector<ClauseProof> clauses;
  policies::Mistakes mistakes;  // of the pack, and examples that fail as it stands
};
// Reads, checks and runs every example; with `prove` also without each element in turn. A pack takes seconds.
Proof check_pack(const std::filesystem::path& folder, const std::filesystem::path& packs, bool prove);

}  // namespace plumbline::app
