#include "visits/drawing.h"

#include "lib/crypto/crypto.h"

namespace plumbline::visits {

std::string line_of(std::string_view salt, SubjectId subject) {
  return crypto::hex(crypto::sha256(std::string{salt} + subject.text()));
}

std::string population_text(const Lines& sorted) {
  std::string out;
  for (const auto& line : sorted) out += line + "\n";
  return out;
}

std::string digest_of(std::string_view population) { return crypto::hex(crypto::sha256(population)); }

std::size_t how_many(std::size_t size, std::int64_t share, std::int64_t least) {
  const auto part = (size * static_cast<std::size_t>(std::clamp<std::int64_t>(share, 0, 100)) + 99) / 100;
  const auto floor = static_cast<std::size_t>(std::max<std::int64_t>(least, 0));
  return std::min(size, std::max(part, floor));
}

Lines drawn(const Lines& population, std::string_view seed_bytes, std::size_t count) {
  std::vector<std::pair<crypto::Hash, std::string>> order;
  for (const auto& line : population)
    order.emplace_back(crypto::sha256(std::string{seed_bytes} + line), line);
  std::ranges::sort(order);
  Lines out;
  for (auto& [hash, line] : order) {
    if (out.size() == count) break;
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace plumbline::visits
