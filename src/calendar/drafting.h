// One obligation of a duty, worked out: for which place, from when, by when, asked of whom.
#pragma once
#include <optional>
#include <string>

#include "calendar/obligations.h"
#include "calendar/tree.h"

namespace plumbline::calendar {

// What a duty's expressions may ask: the place, the period, and the record that triggered it, where there is
// one.
class DutyScene final : public policies::Scene {
 public:
  DutyScene(Read& read, const policies::Policy& policy, const places::Place* place,
            std::optional<Span> period, const policies::Scene* trigger = nullptr)
      : read_(read), policy_(policy), place_(place), period_(period), trigger_(trigger) {}
  Read& read() const override { return read_; }
  const policies::Policy& policy() const override { return policy_; }
  BodyId body() const override { return policy_.body; }
  std::optional<PlaceId> place() const override;
  std::optional<RecordId> record() const override;
  std::optional<PersonId> actor() const override;
  policies::Fact name(std::string_view name) const override;

 private:
  Read& read_;
  const policies::Policy& policy_;
  const places::Place* place_;
  std::optional<Span> period_;
  const policies::Scene* trigger_;
};

struct Draft {
  const policies::Policy& policy;
  const Duty& duty;
  const places::Place* place = nullptr;  // absent: the body as a whole
  std::string period;
  std::optional<RecordId> origin;
  std::optional<PlaceId> around;
};
// Nothing when the duty's condition does not hold or its days cannot be told.
std::optional<Obligation> drafted(const Draft& draft, const DutyScene& scene, std::optional<Span> period,
                                  const policies::Facts& facts, const Tree& tree);
// With days that are known already.
Obligation dated(const Draft& draft, Span days, const Tree& tree);
bool applies(const Duty& duty, const DutyScene& scene, const policies::Facts& facts);

}  // namespace plumbline::calendar
