// Inside the room: names of people found in what somebody wrote, however they were typed.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline::records {

// Words of a text as names are compared: small letters without accents, apostrophes or invisible characters;
// hyphens divide; a possessive 's is gone. A mark that ends something said stands as an empty word.
std::vector<std::string> spelled(std::string_view text);

// Whole names ("Owen Tasker", "Owen James Tasker" as "Owen Tasker", too) and surnames behind a title ("Mr
// Tasker"). A first name or a surname alone is nobody. Finding takes time in proportion to the text.
class NameIndex {
 public:
  void add(std::string_view name);
  std::vector<std::string> found_in(std::string_view text) const;  // the names as they were added, once each

 private:
  struct Pattern {
    std::vector<std::string> words;
    std::size_t name;
  };
  void add_pattern(std::vector<std::string> words);
  void look_at(const std::vector<std::string>& words, std::size_t at, std::string_view first,
               std::vector<bool>& found) const;

  std::vector<std::string> names_;
  std::vector<Pattern> patterns_;
  std::unordered_multimap<std::string, std::size_t> by_beginning_;  // their first two words
};

}  // namespace plumbline::records
