// An invented world out of a pack's files: the cast of its examples and of the demonstration.
#pragma once
#include <map>

#include "app/house.h"

namespace plumbline::app {

struct Cast {
  BodyId body;
  std::map<std::string, PersonId, std::less<>> people;          // by key
  std::map<std::string, PlaceId, std::less<>> places;           // by name
  std::map<std::string, SubjectId, std::less<>> subjects;       // by key
  std::map<std::string, RecordId, std::less<>> records;         // by the name an act gave
  std::map<std::string, const yaml::Node*, std::less<>> later;  // places that join by an act
};

// Adopts the policy once the body exists; the examples hand in a pack that lies nowhere.
using Adopt = std::function<void(history::Write&, BodyId, clock::Date)>;

// The world stands from the morning of its `adopted:` day; the clock is set to it. With accounts, people can
// sign in.
Cast build_world(House& house, clock::FrozenClock& clock, const yaml::Node& world, const Adopt& adopt,
                 bool with_accounts);
void join_place(history::Write& write, House& house, Cast& cast, const yaml::Node& place);

}  // namespace plumbline::app
