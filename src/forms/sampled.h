// Fields of kind sampled: the same few questions for each subject that a draw took. An answer is
// `{subject: {question: choice}}`, or `{subject: {"not-asked": reason}}` for somebody who was not asked.
#pragma once
#include "forms/forms.h"

namespace plumbline::forms {

inline constexpr std::string_view not_asked = "not-asked";
inline constexpr std::size_t longest_reason = 500;  // bytes

// Posted as "<field>-<subject>-<question>" and "<field>-<subject>-not-asked"; null when nothing of it was
// posted.
json::Value sampled_in(const Field& field, const Raw& raw, Problems& problems);
bool sampled_fits(const Field& field,
                  const json::Value& answer);  // well formed, perhaps not all answered yet

bool was_asked(const Field& field, const json::Value& answer, SubjectId subject);  // answered every question
bool is_settled(const Field& field, const json::Value& answer,
                SubjectId subject);  // answered, or not asked and a reason given
std::vector<SubjectId> subjects_in(const json::Value& answer);
std::int64_t people_asked(const Field& field, const json::Value& answer);  // how many answered

// "2 answered, 1 not asked"
std::string sampled_in_words(const Field& field, const json::Value& answer);
// A line for each question with a count for each choice, for those who ask them themselves.
std::string counts_in_words(const Field& field, const json::Value& answer);
// The same for everybody else: no counts of fewer answers than `least`, and none that would say of each who
// was drawn what they answered.
std::string counts_for_readers(const Field& field, const json::Value& answer, std::int64_t least);

}  // namespace plumbline::forms
