#include "reports/words.h"

#include "forms/sampled.h"
#include "places/places.h"
#include "visits/sampling.h"

namespace plumbline::reports {

namespace {

using records::Happening;

bool holds(const std::vector<std::string>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string person_named(Read& read, const json::Value& said) {
  const auto id = said.is_string() ? PersonId::parse(said.as_string()) : std::nullopt;
  return id ? people::person_name(read, *id).value_or("Somebody who has left") : std::string{};
}

std::string people_named(Read& read, const json::Value& said) {
  if (!said.is_array()) return {};
  std::string out;
  for (const auto& one : said.as_array()) out += (out.empty() ? "" : ", ") + person_named(read, one);
  return out;
}

std::string place_named(Read& read, const json::Value& said) {
  const auto id = said.is_string() ? PlaceId::parse(said.as_string()) : std::nullopt;
  const auto place = id ? places::by_id(read, *id) : std::nullopt;
  return place ? place->name : std::string{};
}

// Never a name: a copy outlives every permission to know it.
std::string kind_of_subject(const Happening& happening, const forms::Field& field) {
  const auto* kind = happening.policy.pack->subject_kind(field.subject_kind);
  return kind == nullptr ? std::string{} : kind->title;
}

// Answers by choice where the policy says from how many on they are shown, else only how many answered. A
// copy is for readers: nobody who reads it needs to ask.
std::string sampled_in_words(Read& read, const Happening& happening, const forms::Field& field,
                             const json::Value& said) {
  const auto draw = visits::draw_named(happening.type, field.sample);
  const auto least = draw ? draw->least_shown.on(happening.policy, read.today()) : std::nullopt;
  return least ? forms::counts_for_readers(field, said, *least) : forms::in_words(field, said);
}

std::string words_of(Read& read, const Happening& happening, const forms::Field& field,
                     const json::Value& said) {
  switch (field.kind) {
    case forms::Kind::person: return person_named(read, said);
    case forms::Kind::people: return people_named(read, said);
    case forms::Kind::place: return place_named(read, said);
    case forms::Kind::subject: return kind_of_subject(happening, field);
    case forms::Kind::sampled: return sampled_in_words(read, happening, field, said);
    default: return forms::in_words(field, said);
  }
}

void add_aspect(json::Object& line, const json::Object& said) {
  const auto mark = json::string_at(said, "mark");
  if (mark == "strength") line["mark"] = "A strength";
  if (mark == "point") line["mark"] = "A point to work on";
  for (const auto* part : {"at", "where"}) {
    if (const auto text = json::string_at(said, part); !text.empty()) line[part] = text;
  }
}

void add_file(Read& read, json::Object& line, const json::Object& said) {
  const auto id = FileId::parse(json::string_at(said, "file"));
  if (const auto file = id ? forms::evidence(read, *id) : std::nullopt) line["sha256"] = file->digest;
}

json::Object line_of(Read& read, const Happening& happening, const forms::Field& field,
                     const json::Value& said) {
  json::Object line{{"label", field.label}, {"words", words_of(read, happening, field, said)}};
  if (field.kind == forms::Kind::aspect && said.is_object()) add_aspect(line, said.as_object());
  if (field.kind == forms::Kind::file && said.is_object()) add_file(read, line, said.as_object());
  return line;
}

void add_replies(Read& read, RecordId record, const json::Value& said, json::Array& lines) {
  if (!said.is_object()) return;
  for (const auto& finding : forms::findings(read, record)) {
    const auto* reply = said.as_object().if_contains(finding.id.text());
    if (reply == nullptr || !reply->is_object()) continue;
    const auto because = std::string{json::string_at(reply->as_object(), "because")};
    const bool accurate = json::string_at(reply->as_object(), "stance") == "accurate";
    auto words = std::string{accurate ? "Accurate" : "Inaccurate"};
    if (!because.empty()) words += (accurate ? ". " : ", because: ") + because;
    lines.push_back(json::Object{{"label", "Reply to “" + finding.title + "”"}, {"words", words}});
  }
}

json::Array lines_of(Read& read, const Happening& happening, const forms::Section& section,
                     const std::vector<std::string>& keys) {
  json::Array out;
  for (const auto& field : section.fields) {
    const auto* said = happening.answers.if_contains(field.key);
    if (said == nullptr || said->is_null()) continue;
    if (!holds(keys, section.key) && !holds(keys, field.key)) continue;
    if (field.kind == forms::Kind::replies)
      add_replies(read, happening.record.id, *said, out);
    else
      out.push_back(line_of(read, happening, field, *said));
  }
  return out;
}

}  // namespace

std::vector<std::string> all_sections(const forms::Form& form) {
  std::vector<std::string> out;
  for (const auto& section : form.sections) out.push_back(section.key);
  return out;
}

json::Array sections_in_words(Read& read, const Happening& happening, const forms::Form& form,
                              const std::vector<std::string>& keys) {
  json::Array out;
  for (const auto& section : form.sections) {
    auto lines = lines_of(read, happening, section, keys);
    if (!lines.empty()) out.push_back(json::Object{{"title", section.title}, {"answers", std::move(lines)}});
  }
  return out;
}

}  // namespace plumbline::reports
