#include "assurance/judging.h"
#include "places/places.h"

namespace plumbline::assurance {

Assessment assess(Read& read, const policies::Policy& policy, const policies::Clause& clause,
                  std::optional<PlaceId> place, clock::Date today) {
  const auto here = place ? places::by_id(read, *place) : std::nullopt;
  return judge(policy, clause,
               {.obligations = calendar::of_clause_at(read, policy.body, clause.id, place),
                .overrides = records::overrides(read, policy.body, clause.id, place),
                .place_name = here ? here->name : std::string{}},
               today);
}

}  // namespace plumbline::assurance
