#include "forms/sampled.h"

namespace plumbline::forms {

namespace {

constexpr std::size_t id_length = 36;  // of a UUID as text

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

bool offers(const Field& field, std::string_view question, std::string_view choice) {
  const auto asked = std::ranges::find(field.questions, question, &Question::key);
  return asked != field.questions.end() &&
         std::ranges::find(asked->choices, choice, &Choice::key) != asked->choices.end();
}

bool person_fits(const Field& field, const json::Object& said) {
  if (const auto* reason = said.if_contains(not_asked))
    return said.size() == 1 && reason->is_string() && reason->as_string().size() <= longest_reason;
  return std::ranges::all_of(said, [&](const auto& one) {
    return one.value().is_string() && offers(field, one.key(), one.value().as_string());
  });
}

const json::Object* said_of(const json::Value& answer, SubjectId subject) {
  const auto* said = answer.is_object() ? answer.as_object().if_contains(subject.text()) : nullptr;
  return said != nullptr && said->is_object() ? &said->as_object() : nullptr;
}

struct Counted {
  std::map<std::string, std::int64_t, std::less<>> by_choice;
  std::int64_t answers = 0;
};

Counted counted(const Question& question, const json::Value& answer) {
  Counted out;
  if (!answer.is_object()) return out;
  for (const auto& [subject, said] : answer.as_object()) {
    const auto choice =
        said.is_object() ? json::string_at(said.as_object(), question.key) : std::string_view{};
    if (choice.empty()) continue;
    ++out.by_choice[std::string{choice}];
    ++out.answers;
  }
  return out;
}

std::string choice_counts(const Question& question, const Counted& counted) {
  if (counted.answers == 0) return "Nobody answered";
  std::string out;
  for (const auto& choice : question.choices) {
    const auto found = counted.by_choice.find(choice.key);
    out += (out.empty() ? "" : ", ") + choice.title + " " +
           std::to_string(found == counted.by_choice.end() ? 0 : found->second);
  }
  return out;
}

std::string choice_counts_for_readers(const Question& question, const Counted& counted, std::int64_t least) {
  if (counted.answers > 0 && counted.answers < least) return "Too few to show";
  if (counted.by_choice.size() == 1) return "Everybody answered the same, so it is not shown";
  return choice_counts(question, counted);
}

using InWords = std::function<std::string(const Question&, const Counted&)>;

std::string question_by_question(const Field& field, const json::Value& answer, const InWords& words) {
  auto out = sampled_in_words(field, answer) + ".";
  if (!answer.is_object() || answer.as_object().empty()) return out;
  for (const auto& question : field.questions)
    out += "\n" + question.label + " " + words(question, counted(question, answer)) + ".";
  return out;
}

}  // namespace

json::Value sampled_in(const Field& field, const Raw& raw, Problems& problems) {
  json::Object out;
  const std::string prefix = field.key + "-";
  bool posted = raw.contains(field.key);
  for (auto it = raw.lower_bound(prefix); it != raw.end() && it->first.starts_with(prefix); ++it) {
    const auto name = std::string_view{it->first}.substr(prefix.size());
    if (name.size() <= id_length + 1 || it->second.empty()) continue;
    const auto subject = SubjectId::parse(name.substr(0, id_length));
    if (!subject || name[id_length] != '-') continue;
    posted = true;
    const auto value = trimmed(it->second.front());
    if (value.empty()) continue;
    auto& said = out[subject->text()];
    if (!said.is_object()) said = json::Object{};
    said.as_object()[name.substr(id_length + 1)] = value;
  }
  if (!posted) return nullptr;
  for (const auto& [subject, said] : out) {
    if (said.as_object().contains(not_asked) && said.as_object().size() > 1)
      problems.add(field.key,
                   field.label + ": answer the questions or say why somebody was not asked, not both");
  }
  return out;
}

bool sampled_fits(const Field& field, const json::Value& answer) {
  if (!answer.is_object()) return false;
  return std::ranges::all_of(answer.as_object(), [&](const auto& one) {
    const std::string_view key = one.key();
    const auto subject = SubjectId::parse(key);
    return subject && subject->text() == key && one.value().is_object() &&
           person_fits(field, one.value().as_object());
  });
}

bool was_asked(const Field& field, const json::Value& answer, SubjectId subject) {
  const auto* said = said_of(answer, subject);
  return said != nullptr && std::ranges::all_of(field.questions, [&](const Question& question) {
           return !json::string_at(*said, question.key).empty();
         });
}

bool is_settled(const Field& field, const json::Value& answer, SubjectId subject) {
  const auto* said = said_of(answer, subject);
  return said != nullptr && (!json::string_at(*said, not_asked).empty() || was_asked(field, answer, subject));
}

std::vector<SubjectId> subjects_in(const json::Value& answer) {
  std::vector<SubjectId> out;
  if (!answer.is_object()) return out;
  for (const auto& [key, said] : answer.as_object()) {
    if (const auto subject = SubjectId::parse(key)) out.push_back(*subject);
  }
  return out;
}

std::int64_t people_asked(const Field& field, const json::Value& answer) {
  return std::ranges::count_if(subjects_in(answer),
                               [&](const SubjectId& subject) { return was_asked(field, answer, subject); });
}

std::string sampled_in_words(const Field& field, const json::Value& answer) {
  const auto answered = people_asked(field, answer);
  const auto reasons = std::ranges::count_if(subjects_in(answer), [&](const SubjectId& subject) {
    return is_settled(field, answer, subject) && !was_asked(field, answer, subject);
  });
  auto out = std::to_string(answered) + " answered";
  return reasons == 0 ? out : out + ", " + std::to_string(reasons) + " not asked";
}

std::string counts_in_words(const Field& field, const json::Value& answer) {
  return question_by_question(field, answer, choice_counts);
}

std::string counts_for_readers(const Field& field, const json::Value& answer, std::int64_t least) {
  return question_by_question(field, answer, [least](const Question& question, const Counted& counted) {
    return choice_counts_for_readers(question, counted, least);
  });
}

}  // namespace plumbline::forms
