// Inside the room: the verdict from what is known, with no database at hand.
#pragma once
#include "assurance/assurance.h"

namespace plumbline::assurance {

struct Evidence {
  std::vector<calendar::Obligation> obligations;  // of the clause at the place, whatever their state
  std::vector<records::Override> overrides;       // newest first
  std::string place_name;                         // empty: the body as a whole
};
Assessment judge(const policies::Policy& policy, const policies::Clause& clause, const Evidence& evidence,
                 clock::Date today);

// Whether duties of the clause are owed place by place, and whether one is owed by the body as a whole.
struct Owed {
  bool by_place = false;
  bool by_body = false;
};
Owed owed_under(const policies::Policy& policy, std::string_view clause);

}  // namespace plumbline::assurance
