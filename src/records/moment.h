// Inside the room: one step of one record, from what was asked to what stands.
#pragma once
#include "records/records.h"
#include "records/scene.h"

namespace plumbline::records {

// Everything a step needs, gathered before anything is changed.
struct Moment {
  policies::PolicyRef policy;
  const Type* type = nullptr;
  const Step* step = nullptr;
  const forms::Form* form = nullptr;
  Record record;         // as it will stand
  std::string from;      // the stage it leaves; empty when it is made
  json::Object answers;  // as they will stand
  json::Object changed;  // of them, what this step brings
  std::vector<const forms::Field*> asked;
  std::optional<PersonId> person;  // who takes it; absent: the program does
  std::string reason;
  int steps_before = 0;  // how many steps led here, one causing the next
};

RecordScene scene_of(Read& read, const Moment& moment);
bool may_leave(const Step& step, std::string_view stage);
// Record, version, readers, history, findings, effects, obligations. Permission and guards have been asked.
void commit(Write& write, const Engine& engine, Moment& moment);
// What abilities of the type and the step say against it.
void ask_abilities(Read& read, const Engine& engine, const Moment& moment, const policies::Scene& scene,
                   Problems& problems);

// Somebody, somewhere or some file newly chosen is one that the form offers, in this body; what stood there
// before may stay.
void check_chosen(Write& write, const Viewer& viewer, const Engine& engine, const Moment& moment,
                  const json::Object& answers, Problems& problems);

// Made by the program: the first step of the type, by nobody.
struct Making {
  policies::PolicyRef policy;
  const Type& type;
  const Step& step;
  std::optional<PlaceId> place;
  std::optional<RecordId> part_of;
  json::Object answers = {};
  int steps_before = 0;
};
RecordId make(Write& write, const Engine& engine, Making making);
// A step of a record that exists, by nobody; false when it does not stand where the step begins.
bool advance(Write& write, const Engine& engine, RecordId record, std::string_view step, int steps_before);

}  // namespace plumbline::records
