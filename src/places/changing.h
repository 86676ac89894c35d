// Changing a body's own place: its name and contacts, and closing it.
#pragma once
#include "places/places.h"

namespace plumbline::places {

struct PlaceWords {
  std::string name, town, postcode, safeguarding_name, safeguarding_phone;
};
// What is wrong with the words of a place, whether new or changed.
Problems words_problems(const PlaceWords& words);
// Needs places.edit, and the place within reach. A register's places are never changed by hand.
Result<Done, Problems> change(Write& write, const Viewer& by, PlaceId id, const PlaceWords& words);
// The last day on which it is open; what is owed later falls away, what was written stays. Places below close
// too.
Result<Done, Problems> close(Write& write, const Viewer& by, PlaceId id, clock::Date last_day);
// Whether this viewer may do either.
bool may_change(const Viewer& by, const Place& place);

}  // namespace plumbline::places
