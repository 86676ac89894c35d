// The effect `tell` of a step: read, explained, carried out.
#include "notices/telling.h"
#include "records/scene.h"

namespace plumbline::notices {

namespace {

void check(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map, {"tell", "clause", "clauses", "role", "each", "subject", "text"});
  policies::required(reading, map, "tell");
  policies::required(reading, map, "role");
  policies::must_be_roles(reading, map.find("role"));
  policies::must_be_place_kinds(reading, map.find("each"));
  const auto* forms_part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = forms_part == nullptr ? nullptr : forms_part->form(type.form);
  const auto names = records::names_of(type, form);
  for (const auto key : {"subject", "text"}) {
    policies::required(reading, map, key);
    if (const auto* sentence = map.find(key)) policies::check_sentence(reading, *sentence, names);
  }
}

// "Manager" inside a sentence is "manager", but an abbreviation keeps its capitals.
std::string within(std::string title) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!title.empty() && upper(title[0]) && (title.size() == 1 || !upper(title[1]))) {
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  }
  return title;
}

std::string spaced(std::string_view key) {
  std::string out{key};
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string explain(const policies::Pack& pack, const yaml::Node& map) {
  const auto* role = pack.role(map.text("role"));
  const auto* kind = pack.place_kind(map.text("each"));
  std::string out =
      "Writes to every " + (role == nullptr ? std::string{map.text("role")} : within(role->title));
  if (kind != nullptr) out += " of each " + within(kind->title);
  return out + " (“" + spaced(map.text("tell")) + "”) and keeps what became of every letter.";
}

void apply(Write& write, const records::Happening& happening, const records::Effect& effect) {
  const auto& facts = happening.engine.library.facts();
  auto telling = telling_of(effect);
  telling.subject = policies::filled(telling.subject, happening.scene, facts);
  telling.text = policies::filled(telling.text, happening.scene, facts);
  // The address tells nothing by itself: whoever follows it signs in and reads what their role reads.
  if (const auto* origin = happening.engine.origin; origin != nullptr && !origin->empty())
    telling.text += "\n\nRead it here: " + *origin + "/records/" + happening.record.id.text() + "\n";
  write_to(write, readers_of(write, *happening.policy.pack, happening.record, telling), telling,
           happening.record);
}

}  // namespace

records::Ability tell() { return {.key = "tell", .check = check, .apply = apply, .explain = explain}; }

}  // namespace plumbline::notices
