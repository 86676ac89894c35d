#include "lib/html/govuk/character_count.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

std::optional<int> limit_of(const CharacterCount& options) {
  return options.max_words ? options.max_words : options.max_length;
}

std::string count_type(const CharacterCount& options) {
  if (!options.count_type.empty()) return options.count_type;
  return options.max_words ? "words" : "";
}

// Without a limit only the script can know the number, so nothing is said until then.
std::string description(const CharacterCount& options) {
  const auto limit = limit_of(options);
  if (!limit) return "";
  auto text = options.description;
  if (text.empty())
    text = "You can enter up to %{count} " +
           std::string(count_type(options) == "words" ? "words" : "characters");
  constexpr std::string_view mark = "%{count}";
  const auto number = std::to_string(*limit);
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + number.size()))
    text.replace(at, mark.size(), number);
  return text;
}

void add_number(Attributes& list, Literal name, const std::optional<int>& number) {
  if (number) list.push_back({name, std::to_string(*number)});
}

Attributes for_the_script(const CharacterCount& options) {
  Attributes list{{"data-module", "govuk-character-count"}};
  add_number(list, "data-maxlength", options.max_length);
  add_number(list, "data-maxwords", options.max_words);
  add_number(list, "data-threshold", options.threshold);
  add(list, "data-count-type", count_type(options));
  if (!limit_of(options)) add(list, "data-i18n.textarea-description.other", options.description);
  add(list, "data-i18n.characters-under-limit.one", "data-i18n.characters-under-limit.other",
      options.characters_under);
  add(list, "data-i18n.characters-at-limit", options.characters_at);
  add(list, "data-i18n.characters-over-limit.one", "data-i18n.characters-over-limit.other",
      options.characters_over);
  add(list, "data-i18n.words-under-limit.one", "data-i18n.words-under-limit.other", options.words_under);
  add(list, "data-i18n.words-at-limit", options.words_at);
  add(list, "data-i18n.words-over-limit.one", "data-i18n.words-over-limit.other", options.words_over);
  list.insert(list.end(), options.text.group.attributes.begin(), options.text.group.attributes.end());
  return list;
}

}  // namespace

Html character_count(const CharacterCount& options) {
  auto field = options.text;
  const auto message_id = (field.id.empty() ? field.name : field.id) + "-info";
  Html after = hint({.text = description(options),
                     .id = message_id,
                     .classes = with_class("govuk-character-count__message", options.message_classes)});
  after << options.text.group.after;
  field.group.after = std::move(after);
  field.group.classes = with_class("govuk-character-count", options.text.group.classes);
  field.group.attributes = for_the_script(options);
  field.classes = with_class("govuk-js-character-count", options.text.classes);
  field.described_by = message_id;
  return textarea(field);
}

}  // namespace plumbline::html::govuk
