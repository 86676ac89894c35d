// Subjects: somebody whom records are about and who need not have an account: a pupil, a member of a
// provider's staff. A subject is an opaque key per body; what identifies it lies sealed in one table with its
// own readers. Kinds of subject and who knows their names are the policy's; the caller passes them in.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lib/crypto/crypto.h"
#include "places/places.h"

namespace plumbline::places {

// The key under which identities are sealed. It lies outside the data folder and its backup; without it names
// are gone for good. Read once at start and handed on.
struct Seal {
  crypto::Key key;
};

struct Identity {
  std::string name;       // as people say it: "Aylin Berg"
  std::string reference;  // a body's own number, may be empty
};
struct Subject {
  SubjectId id;
  BodyId body;
  std::string kind;
  std::optional<PlaceId> place;  // where it was added; absent: for the whole body
  clock::Instant made;
};
struct Named {
  Subject subject;
  Identity identity;
};

SubjectId add_subject(Write& write, const Seal& seal, BodyId body, std::string_view kind,
                      std::optional<PlaceId> place, const Identity& identity);
// The history says that a name was corrected, never what it is.
void correct_subject(Write& write, const Seal& seal, SubjectId id, const Identity& identity);
// Takes the name away for ever; relations and figures stay. The history says that and why, never whose.
void erase_identity(Write& write, SubjectId id, std::string_view reason);
// Of a reason for that: none was given, it is too long, or it tells the name or number that is to go.
Problems erasing_problems(const Identity& identity, std::string_view reason);
std::optional<Subject> subject_by_id(Read& read, SubjectId id);  // for rules: no viewer, no name

// Who knows whom: `known_to` are the roles that read names of this kind, by the policy in force. A role held
// for the whole body knows all; held at a place it knows those whom a relation ties to it or to a place
// below, from when the relation is made until its last day, and those added there as long as none holds.
bool knows(Read& read, const Viewer& viewer, const std::vector<std::string>& known_to, SubjectId id);
// Names of a kind within the viewer's knowledge, by name; at most `limit`.
std::vector<Named> known_subjects(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                                  const std::vector<std::string>& known_to, int limit);
// The same of some subjects alone; one query, and no other name is opened.
std::vector<Named> known_among(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                               const std::vector<std::string>& known_to, const std::vector<SubjectId>& some);
struct SoughtSubjects {
  std::string_view beginning;  // of a name or number; empty: every one
  std::string_view after;      // the id, as text, of the last one of the page before
};
struct SubjectPage {
  std::vector<Named> subjects;
  bool more = false;
};
SubjectPage page_of_subjects(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                             const std::vector<std::string>& known_to, const SoughtSubjects& sought,
                             int limit);
// Those added at one of the places who are still theirs to keep: no relation ties them elsewhere alone.
std::set<SubjectId> kept_subjects(Read& read, BodyId body, std::string_view kind,
                                  const std::vector<PlaceId>& places);
// For rules that compare texts with names, whoever asks.
std::vector<Named> subjects_related_to(Read& read, const Seal& seal, BodyId body, std::string_view relation,
                                       const std::vector<PlaceId>& places, clock::Date day);
std::optional<Identity> identity_of(Read& read, const Seal& seal, SubjectId id);  // for whoever knows()

}  // namespace plumbline::places
