#include <algorithm>
#include <vector>

#include "lib/yaml/yaml.h"

namespace plumbline::yaml {

namespace {

// Damerau-Levenshtein with adjacent swaps (optimal string alignment): one row and the two above it.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up, up(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
    two_up = up;
    std::swap(up, row);
  }
  return up[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const std::size_t near = std::max<std::size_t>(1, word.size() / 3);
  std::size_t best = near + 1;
  std::string found;
  for (const std::string& candidate : known) {
    const std::size_t longer = std::max(candidate.size(), word.size());
    if (longer - std::min(candidate.size(), word.size()) >= best) continue;
    const std::size_t far = distance(word, candidate);
    if (far >= best) continue;
    best = far;
    found = candidate;
  }
  return found;
}

}  // namespace plumbline::yaml
