// Inside the room: names of people found in what somebody wrote, however they were typed.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plumbline::records {

// Words of a text as names are compared: small letters without accents, apostrophes or invisible characters;
// hyphens divide; a possessive 's is gone. A mark that ends something said stands as an empty word.
std::vector<std::string> spelled(std::string_view text);

struct Word {
  std::string letters;             // as names are compared; empty where something ends
  std::size_t begin = 0, end = 0;  // where it stands in the text, in bytes
};

// Whole names ("Owen Tasker", "Owen James Tasker" as "Owen Tasker", too) and surnames behind a title ("Mr
// Tasker"). A first name or a surname alone is nobody. Finding takes time in proportion to the text.
class NameIndex {
 public:
  void add(std::string_view name);
  // Words of the text that name somebody, as they stand there and in its order, once for each of the names:
  // whoever wrote "Mr Tasker" need not know who that is.
  std::vector<std::string> found_in(std::string_view text) const;

 private:
  struct Pattern {
    std::vector<std::string> words;
    std::size_t name;
  };
  void add_pattern(std::vector<std::string> words);
  using Stretch = std::pair<std::size_t, std::size_t>;  // of the text, in bytes
  void look_at(const std::vector<Word>& words, std::size_t at, std::string_view first,
               std::vector<std::optional<Stretch>>& found) const;

  std::size_t names_ = 0;  // how many were added
  std::vector<Pattern> patterns_;
  std::unordered_multimap<std::string, std::size_t> by_beginning_;  // their first two words
};

}  // namespace plumbline::records
