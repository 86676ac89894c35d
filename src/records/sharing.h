// Who may read what, as the policy says it: an audience, an artefact, and when. One line a rule of
// readership.
#pragma once
#include "records/records.h"

namespace plumbline::records {

struct SharingLine {
  std::string who;         // "Managers, at their own provider"
  std::string what;        // "Everything", "The plan; Our answer"
  std::string when;        // "Published, Replied to", "Always"
  std::string only_while;  // "a placement leads there from their centre"; empty: no condition
  std::string clause;
  std::vector<std::string> roles;  // keys, for a page of one role
};
struct Sharing {
  const Type* type = nullptr;
  std::vector<SharingLine> lines;
};
std::vector<Sharing> sharing(const policies::Pack& pack);

}  // namespace plumbline::records
