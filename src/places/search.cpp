// Search of the register. The engines find candidates by whole words and the beginning of the last one; the
// order is ours, so that both answer alike.
#include "places/fold.h"
#include "places/places.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

namespace {

constexpr std::int64_t candidates = 200;  // by words, and as many again by the beginning of the name

// Words hold letters, digits and bytes beyond ASCII only (see folded), so they need no escaping in either
// language.
std::string sought(sql::Engine engine, const std::string& words) {
  const bool sqlite = engine == sql::Engine::sqlite;
  const std::string_view quote = sqlite ? "\"" : "'";
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    if (!out.empty()) out += sqlite ? " " : " & ";
    out.append(quote).append(words, at, end - at).append(quote);
    at = end + 1;
  }
  return out + (sqlite ? "*" : ":*");
}

bool has_all_words(std::string_view name, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    const auto word = words.substr(at, end - at);
    if (!name.starts_with(word) && name.find(" " + std::string{word}) == name.npos) return false;
    at = end + 1;
  }
  return true;
}

// Smaller is better: the key, the whole name, its beginning, its words, then a match by town or postcode.
int distance(const Place& place, const std::string& name, const std::string& words) {
  if (place.register_key == words) return 0;
  if (name == words) return 1;
  if (name.starts_with(words)) return 2;
  return has_all_words(name, words) ? 3 : 4;
}

struct Candidate {
  Place place;
  std::string name;
  int distance;
};

}  // namespace

std::vector<Place> search_register(Read& read, std::string_view text, int limit) {
  const auto words = folded(text.substr(0, 200));
  if (words.empty() || limit <= 0) return {};
  std::vector<Candidate> found;
  std::set<PlaceId> met;
  auto take = [&](const sql::Row& row) {
    auto place = place_from(row);
    if (!met.insert(place.id).second) return;
    auto name = folded(place.name);
    const auto how_far = distance(place, name, words);
    found.push_back({std::move(place), std::move(name), how_far});
  };
  read.sql.each(queries::register_by_key, {words}, take);
  read.sql.each(queries::register_by_beginning, {words, end_of_beginning(words), candidates}, take);
  read.sql.each(queries::register_by_words, {sought(read.sql.engine(), words), candidates}, take);

  std::ranges::sort(found, {}, [](const Candidate& c) {
    return std::tuple(c.distance, c.place.status != "open", std::string_view{c.name}, c.place.id);
  });
  std::vector<Place> out;
  for (auto& candidate : found) {
    if (out.size() == static_cast<std::size_t>(limit)) break;
    out.push_back(std::move(candidate.place));
  }
  return out;
}

}  // namespace plumbline::places
