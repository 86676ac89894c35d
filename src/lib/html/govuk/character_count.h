// Text with a limit; the script counts down while a person writes.
#pragma once
#include "lib/html/govuk/options.h"
#include "lib/html/govuk/textarea.h"

namespace plumbline::html::govuk {

struct CharacterCount {
  Textarea text{};
  std::optional<int> max_length{};
  std::optional<int> max_words{};
  std::optional<int> threshold{};  // percent of the limit from which the count is shown
  std::string count_type{};        // "words" or "characters"; words follow from max_words
  std::string description{};       // "%{count}" is replaced by the limit
  std::string message_classes{};
  PluralText characters_under{};
  std::string characters_at{};
  PluralText characters_over{};
  PluralText words_under{};
  std::string words_at{};
  PluralText words_over{};
};

Html character_count(const CharacterCount& options);

}  // namespace plumbline::html::govuk
