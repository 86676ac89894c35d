#include "places/pages/subject_parts.h"

namespace plumbline::places::pages {

namespace {

bool names(const std::vector<std::string>& roles, const people::Holding& held) {
  return std::ranges::find(roles, held.role) != roles.end();
}

}  // namespace

std::optional<Reach> reach(const shell::Visit& visit) {
  Reach out;
  out.policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!out.policy || visit.engine.seal == nullptr) return std::nullopt;
  out.kind = out.policy->pack->subject_kind(visit.request.capture("kind"));
  if (out.kind == nullptr) return std::nullopt;
  bool reads = false;
  for (const auto& held : visit.viewer().holdings) {
    reads = reads || names(out.kind->known_to, held);
    if (!names(out.kind->kept_by, held)) continue;
    if (held.place)
      out.keeps_at.push_back(*held.place);
    else
      out.keeps_all = true;
  }
  return reads || out.keeps() ? std::optional{std::move(out)} : std::nullopt;
}

Kept::Kept(Read& read, const Viewer& viewer, const Reach& reach) : all_(reach.keeps_all) {
  if (!all_) some_ = kept_subjects(read, viewer.body, reach.kind->key, reach.keeps_at);
}

std::optional<Corrected> corrected(const shell::Visit& visit, Read& read) {
  auto reach = pages::reach(visit);
  const auto id = SubjectId::parse(visit.request.capture("id"));
  const auto subject = reach && id ? subject_by_id(read, *id) : std::nullopt;
  if (!subject || subject->kind != reach->kind->key) return std::nullopt;
  if (!Kept(read, visit.viewer(), *reach).has(*id)) return std::nullopt;
  if (!knows(read, visit.viewer(), reach->kind->known_to, *id)) return std::nullopt;
  return Corrected{std::move(*reach), *id};
}

std::string address_of(const policies::SubjectKind& kind) { return "/subjects/" + kind.key; }

const std::string& PlaceNames::of(PlaceId id) {
  auto found = names_.find(id);
  if (found == names_.end()) {
    const auto place = visible(read_, viewer_, id);
    found = names_.emplace(id, place ? place->name : std::string{}).first;
  }
  return found->second;
}

std::string in_words(const policies::Pack& pack, const Relation& relation, PlaceNames& names) {
  const auto* kind = pack.relation_kind(relation.kind);
  const auto title = kind == nullptr ? as_title(relation.kind) : kind->title;
  const auto& to = names.of(relation.to);
  const auto from = relation.from ? names.of(*relation.from) : std::string{};
  if (to.empty() && from.empty()) return {};
  return title + (to.empty() ? "" : " at " + to) + (from.empty() ? "" : ", from " + from);
}

}  // namespace plumbline::places::pages
