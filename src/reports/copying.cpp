// The effect `copy` of a step: read, explained, carried out.
#include "places/places.h"
#include "records/scene.h"
#include "reports/queries.h"
#include "reports/words.h"

namespace plumbline::reports {

namespace {

using records::Happening;

const forms::Form* form_of(const policies::Pack& pack, const records::Type& type) {
  const auto* part = pack.part_if<forms::FormsPart>();
  return part == nullptr ? nullptr : part->form(type.form);
}

std::vector<std::string> words_in(const yaml::Node* node) {
  std::vector<std::string> out;
  if (node == nullptr) return out;
  if (node->is_scalar()) out.push_back(node->scalar);
  for (const auto& item : node->items) out.push_back(item.scalar);
  return out;
}

void check(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map, {"copy", "title", "sections", "clause", "clauses"});
  policies::required(reading, map, "copy");
  const auto* form = form_of(reading.pack, type);
  if (form == nullptr) return policies::mistake(reading, map, "a copy needs a record with a form");
  if (const auto* title = map.find("title"))
    policies::check_sentence(reading, *title, records::names_of(type, form));
  auto known = all_sections(*form);
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields) known.push_back(field.key);
  }
  const auto* sections = map.find("sections");
  if (sections == nullptr) return;
  if (sections->is_scalar()) policies::must_be_one_of(reading, *sections, known, "section or field");
  for (const auto& item : sections->items) policies::must_be_one_of(reading, item, known, "section or field");
}

std::string explain(const policies::Pack&, const yaml::Node& map) {
  return "Keeps a frozen copy (“" + std::string{map.text("copy")} +
         "”) of what the record says at that moment, with its hash; it never changes.";
}

std::string place_name(Read& read, const records::Record& record) {
  const auto place = record.place ? places::by_id(read, *record.place) : std::nullopt;
  return place ? place->name : std::string{};
}

std::string stage_title(const Happening& happening) {
  const auto* stage = happening.type.stage(happening.record.stage);
  return stage == nullptr ? happening.record.stage : stage->title;
}

json::Object content_of(Write& write, const Happening& happening, const Copy& copy, const forms::Form& form) {
  const auto& pack = *happening.policy.pack;
  const auto who = copy.person ? people::person_name(write, *copy.person) : std::nullopt;
  json::Object out{{"copy", copy.key},
                   {"number", copy.number},
                   {"title", copy.title},
                   {"kind", happening.type.title},
                   {"place", place_name(write, happening.record)},
                   {"stage", stage_title(happening)},
                   {"policy", {{"title", pack.title}, {"version", pack.version}, {"hash", pack.hash}}},
                   {"published",
                    {{"at", clock::iso(copy.at)},
                     {"when", clock::when_in_words(copy.at)},
                     {"by", who.value_or("The program")}}},
                   {"sections", sections_in_words(write, happening, form, copy.sections)}};
  if (happening.record.day) out["day"] = clock::with_weekday(*happening.record.day);
  return out;
}

void store(Write& write, const Copy& copy) {
  json::Array sections;
  for (const auto& key : copy.sections) sections.emplace_back(key);
  write.change.run(queries::add_copy,
                   {copy.id, copy.body, copy.record, copy.key, copy.number, copy.title, json::text(sections),
                    copy.content, copy.digest, copy.at, copy.person});
  write.append({.chain = copy.record.bytes,
                .about = "record",
                .deed = "copy-kept",
                .content = {{"copy", copy.number}, {"title", copy.title}, {"sha256", copy.digest}},
                .body = copy.body});
}

void apply(Write& write, const Happening& happening, const records::Effect& effect) {
  const auto* form = form_of(*happening.policy.pack, happening.type);
  if (form == nullptr) return;
  Copy copy;
  copy.id = CopyId{id::timed(write.now.time_since_epoch().count())};
  copy.body = happening.record.body;
  copy.record = happening.record.id;
  copy.key = effect.says.text("copy");
  copy.number = write.sql.number(queries::last_copy_number, {copy.record}) + 1;
  copy.title = policies::filled(effect.says.text("title"), happening.scene, happening.engine.library.facts());
  if (copy.title.empty()) copy.title = happening.record.title;
  copy.sections = words_in(effect.says.find("sections"));
  if (copy.sections.empty()) copy.sections = all_sections(*form);
  copy.at = write.now;
  copy.person = happening.person;
  copy.content = json::canonical(content_of(write, happening, copy, *form));
  copy.digest = crypto::hex(crypto::sha256(copy.content));
  store(write, copy);
}

}  // namespace

records::Ability copy() { return {.key = "copy", .check = check, .apply = apply, .explain = explain}; }

}  // namespace plumbline::reports
