#include "assurance/assurance.h"

namespace plumbline::assurance {

namespace {

struct Word {
  Verdict verdict;
  std::string_view key, words;
};
constexpr std::array all = {
    Word{Verdict::not_applicable, "not-applicable", "Not applicable"},
    Word{Verdict::before_adoption, "before-adoption", "Before adoption"},
    Word{Verdict::not_testable, "not-testable", "Not testable"},
    Word{Verdict::kept_by_design, "kept-by-design", "Kept by design"},
    Word{Verdict::met, "met", "Met"},
    Word{Verdict::on_track, "on-track", "On track"},
    Word{Verdict::due, "due", "Due"},
    Word{Verdict::at_risk, "at-risk", "At risk"},
    Word{Verdict::breached, "breached", "Breached"},
};

}  // namespace

std::string_view key_of(Verdict verdict) { return all[static_cast<std::size_t>(verdict)].key; }
std::string_view words_of(Verdict verdict) { return all[static_cast<std::size_t>(verdict)].words; }

std::optional<Verdict> verdict_of(std::string_view key) {
  for (const auto& word : all) {
    if (word.key == key) return word.verdict;
  }
  return std::nullopt;
}

}  // namespace plumbline::assurance
