// Between what a browser posts, what was typed, and answers.
#include "shell/fields.h"

namespace plumbline::shell::fields {

namespace {

void put(forms::Raw& raw, std::string name, std::string value) {
  raw[std::move(name)].push_back(std::move(value));
}

void put_date(forms::Raw& raw, const std::string& key, std::string_view text) {
  if (text.size() != 10) return;
  put(raw, key + "-year", std::string{text.substr(0, 4)});
  put(raw, key + "-month", std::to_string(std::stoi(std::string{text.substr(5, 2)})));
  put(raw, key + "-day", std::to_string(std::stoi(std::string{text.substr(8, 2)})));
}

void put_aspect(forms::Raw& raw, const std::string& key, const json::Object& said) {
  const auto* seen = said.if_contains("seen");
  if (seen != nullptr && seen->is_bool()) put(raw, key + "-seen", seen->as_bool() ? "yes" : "no");
  for (std::string_view part : {"saw", "mark", "at", "where"}) {
    if (auto text = json::string_at(said, part); !text.empty())
      put(raw, key + "-" + std::string{part}, std::string{text});
  }
}

void put_replies(forms::Raw& raw, const std::string& key, const json::Object& replies) {
  for (const auto& [finding, reply] : replies) {
    if (!reply.is_object()) continue;
    const auto name = key + "-" + std::string{finding};
    put(raw, name + "-stance", std::string{json::string_at(reply.as_object(), "stance")});
    put(raw, name + "-because", std::string{json::string_at(reply.as_object(), "because")});
  }
}

void put_sampled(forms::Raw& raw, const std::string& key, const json::Object& answers) {
  for (const auto& [subject, said] : answers) {
    if (!said.is_object()) continue;
    for (const auto& [question, choice] : said.as_object()) {
      if (choice.is_string())
        put(raw, key + "-" + std::string{subject} + "-" + std::string{question},
            std::string{choice.as_string()});
    }
  }
}

void put_answer(forms::Raw& raw, const forms::Field& field, const json::Value& answer) {
  if (answer.is_string()) {
    if (field.kind == forms::Kind::date) return put_date(raw, field.key, answer.as_string());
    return put(raw, field.key, std::string{answer.as_string()});
  }
  if (answer.is_int64()) return put(raw, field.key, std::to_string(answer.as_int64()));
  if (answer.is_bool()) return put(raw, field.key, answer.as_bool() ? "yes" : "no");
  if (answer.is_array()) {
    for (const auto& item : answer.as_array()) {
      if (item.is_string()) put(raw, field.key, std::string{item.as_string()});
    }
  }
  if (answer.is_object() && field.kind == forms::Kind::aspect) put_aspect(raw, field.key, answer.as_object());
  if (answer.is_object() && field.kind == forms::Kind::file) put(raw, field.key, json::text(answer));
  if (answer.is_object() && field.kind == forms::Kind::sampled)
    put_sampled(raw, field.key, answer.as_object());
  if (answer.is_object() && field.kind == forms::Kind::replies)
    put_replies(raw, field.key, answer.as_object());
}

}  // namespace

forms::Raw posted(const http::Fields& fields) {
  forms::Raw raw;
  for (const auto& [name, value] : fields.list()) raw[name].push_back(value);
  return raw;
}

forms::Raw as_typed(const std::vector<const forms::Field*>& asked, const json::Object& answers) {
  forms::Raw raw;
  for (const auto* field : asked) {
    if (const auto* answer = answers.if_contains(field->key)) put_answer(raw, *field, *answer);
  }
  return raw;
}

}  // namespace plumbline::shell::fields
