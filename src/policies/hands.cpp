// The helping hands of readers.
#include <algorithm>
#include <charconv>

#include "policies/pack.h"

namespace plumbline::policies {

namespace {

std::string in_quotes(std::string_view word) { return "“" + std::string{word} + "”"; }

template <class Things, class Name>
std::vector<std::string> names_of(const Things& things, Name name) {
  std::vector<std::string> out;
  for (const auto& thing : things) out.push_back(thing.*name);
  return out;
}

void each_scalar(Reading& reading, const yaml::Node& node,
                 const std::function<void(const yaml::Node&)>& act) {
  if (node.is_scalar()) return act(node);
  if (node.is_map()) return mistake(reading, node, "a word or a list of words belongs here");
  for (const auto& item : node.items) {
    if (item.is_scalar())
      act(item);
    else
      mistake(reading, item, "a word belongs here");
  }
}

void must_all_be(Reading& reading, const yaml::Node* node, const std::vector<std::string>& known,
                 std::string_view what) {
  if (!node) return;
  each_scalar(reading, *node, [&](const yaml::Node& word) { must_be_one_of(reading, word, known, what); });
}

bool plain_key(std::string_view key) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return key.find_first_not_of(letters) == std::string_view::npos && key.front() != '-';
}

}  // namespace

void mistake(Reading& reading, const yaml::Node& at, std::string message) {
  reading.mistakes.push_back({at.mark, std::move(message)});
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  auto near = yaml::nearest(word, known);
  return near.empty() ? "" : "; did you mean " + in_quotes(near) + "?";
}

void known_keys(Reading& reading, const yaml::Node& map, std::initializer_list<std::string_view> keys) {
  known_keys(reading, map, std::vector<std::string_view>{keys});
}

void known_keys(Reading& reading, const yaml::Node& map, const std::vector<std::string_view>& keys) {
  if (!map.is_map()) return mistake(reading, map, "a map belongs here");
  std::vector<std::string> known{keys.begin(), keys.end()};
  for (const auto& [key, value] : map.pairs) {
    if (std::find(known.begin(), known.end(), key.scalar) != known.end()) continue;
    mistake(reading, key, in_quotes(key.scalar) + " is not understood here" + suggestion(key.scalar, known));
  }
}

std::string required(Reading& reading, const yaml::Node& map, std::string_view key) {
  const auto* value = map.find(key);
  if (value && !value->is_scalar()) {
    mistake(reading, *value, in_quotes(key) + " must be a word or a sentence");
    return {};
  }
  if (!value || value->scalar.empty()) {
    mistake(reading, value ? *value : map, in_quotes(key) + " is missing");
    return {};
  }
  return value->scalar;
}

std::string optional_text(Reading& reading, const yaml::Node& map, std::string_view key) {
  const auto* value = map.find(key);
  if (!value) return {};
  if (!value->is_scalar()) mistake(reading, *value, in_quotes(key) + " must be a word or a sentence");
  return value->scalar;
}

std::optional<std::int64_t> whole_number(Reading& reading, const yaml::Node& node) {
  std::int64_t number = 0;
  const char* end = node.scalar.data() + node.scalar.size();
  auto [stopped, error] = std::from_chars(node.scalar.data(), end, number);
  if (node.is_scalar() && !node.scalar.empty() && stopped == end && error == std::errc{}) return number;
  mistake(reading, node, "a whole number belongs here");
  return std::nullopt;
}

std::optional<clock::Date> date(Reading& reading, const yaml::Node& node) {
  auto day = clock::parse_date(node.scalar);
  if (!day) mistake(reading, node, "a date such as 2026-09-01 belongs here");
  return day;
}

bool yes_or_no(Reading& reading, const yaml::Node* node) {
  if (!node) return false;
  bool yes = node->scalar == "yes" || node->scalar == "true";
  if (!yes && node->scalar != "no" && node->scalar != "false")
    mistake(reading, *node, "yes or no belongs here");
  return yes;
}

std::vector<std::string> words(Reading& reading, const yaml::Node* node) {
  std::vector<std::string> out;
  if (!node) return out;
  each_scalar(reading, *node, [&](const yaml::Node& word) {
    if (!word.scalar.empty()) out.push_back(word.scalar);
  });
  return out;
}

std::vector<const yaml::Node*> maps(Reading& reading, const yaml::Node* node) {
  std::vector<const yaml::Node*> out;
  if (!node || (node->is_scalar() && node->scalar.empty()))
    return out;  // a file of comments reads as nothing
  if (!node->is_list()) mistake(reading, *node, "a list belongs here");
  for (const auto& item : node->items) {
    if (item.is_map())
      out.push_back(&item);
    else
      mistake(reading, item, "a map belongs here");
  }
  return out;
}

const yaml::Node* root(const Reading& reading, std::string_view file) {
  auto found = reading.source.files.find(std::string{file});
  return found == reading.source.files.end() ? nullptr : &found->second;
}

std::vector<std::pair<std::string, const yaml::Node*>> files_in(const Reading& reading,
                                                                std::string_view folder) {
  std::vector<std::pair<std::string, const yaml::Node*>> out;
  for (const auto& [path, node] : reading.source.files)
    if (path.starts_with(folder)) out.emplace_back(path, &node);
  return out;
}

void must_be_one_of(Reading& reading, const yaml::Node& node, const std::vector<std::string>& known,
                    std::string_view what) {
  if (std::find(known.begin(), known.end(), node.scalar) != known.end()) return;
  mistake(reading, node,
          in_quotes(node.scalar) + " is no " + std::string{what} + suggestion(node.scalar, known));
}

void must_be_clause(Reading& reading, const yaml::Node& map) {
  auto ids = names_of(reading.pack.clauses, &Clause::id);
  must_all_be(reading, map.find("clause"), ids, "clause of this policy");
  must_all_be(reading, map.find("clauses"), ids, "clause of this policy");
}

void must_be_roles(Reading& reading, const yaml::Node* node) {
  must_all_be(reading, node, names_of(reading.pack.roles, &Role::key), "role of this policy");
}

void must_be_place_kinds(Reading& reading, const yaml::Node* node) {
  must_all_be(reading, node, names_of(reading.pack.place_kinds, &PlaceKind::key),
              "kind of place of this policy");
}

void must_be_settings(Reading& reading, const yaml::Node* node) {
  must_all_be(reading, node, names_of(reading.pack.settings, &Setting::key), "setting of this policy");
}

std::string unique_key(Reading& reading, const yaml::Node& map, std::vector<std::string>& seen,
                       std::string_view key) {
  auto value = required(reading, map, key);
  if (value.empty()) return value;
  const auto& node = *map.find(key);
  if (!plain_key(value))
    mistake(reading, node, in_quotes(value) + ": a key is small letters, digits and hyphens");
  if (std::find(seen.begin(), seen.end(), value) != seen.end())
    mistake(reading, node, in_quotes(value) + " is used twice");
  seen.push_back(value);
  return value;
}

}  // namespace plumbline::policies
