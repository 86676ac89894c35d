#include "places/pages/relations_section.h"

#include "places/pages/subject_parts.h"

namespace plumbline::places::pages {

namespace {

using Names = std::map<SubjectId, std::string>;

// Only of those who are tied to the place: of its many names a body opens these few.
Names names_known(const shell::Visit& visit, Read& read, const policies::SubjectKind& kind,
                  const std::vector<Relation>& today) {
  Names out;
  if (visit.engine.seal == nullptr) return out;
  std::vector<SubjectId> tied;
  for (const auto& relation : today) tied.push_back(relation.subject);
  for (const auto& [subject, identity] :
       known_among(read, *visit.engine.seal, visit.viewer(), kind.key, kind.known_to, tied))
    out[subject.id] = identity.name;
  return out;
}

// A register shows its places to everybody, and says nothing of who is tied to them.
bool reaches(Read& read, const Viewer& viewer, PlaceId place) {
  const auto above = and_above(read, place, read.today());
  return std::ranges::any_of(viewer.holdings, [&](const people::Holding& held) {
    return !held.place || std::ranges::find(above, *held.place) != above.end();
  });
}

Html line(const Relation& relation, const std::string& name, const Place& place, PlaceNames& places) {
  Html out;
  out << name;
  if (relation.to != place.id && !places.of(relation.to).empty()) out << ", at " << places.of(relation.to);
  if (relation.from && *relation.from != place.id && !places.of(*relation.from).empty())
    out << ", from " << places.of(*relation.from);
  return out << ", since " << clock::in_words(relation.first_day);
}

std::string unnamed(std::size_t count, bool beside_others) {
  return beside_others ? "And " + std::to_string(count) + " whose names are not shown to you."
                       : std::to_string(count) + " today. Names are not shown to you.";
}

Html section_of(const policies::RelationKind& kind, const std::vector<const Relation*>& relations,
                const Names& known, bool counts, const Place& place, PlaceNames& places) {
  Html lines;
  std::size_t others = 0;
  for (const auto* relation : relations) {
    const auto name = known.find(relation->subject);
    if (name == known.end())
      ++others;
    else
      lines << "<li>" << line(*relation, name->second, place, places) << "</li>";
  }
  if (!counts) others = 0;
  Html out;
  if (lines.empty() && others == 0) return out;
  const bool named = !lines.empty();
  out << "<h2 class=\"govuk-heading-m\">" << kind.plural << "</h2>";
  if (named) out << "<ul class=\"govuk-list\">" << lines << "</ul>";
  if (others > 0) out << "<p class=\"govuk-body\">" << unnamed(others, named) << "</p>";
  return out;
}

}  // namespace

Html relations_section(shell::Visit& visit, Read& read, const Place& place) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto today = relations_at(read, visit.viewer().body, place.id, visit.today());
  Html out;
  if (!policy || today.empty()) return out;
  const bool counts = reaches(read, visit.viewer(), place.id);
  PlaceNames places(read, visit.viewer());
  std::map<std::string, Names> known;
  for (const auto& kind : policy->pack->relation_kinds) {
    std::vector<const Relation*> relations;
    for (const auto& one : today) {
      if (one.kind == kind.key) relations.push_back(&one);
    }
    const auto* of = policy->pack->subject_kind(kind.subject);
    if (relations.empty() || of == nullptr) continue;
    if (!known.contains(of->key)) known[of->key] = names_known(visit, read, *of, today);
    out << section_of(kind, relations, known[of->key], counts, place, places);
  }
  return out;
}

}  // namespace plumbline::places::pages
