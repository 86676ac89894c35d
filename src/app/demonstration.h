// The demonstration: an invented year in an empty folder, a clock that people move, and signing in by picking
// a person.
#pragma once
#include <filesystem>

#include "app/acts.h"
#include "app/timetable.h"
#include "shell/route.h"

namespace plumbline::app {

bool is_demonstration(history::Read& read);  // whether the installation was made by one

enum class Filling { whole_year, accounts_only };

class Demonstration {
 public:
  // Fills an empty installation from every pack that has a demonstration.yaml, or goes on with one that was
  // filled before. Throws std::runtime_error when the installation holds anything that no demonstration made.
  Demonstration(House& house, clock::FrozenClock& clock, Timetable& jobs, const std::filesystem::path& packs,
                Filling filling, clock::Instant now);
  http::Response answer(http::Request& request);                 // one of demonstration_routes()
  const std::vector<Missed>& missed() const { return missed_; }  // acts that did not come out as written

 private:
  struct Story {  // one pack's world and what happens in it
    std::string key;
    yaml::Node script;
    Cast cast;
    std::size_t next = 0;
  };
  void fill(Story& story, const std::filesystem::path& pack);
  void recall(Story& story, const std::string& kept);
  void keep();
  void move_to(clock::Instant to);
  clock::Instant furthest() const;  // a year after the last act
  http::Response choosing(http::Request& request);
  http::Response people_as_json();
  http::Response sign_in(http::Request& request);
  http::Response move_clock(http::Request& request);

  House& house_;
  clock::FrozenClock& clock_;
  Timetable& jobs_;
  Filling filling_;
  std::vector<Story> stories_;
  std::vector<Missed> missed_;
  std::mutex moving_;
};

shell::Routes demonstration_routes();

}  // namespace plumbline::app
