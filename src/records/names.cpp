#include "records/names.h"

#include "records/asked_places.h"
#include "records/scene.h"
#include "records/spelling.h"

namespace plumbline::records {

namespace {

using policies::argument;
using policies::FactRow;
using policies::words_of;

void add_text(const json::Value* value, std::string& out) {
  if (value == nullptr || !value->is_string() || value->as_string().empty()) return;
  out += std::string_view{value->as_string()};
  out += "\n;\n";  // two texts are never read as one
}

void add_texts_of_each(const json::Value& answer, std::string_view part, std::string& out) {
  for (const auto& [key, said] : answer.as_object()) {
    if (said.is_object()) add_text(said.as_object().if_contains(part), out);
  }
}

// Everything of an answer that somebody wrote in words of their own.
std::string written(const forms::Field& field, const json::Value& answer) {
  std::string out;
  switch (field.kind) {
    case forms::Kind::text:
    case forms::Kind::long_text: add_text(&answer, out); break;
    case forms::Kind::aspect:
      if (!answer.is_object()) break;
      for (const auto* part : {"saw", "where"}) add_text(answer.as_object().if_contains(part), out);
      break;
    case forms::Kind::file:
      if (answer.is_object()) add_text(answer.as_object().if_contains("name"), out);
      break;
    case forms::Kind::replies:
      if (answer.is_object()) add_texts_of_each(answer, "because", out);
      break;
    case forms::Kind::sampled:
      if (answer.is_object()) add_texts_of_each(answer, "not-asked", out);
      break;
    default: break;
  }
  return out;
}

std::vector<PlaceId> places_of_body(const policies::Scene& scene, std::string_view relation) {
  const auto* kind = scene.policy().pack->relation_kind(relation);
  std::vector<PlaceId> out;
  if (kind == nullptr) return out;
  for (const auto& place : places::of_kind(scene.read(), scene.body(), kind->to, scene.read().today()))
    out.push_back(place.id);
  return out;
}

// Whoever has an account through a role held at one of the places, or above them; roles for the whole body
// are the policy's own people.
void add_holders(const policies::Scene& scene, std::vector<PlaceId> there, NameIndex& index) {
  auto& read = scene.read();
  const std::vector<PlaceId> asked = there;
  for (const auto& place : asked) {
    for (const auto& above : places::and_above(read, place, read.today())) there.push_back(above);
  }
  std::ranges::sort(there);
  there.erase(std::unique(there.begin(), there.end()), there.end());
  std::set<PersonId> seen;
  for (const auto& role : scene.policy().pack->roles) {
    if (role.scope.empty() || there.empty()) continue;
    for (const auto& contact : people::contacts(read, scene.body(), role.key, there)) {
      if (seen.insert(contact.person).second) index.add(contact.name);
    }
  }
}

NameIndex people_to_find(const policies::Scene& scene, const policies::Query& query,
                         const places::Seal& seal) {
  auto& read = scene.read();
  const bool somewhere = argument(query, "about") != nullptr;
  const auto there =
      somewhere ? and_below(read, places_asked(scene, query)) : places_of_body(scene, query.of);
  NameIndex index;
  for (const auto& one : places::subjects_related_to(read, seal, scene.body(), query.of, there, read.today()))
    index.add(one.identity.name);
  const auto holders = words_of(argument(query, "holders"));
  if (!holders.empty() && holders.front() == "yes") add_holders(scene, there, index);
  return index;
}

bool among(const std::vector<std::string>& only, const std::string& key) {
  return only.empty() || std::ranges::find(only, key) != only.end();
}

struct Text {
  std::string field, words;
};

// What was written in the fields asked about, and the reason for the step, which no form asks for.
std::vector<Text> texts(const RecordScene& scene, const std::vector<std::string>& only) {
  std::vector<Text> out;
  const auto* form = scene.policy().pack->part<forms::FormsPart>().form(scene.type().form);
  for (const auto& section : form == nullptr ? std::vector<forms::Section>{} : form->sections) {
    for (const auto& field : section.fields) {
      const auto* answer = scene.answers().if_contains(field.key);
      if (answer == nullptr || (!among(only, field.key) && !among(only, section.key))) continue;
      if (auto words = written(field, *answer); !words.empty()) out.push_back({field.key, std::move(words)});
    }
  }
  const auto reason = scene.name("reason");
  const auto* said = std::get_if<std::string>(&reason);
  if (said != nullptr && !said->empty() && among(only, "reason")) out.push_back({"reason", *said});
  return out;
}

std::vector<FactRow> rows(const policies::Scene& scene, const policies::Query& query,
                          const places::Seal& seal) {
  std::vector<FactRow> out;
  const auto* here = dynamic_cast<const RecordScene*>(&scene);
  if (here == nullptr) return out;
  const auto written_here = texts(*here, words_of(argument(query, "in")));
  if (written_here.empty()) return out;  // nobody's name is opened for nothing
  const auto index = people_to_find(scene, query, seal);
  for (const auto& [field, words] : written_here) {
    for (auto& name : index.found_in(words)) out.push_back({{"name", std::move(name)}, {"field", field}});
  }
  return out;
}

void check(policies::Reading& reading, const policies::Query& query) {
  std::vector<std::string> known;
  for (const auto& kind : reading.pack.relation_kinds) known.push_back(kind.key);
  if (std::ranges::find(known, query.of) != known.end()) return;
  reading.mistakes.push_back({query.mark, "“" + query.of + "” is no kind of relation of this policy" +
                                              policies::suggestion(query.of, known)});
}

}  // namespace

policies::FactSources names(const places::Seal& seal) {
  return {{.key = "names",
           .arguments = {"about", "in", "holders"},
           .columns = {"name", "field"},
           .rows = [&seal](const policies::Scene& scene,
                           const policies::Query& query) { return rows(scene, query, seal); },
           .check = check}};
}

}  // namespace plumbline::records
