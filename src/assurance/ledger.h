// Inside the room: the stored verdicts of one clause.
#pragma once
#include <map>
#include <set>

#include "assurance/judging.h"

namespace plumbline::assurance {

class Ledger {
 public:
  Ledger(Write& write, const policies::Policy& policy) : write_(write), policy_(policy) {}
  void settle(const policies::Clause& clause);  // at every place, and for the body
  void settle(const policies::Clause& clause, const std::set<PlaceId>& places);
  int changed() const { return changed_; }

 private:
  struct Row {
    id::Bytes id{};
    Verdict verdict = Verdict::not_testable;
    int overrides = 0;
    std::string why;
    clock::Date valid_from;
    std::optional<clock::Date> changes_on;
  };
  using Obligations = std::vector<calendar::Obligation>;
  void settle_place(const policies::Clause& clause, PlaceId place, Obligations obligations);
  void settle_body(const policies::Clause& clause);
  void put(const policies::Clause& clause, std::optional<PlaceId> place, const Evidence& evidence);
  void insert(const policies::Clause& clause, std::optional<PlaceId> place, const Assessment& found,
              clock::Date valid_from);
  void close(const Row& row);
  std::optional<Row> current(std::string_view clause, std::optional<PlaceId> place);

  Write& write_;
  const policies::Policy& policy_;
  int changed_ = 0;
};

}  // namespace plumbline::assurance
