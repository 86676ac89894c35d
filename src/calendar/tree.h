// The places of a body and what stands above them, read once for many questions.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "places/places.h"

namespace plumbline::calendar {

class Tree {
 public:
  Tree(history::Read& read, BodyId body) : read_(read), body_(body) {}
  void read_all();                 // every membership of the body's places, in one query
  void read_above(PlaceId place);  // one place's chain only

  struct Open {
    places::Place place;
    std::optional<clock::Date> joined;  // since when it is one of the body's; absent: always
  };
  const std::vector<Open>& of_kind(const std::string& kind);  // open today, by name
  bool holds(const std::string& kind, PlaceId place);         // whether of_kind() has it
  std::optional<PlaceId> at_or_above(PlaceId place, std::string_view place_kind, std::string_view kind) const;

 private:
  struct Above {
    PlaceId parent;
    std::string kind;
    clock::Date since;
  };
  struct Kind {
    std::vector<Open> places;
    std::unordered_set<PlaceId> ids;
  };
  const Kind& kind_named(const std::string& kind);
  std::optional<clock::Date> joined(const places::Place& place) const;

  history::Read& read_;
  BodyId body_;
  std::unordered_map<PlaceId, std::vector<Above>> above_;
  std::map<std::string, Kind> kinds_;
};

}  // namespace plumbline::calendar
