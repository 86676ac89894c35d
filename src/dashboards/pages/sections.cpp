#include "dashboards/pages/sections.h"

#include "lib/log/log.h"

namespace plumbline::dashboards::pages {

namespace {

constexpr int most_waiting = 30;
constexpr int most_changes = 8;
constexpr std::size_t most_places_named = 6;
constexpr auto soon = std::chrono::days{28};

std::string plural(std::int64_t count, std::string_view unit) {
  return std::to_string(count) + " " + std::string{unit} + (count == 1 ? "" : "s");
}

struct Dated {
  clock::Date due;
  shell::Todo todo;
};

void add_tasks(Home& home, const std::vector<Task>& now, std::vector<Dated>& out) {
  for (const auto& task : now) out.push_back({task.due, todo_of(home, task)});
}

bool is_listed(const std::vector<Task>& now, RecordId record) {
  return std::ranges::any_of(now, [&](const Task& task) {
    return std::ranges::any_of(task.lines, [&](const Line& line) { return line.in_hand == record; });
  });
}

void add_waiting(Home& home, const std::vector<Task>& now, std::vector<Dated>& out) {
  for (const auto& one : waiting(home.read, home.viewer(), *home.policy, most_waiting)) {
    if (is_listed(now, one.record)) continue;
    const auto since = clock::to_local(one.since).date;
    const auto waited = calendar::working_between(home.days, since, home.today());
    shell::Todo todo{
        .deed = one.step->title + ": " + one.title,
        .href = "/records/" + one.record.text(),
        .why = one.stage + ", by " + one.left_by + ".",
        .due = waited <= 0 ? std::string{"Today"} : plural(waited, "working day"),
        .when = waited <= 0 ? std::string{"came today"} : "waiting since " + clock::weekday_and_month(since)};
    out.push_back({std::max(since, home.today()), std::move(todo)});
  }
}

void add_visits(Home& home, std::vector<Dated>& out) {
  const calendar::Span week{home.today() - std::chrono::days{14}, home.today() + std::chrono::days{7}};
  for (const auto& one : own_visits(home.read, home.viewer(), *home.policy, week)) {
    const auto at = one.time ? ", " + clock::time_in_words(*one.time) : std::string{};
    out.push_back(
        {one.day,
         {.deed = one.type->title + ": " + one.place_name,
          .href = one.begun ? "/visits/" + one.record.text() + "/doing" : "/records/" + one.record.text(),
          .why = std::string{one.begun ? "You have begun this visit. What you noted is kept."
                                       : "You make this visit."},
          .due = due_words(home, one.day) + at,
          .when = one.day < home.today() ? days_left(home, one.day) : std::string{}}});
  }
}

Html nothing_waiting(Home& home, const std::vector<Task>& later) {
  Html out;
  out << "<p>Nothing is waiting for you.";
  if (!later.empty()) {
    const auto& next = later.front();
    out << " Next: <a href=\"" << html::url(address(next, home.viewer())) << "\">"
        << deed(home.read, home.visit.library, next) << "</a>, by " << clock::weekday_and_month(next.due)
        << ".";
  }
  return out << "</p>";
}

std::string when(const Home& home, clock::Instant at) {
  const auto local = clock::to_local(at);
  const auto time = ", " + clock::time_in_words(local.time);
  if (local.date == home.today()) return "Today" + time;
  const auto day = clock::weekday_and_month(local.date);
  return day.substr(0, day.find(' ')) + time;
}

}  // namespace

Html section(html::Literal heading, const std::function<Html()>& part) {
  Html out;
  out << "<h2>" << heading << "</h2>";
  try {
    out << part();
  } catch (const sql::Fault& fault) {
    log::fault("home-part-unread", {{"what", fault.what()}});
    out << "<p>This part could not be read just now. The rest of the page is right. Try again in a "
           "minute.</p>";
  }
  return out;
}

std::vector<Task> acted_on_now(const Home& home, const std::vector<Task>& tasks) {
  std::vector<Task> out;
  for (const auto& task : tasks) {
    if (task.opens <= home.today() && task.due <= home.today() + soon) out.push_back(task);
  }
  return out;
}

std::vector<Task> coming_up(const Home& home, const std::vector<Task>& tasks) {
  std::vector<Task> out;
  for (const auto& task : tasks) {
    if (task.opens > home.today() || task.due > home.today() + soon) out.push_back(task);
  }
  return out;
}

std::string days_left(const Home& home, clock::Date due) {
  const auto left = calendar::working_between(home.days, home.today(), due);
  if (due == home.today()) return {};
  if (due < home.today()) {
    const auto late = calendar::working_between(home.days, due, home.today());
    return late <= 0 ? std::string{"late"} : plural(late, "working day") + " late";
  }
  return left <= 0 ? std::string{"no working day left"} : plural(left, "working day") + " left";
}

std::string due_words(const Home& home, clock::Date due) {
  if (due == home.today()) return "Today";
  if (due < home.today()) return "Was due " + clock::day_and_month(due);
  return clock::weekday_and_month(due);
}

std::string places_in_words(const std::vector<Line>& lines) {
  std::string out;
  std::size_t named = 0;
  for (const auto& line : lines) {
    if (line.place_name.empty()) continue;
    if (named == most_places_named) break;
    out += (named == 0 ? "" : " ") + line.place_name + ".";
    ++named;
  }
  if (lines.size() > named && named > 0) out += " And " + std::to_string(lines.size() - named) + " more.";
  return out;
}

shell::Todo todo_of(Home& home, const Task& task) {
  return {.deed = deed(home.read, home.visit.library, task),
          .href = address(task, home.viewer()),
          .why = task.lines.size() > 1 ? places_in_words(task.lines) : task.duty->what + ".",
          .due = due_words(home, task.due),
          .when = days_left(home, task.due)};
}

Html next_for_you(Home& home) {
  const auto all = tasks(home.read, home.viewer(), home.visit.library, calendar::horizon(home.today()));
  const auto now = acted_on_now(home, all);
  std::vector<Dated> found;
  add_tasks(home, now, found);
  add_waiting(home, now, found);
  add_visits(home, found);
  if (found.empty()) return nothing_waiting(home, coming_up(home, all));
  std::ranges::stable_sort(found, {}, &Dated::due);
  std::vector<shell::Todo> todos;
  for (auto& one : found) todos.push_back(std::move(one.todo));
  return shell::todo_list(todos);
}

Html changes(Home& home) {
  const auto since = clock::to_instant(home.today() - std::chrono::days{7}, clock::Minutes{0});
  std::vector<shell::Change> out;
  for (const auto& one : changed(home.read, home.viewer(), *home.policy, since, most_changes)) {
    Html what;
    what << "<a href=\"/records/" << one.record.text() << "\">" << one.title << "</a>: " << one.stage;
    if (!one.by.empty()) what << ", by " << one.by;
    what << ".";
    out.push_back({.when = when(home, one.at), .what = std::move(what)});
  }
  if (out.empty()) return Html("<p>Nothing has changed in the last seven days.</p>");
  return shell::log_list(out);
}

}  // namespace plumbline::dashboards::pages
