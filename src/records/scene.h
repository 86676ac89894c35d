// For every room: a record as conditions see it, the names it answers to, and what a step asks.
#pragma once
#include "records/records.h"

namespace plumbline::records {

class RecordScene final : public policies::Scene {
 public:
  struct About {
    const Type* type = nullptr;
    const forms::Form* form = nullptr;
    const Record* record = nullptr;  // as it will stand after the step
    const json::Object* answers = nullptr;
    std::optional<PersonId> actor;
    std::string_view reason = {};  // given for the step; must outlive the scene
  };
  RecordScene(Read& read, const policies::Policy& policy, About about)
      : read_(read), policy_(policy), about_(about) {}

  Read& read() const override { return read_; }
  const policies::Policy& policy() const override { return policy_; }
  BodyId body() const override { return about_.record->body; }
  std::optional<PlaceId> place() const override { return about_.record->place; }
  std::optional<RecordId> record() const override { return about_.record->id; }
  std::optional<PersonId> actor() const override { return about_.actor; }
  policies::Fact name(std::string_view name) const override;

  std::optional<RecordId> part_of() const { return about_.record->part_of; }
  const Type& type() const { return *about_.type; }
  const json::Object& answers() const { return *about_.answers; }

 private:
  policies::Fact of_place(std::string_view what) const;
  policies::Fact in_its_words(std::string_view field) const;
  policies::Fact of_whole(std::string_view field) const;
  Read& read_;
  const policies::Policy& policy_;
  About about_;
  struct Whole {  // the record this one is part of, read once when first asked for
    Record record;
    json::Object answers;
  };
  mutable std::optional<Whole> whole_;
};

// What a bare word in this type's conditions may be.
std::vector<std::string> names_of(const Type& type, const forms::Form* form);
// The fields a step asks for, in the order of the form.
std::vector<const forms::Field*> asked_fields(const forms::Form* form, const Step& step);

// The one answer to who may take a step: a holder of one of its roles at the place or above it, or body-wide.
bool may_take(const Viewer& viewer, const Step& step, const std::vector<PlaceId>& place_and_above);

}  // namespace plumbline::records
