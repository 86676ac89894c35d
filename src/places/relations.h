// Relations: dated edges of a kind that the policy declares, from a subject, and perhaps a place, to a place:
// a pupil placed by a centre at a site, somebody employed by a provider. Each stands on the record that made
// it, which alone can change or end it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "places/places.h"

namespace plumbline::places {

struct Relation {
  RecordId record;  // what it stands on
  BodyId body;
  std::string kind;
  SubjectId subject;
  std::optional<PlaceId> from;
  PlaceId to;
  clock::Date first_day;
  std::optional<clock::Date> last_day;  // the last day on which it holds; absent: open
  bool on(clock::Date day) const { return first_day <= day && (!last_day || day <= *last_day); }
  // Whether it is over; one that has not begun stands already, and who is to come may be known by name.
  bool over(clock::Date day) const { return last_day && *last_day < day; }
  bool operator==(const Relation&) const = default;
};

void relate(Write& write, const Relation& relation);  // again for the same record: it is changed
void unrelate(Write& write, RecordId record);         // it never held
// At the places, whatever their dates, oldest first; an empty kind is every kind.
std::vector<Relation> relations_to(Read& read, BodyId body, std::string_view kind,
                                   const std::vector<PlaceId>& to);
std::vector<Relation> relations_of(Read& read, BodyId body, std::string_view kind, SubjectId subject);
// Those that hold on a day: to and from one place, by kind; of all subjects of a kind, oldest first.
std::vector<Relation> relations_at(Read& read, BodyId body, PlaceId place, clock::Date day);
std::vector<Relation> relations_of_all(Read& read, BodyId body, std::string_view subject_kind,
                                       clock::Date day);
// Places to which a relation that holds on that day leads from one of these, and every place above them: what
// "audience through a relation" rests on. One row a kind and place.
struct Tie {
  std::string kind;
  PlaceId from, to;
};
std::vector<Tie> ties_from(Read& read, BodyId body, const std::vector<PlaceId>& from, clock::Date day);
// The audience keys that today's relations give a viewer: for each role held at a place, where they lead from
// that place and from those below it. One query; none for whoever holds nothing at a place.
std::vector<std::string> audiences_through(Read& read, const Viewer& viewer);

}  // namespace plumbline::places
