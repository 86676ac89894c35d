#include "records/sharing.h"

namespace plumbline::records {

namespace {

std::string listed(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? "" : between).append(word);
  return out;
}

std::string lower_first(std::string word) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!word.empty() && upper(word[0]) && (word.size() == 1 || !upper(word[1])))
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
  return word;
}

std::string kind_named(const policies::Pack& pack, std::string_view key) {
  const auto* kind = pack.place_kind(key);
  return kind == nullptr ? std::string{key} : lower_first(kind->title);
}

std::string role_in_words(const policies::Pack& pack, const Audience& audience, const std::string& key) {
  const auto* role = pack.role(key);
  if (role == nullptr) return key;
  if (role->scope.empty() || audience.everyone_of_kind || !audience.through.empty()) return role->plural;
  return role->plural + " of that " +
         kind_named(pack, audience.place_kind.empty() ? role->scope : audience.place_kind);
}

std::string who(const policies::Pack& pack, const Audience& audience, const forms::Form* form) {
  std::vector<std::string> out;
  for (const auto& role : audience.roles) out.push_back(role_in_words(pack, audience, role));
  if (audience.author) out.emplace_back("Whoever began it");
  for (const auto& key : audience.people_in) {
    const auto* field = form == nullptr ? nullptr : form->field(key);
    out.push_back("Whoever is named under “" + (field == nullptr ? key : field->label) + "”");
  }
  return listed(out, ", ");
}

std::string part_named(const forms::Form* form, const std::string& key) {
  if (form == nullptr) return key;
  if (const auto* section = form->section(key)) return section->title;
  const auto* field = form->field(key);
  return field == nullptr ? key : field->label;
}

std::string what(const Audience& audience, const forms::Form* form) {
  switch (audience.sees) {
    case Projection::existence: return "That it exists";
    case Projection::date: return "Its day and nothing else";
    case Projection::status: return "Its day and where it stands";
    case Projection::full: return "Everything";
    case Projection::sections: break;
  }
  std::vector<std::string> parts;
  for (const auto& key : audience.sections) parts.push_back(part_named(form, key));
  return listed(parts, "; ");
}

std::string when(const Type& type, const Audience& audience) {
  if (audience.stages.empty()) return "Always";
  std::vector<std::string> stages;
  for (const auto& key : audience.stages) {
    const auto* stage = type.stage(key);
    stages.push_back(stage == nullptr ? key : stage->title);
  }
  return listed(stages, ", ");
}

std::string only_while(const policies::Pack& pack, const Audience& audience) {
  const auto* relation = pack.relation_kind(audience.through);
  if (relation == nullptr) return {};
  const auto from = relation->from.empty() ? std::string{"place"} : kind_named(pack, relation->from);
  return lower_first(relation->plural) + " from their " + from + " run there";
}

}  // namespace

std::vector<Sharing> sharing(const policies::Pack& pack) {
  std::vector<Sharing> out;
  for (const auto& type : pack.part<RecordsPart>().types) {
    const auto* form = pack.part<forms::FormsPart>().form(type.form);
    Sharing one{.type = &type, .lines = {}};
    for (const auto& audience : type.readers) {
      one.lines.push_back({.who = who(pack, audience, form),
                           .what = what(audience, form),
                           .when = when(type, audience),
                           .only_while = only_while(pack, audience),
                           .clause = audience.clause,
                           .roles = audience.roles});
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace plumbline::records
