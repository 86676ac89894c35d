// What the pages of subjects share: who may, and how relations read.
#pragma once
#include <map>
#include <set>

#include "places/pages/parts.h"
#include "places/relations.h"
#include "places/subjects.h"

namespace plumbline::places::pages {

// What a viewer's roles let them do with subjects of a kind.
struct Reach {
  policies::PolicyRef policy;  // keeps the kind alive
  const policies::SubjectKind* kind = nullptr;
  bool keeps_all = false;         // adds them anywhere and corrects every name
  std::vector<PlaceId> keeps_at;  // adds them there, and corrects the names of those added there
  bool keeps() const { return keeps_all || !keeps_at.empty(); }
};
// Of the kind in the address; none: there is no such page for this viewer.
std::optional<Reach> reach(const shell::Visit& visit);
// The names that are this viewer's to correct, of those that they know.
class Kept {
 public:
  Kept(Read& read, const Viewer& viewer, const Reach& reach);
  bool has(SubjectId id) const { return all_ || some_.contains(id); }

 private:
  bool all_;
  std::set<SubjectId> some_;
};
struct Corrected {
  Reach reach;
  SubjectId id;
};
// Whose name stands in the address, if it is this viewer's to correct: they know it and keep it.
std::optional<Corrected> corrected(const shell::Visit& visit, Read& read);

std::string address_of(const policies::SubjectKind& kind);

// Names of places that the viewer may see, each read once.
class PlaceNames {
 public:
  PlaceNames(Read& read, const Viewer& viewer) : read_(read), viewer_(viewer) {}
  const std::string& of(PlaceId id);  // empty: not this viewer's to see

 private:
  Read& read_;
  const Viewer& viewer_;
  std::map<PlaceId, std::string> names_;
};
// "Placement at Mill Lane, from Brook Centre", as far as the viewer sees the places; empty: neither.
std::string in_words(const policies::Pack& pack, const Relation& relation, PlaceNames& names);

}  // namespace plumbline::places::pages
