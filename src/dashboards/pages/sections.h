// Inside the room's pages: what several home pages are made of.
#pragma once
#include <functional>

#include "dashboards/dashboards.h"
#include "shell/parts.h"
#include "shell/route.h"

namespace plumbline::dashboards::pages {

using html::Html;

// What every home page is about; the days of the body are read once.
struct Home {
  shell::Visit& visit;
  Read& read;
  policies::PolicyRef policy;
  calendar::Days days;
  const Viewer& viewer() const { return visit.viewer(); }
  clock::Date today() const { return visit.today(); }
};

Html lead(Home& home);
Html provider(Home& home);
Html reader(Home& home);

// A part of a page under its heading. When it cannot be read, that is said in its place and the rest of the
// page stands.
Html section(html::Literal heading, const std::function<Html()>& part);

std::vector<Task> acted_on_now(const Home& home, const std::vector<Task>& tasks);
std::vector<Task> coming_up(const Home& home, const std::vector<Task>& tasks);
shell::Todo todo_of(Home& home, const Task& task);
std::string days_left(const Home& home, clock::Date due);  // "5 working days left", "3 working days late"
std::string due_words(const Home& home, clock::Date due);  // "Today", "Friday 23 October"
Html next_for_you(Home& home);
Html changes(Home& home);
// "Anvil Yard. Loft and Loom." and how many more.
std::string places_in_words(const std::vector<Line>& lines);

}  // namespace plumbline::dashboards::pages
