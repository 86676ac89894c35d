// Changing a body's own place: its name and contacts, closing it and opening it again.
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
// What stands against closing it after that day: the day is past, or somebody is still tied to it, or to a
// place below, beyond it.
Problems closing_problems(Read& read, const Viewer& by, PlaceId id, clock::Date last_day);
// The last day on which it is open; what is owed later falls away, what was written and what was late stays.
// Places below close too.
Result<Done, Problems> close(Write& write, const Viewer& by, PlaceId id, clock::Date last_day);
// As if it had never closed, and with it the places below that closed on the same day.
Result<Done, Problems> reopen(Write& write, const Viewer& by, PlaceId id);
// Whether this viewer may do any of this.
bool may_change(const Viewer& by, const Place& place);

}  // namespace plumbline::places
