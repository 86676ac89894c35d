// The home of somebody at a place that is assured: what do they want of me, and by when? Calm, and in larger
// text.
#include "dashboards/pages/sections.h"
#include "shell/table.h"

namespace plumbline::dashboards::pages {

namespace {

constexpr std::size_t most_coming_up = 8, looked_at = 60;

Html title_of(std::size_t count) {
  if (count == 0) return Html("<h1>Nothing is waiting for you</h1>");
  if (count == 1) return Html("<h1>You have one thing to do</h1>");
  Html out;
  return out << "<h1>You have " << count << " things to do</h1>";
}

Html due_sentence(const Home& home, clock::Date due) {
  Html out;
  if (due < home.today()) {
    out << "<p><strong>This was due on " << clock::weekday_and_month(due)
        << "</strong>; you can still do it.</p>";
  } else if (due == home.today()) {
    out << "<p><strong>By the end of today.</strong></p>";
  } else {
    out << "<p><strong>By " << clock::weekday_and_month(due) << ".</strong> " << days_left(home, due)
        << ".</p>";
  }
  return out;
}

// The record to act upon, when the viewer may read its title.
std::string record_title(Home& home, const Line& line) {
  const auto record = line.in_hand ? line.in_hand : line.origin;
  if (!record) return {};
  const auto seen = records::open(home.read, home.viewer(), home.visit.engine, *record);
  return seen && seen->sees >= records::Projection::sections ? seen->record.title : std::string{};
}

Html the_one_thing(Home& home, const Task& task) {
  const auto subject = record_title(home, task.lines.front());
  Html text;
  text << "<p>" << task.duty->what;
  if (!task.lines.front().place_name.empty()) text << ", " << task.lines.front().place_name;
  text << ". You can stop and come back: what you write is kept.</p>" << due_sentence(home, task.due);
  const auto what = deed(home.read, home.visit.library, task);
  return shell::one_thing({.title = subject.empty() ? what : subject,
                           .text = std::move(text),
                           .button = {what, address(task, home.viewer())}});
}

Html several(Home& home, const std::vector<Task>& tasks) {
  std::vector<shell::Todo> todos;
  for (const auto& task : tasks) todos.push_back(todo_of(home, task));
  return shell::todo_list(todos);
}

struct Coming {
  clock::Date day;
  shell::Row row;
};

// Visits that the viewer was told of and that are still to come.
void add_visits(Home& home, std::vector<Coming>& coming) {
  const auto& part = home.policy->pack->part<records::RecordsPart>();
  for (const auto& one :
       records::list(home.read, home.viewer(), {.type = {}, .stages = {}, .place = {}, .part_of = {}},
                     static_cast<int>(looked_at))) {
    const auto* type = part.type(one.record.type);
    const auto* stage = type == nullptr ? nullptr : type->stage(one.record.stage);
    const auto shown = records::shown(one.record, one.sees, type);
    const bool visit =
        type != nullptr &&
        std::ranges::find(type->extensions, "visit", &records::Effect::ability) != type->extensions.end();
    if (!visit || stage == nullptr || stage->ends || stage->withdrawn || !shown.day ||
        *shown.day < home.today())
      continue;
    coming.push_back(
        {*shown.day,
         {.cells = {{.text = html::words(type->title), .href = "/records/" + one.record.id.text()},
                    {.text = clock::weekday_and_month(*shown.day)},
                    {.text = html::words(one.place_name)}}}});
  }
}

Html soon(Home& home, const std::vector<Task>& later) {
  shell::Table table{
      .caption = "What comes next",
      .columns = {{.heading = "What"}, {.heading = "By", .together = true}, {.heading = "Where"}},
      .when_empty = "Nothing is coming up that has a date."};
  std::vector<Coming> coming;
  add_visits(home, coming);
  for (const auto& task : later) {
    coming.push_back({task.due,
                      {.cells = {{.text = task.duty->what},
                                 {.text = clock::weekday_and_month(task.due)},
                                 {.text = places_in_words(task.lines)}}}});
  }
  std::ranges::stable_sort(coming, {}, &Coming::day);
  for (auto& one : coming) {
    if (table.rows.size() < most_coming_up) table.rows.push_back(std::move(one.row));
  }
  return shell::table(table);
}

Html who_reads(Home& home) {
  Html out;
  const auto roles = readers_of_what_is_sent(home.viewer(), *home.policy->pack);
  out << "<p>";
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (i > 0 && i + 1 == roles.size()) {
      out << " and ";
    } else if (i > 0) {
      out << ", ";
    }
    out << roles[i];
  }
  if (roles.empty()) {
    out << "Only you, until your policy says otherwise.";
  } else {
    out << ", each from the stage that your policy names.";
  }
  return out << "</p>";
}

Html whom_to_ask(Home& home) {
  Html out;
  for (const auto& role : home.policy->pack->roles) {
    if (role.home != "lead" || !role.scope.empty()) continue;
    for (const auto& contact : people::contacts(home.read, home.viewer().body, role.key, {})) {
      out << "<p>" << contact.name << ", " << role.title << " at " << home.viewer().body_name;
      if (!contact.email.empty())
        out << ": <a href=\"" << html::url("mailto:" + contact.email) << "\">" << contact.email << "</a>";
      out << "</p>";
    }
    if (!out.empty()) break;
  }
  if (out.empty()) out << "<p>Ask whoever invited you.</p>";
  return out << "<p><a href=\"/help\">How Plumbline works, on one page</a></p>";
}

}  // namespace

Html provider(Home& home) {
  const auto all = tasks(home.read, home.viewer(), home.visit.library, calendar::horizon(home.today()));
  const auto now = acted_on_now(home, all);
  const bool one = now.size() == 1 && now.front().lines.size() == 1;
  Html out;
  out << "<div class=\"calm\">" << title_of(one ? 1 : now.size());
  if (one) {
    out << the_one_thing(home, now.front());
  } else if (!now.empty()) {
    out << several(home, now);
  }
  out << section("Coming up", [&] { return soon(home, coming_up(home, all)); })
      << section("Changed in the last seven days", [&] { return changes(home); })
      << section("Who can read what you send", [&] { return who_reads(home); })
      << section("If you are stuck", [&] { return whom_to_ask(home); });
  return out << "</div>";
}

}  // namespace plumbline::dashboards::pages
