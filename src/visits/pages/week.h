// Inside the room's pages: weeks, half days and names.
#pragma once
#include "visits/windows.h"

namespace plumbline::visits::pages {

clock::Date monday_of(clock::Date day);
std::string week_title(clock::Date monday);    // "Week of 23 November"
std::string day_and_time(const Visit& visit);  // "Thu 9:30am"

// Names of the people who visit, each asked for once.
class Names {
 public:
  explicit Names(Read& read) : read_(read) {}
  const std::string& of(PersonId person);
  std::string of(const std::vector<PersonId>& people);

 private:
  Read& read_;
  std::map<PersonId, std::string> known_;
};

// Half days that a person spends on visits in the week that begins on that Monday.
int half_days(const std::vector<Visit>& visits, PersonId person, clock::Date monday);

}  // namespace plumbline::visits::pages
