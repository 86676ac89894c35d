#include "places/pages/standing_sections.h"

#include "calendar/calendar.h"
#include "records/sight.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr std::chrono::days ahead{120};

std::string what(const policies::Policy& policy, const calendar::Obligation& owed) {
  const auto* duty = policy.pack->part<calendar::CalendarPart>().duty(owed.duty);
  return duty == nullptr ? owed.duty : duty->what;
}

// `planned`: a record that the viewer may know of will meet it.
html::Content how(const calendar::Obligation& owed, bool planned, clock::Date today) {
  if (owed.due < today) {
    const auto days = (today - owed.due).count();
    return shell::late(html::words(std::to_string(days) + (days == 1 ? " day late" : " days late")));
  }
  return html::words(planned ? "planned" : owed.opens <= today ? "to do" : "later");
}

}  // namespace

std::vector<Place> and_just_below(Read& read, const Place& place) {
  std::vector<Place> out{place};
  for (auto& child : children(read, place.id, read.today())) out.push_back(std::move(child.place));
  return out;
}

Html owed_section(shell::Visit& visit, Read& read, const std::vector<Place>& here) {
  if (!people::may(visit.viewer(), "calendar.see")) return {};
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  shell::Table table{
      .caption = "What is owed",
      .columns = {{"What"}, {.heading = "Due", .label = "Due", .together = true}, {"How it stands"}},
      .when_empty = "Nothing is owed in the next four months."};
  std::vector<std::pair<std::string, calendar::Obligation>> lines;
  std::vector<RecordId> planned;
  for (const auto& at : here) {
    for (auto& owed : calendar::of_place(read, visit.viewer().body, at.id)) {
      if (owed.state != calendar::State::open || owed.due > visit.today() + ahead) continue;
      if (owed.in_hand) planned.push_back(*owed.in_hand);
      lines.emplace_back(at.name, std::move(owed));
    }
  }
  const auto seen = records::seen_among(read, visit.viewer(), planned);
  for (const auto& [where, owed] : lines) {
    const bool known = owed.in_hand && seen.contains(*owed.in_hand);
    table.rows.push_back(
        {.cells = {{.text = html::words(what(*policy, owed)),
                    .small = html::words(where == here.front().name ? std::string{} : where)},
                   {.text = html::words(clock::in_short(owed.due))},
                   {.text = how(owed, known, visit.today())}}});
  }
  Html out;
  return out << "<section><h2>Owed</h2>" << shell::table(table) << "</section>";
}

namespace {

bool extends(const records::Type* type, std::string_view ability) {
  return type != nullptr &&
         std::ranges::find(type->extensions, ability, &records::Effect::ability) != type->extensions.end();
}

struct Written {
  records::Listed one;
  const records::Type* type;
  std::string where;
};
// What this viewer may know of, newest day first; records that only say who is where are told as relations.
std::vector<Written> written(shell::Visit& visit, Read& read, const policies::Policy& policy,
                             const std::vector<Place>& here) {
  std::vector<Written> out;
  for (const auto& at : here) {
    for (auto& one :
         records::list(read, visit.viewer(), {.type = {}, .stages = {}, .place = at.id, .part_of = {}}, 60)) {
      const auto* type = policy.pack->part<records::RecordsPart>().type(one.record.type);
      if (!extends(type, "relates"))
        out.push_back({std::move(one), type, at.id == here.front().id ? std::string{} : at.name});
    }
  }
  std::ranges::stable_sort(out, std::greater<>{}, [](const Written& line) {
    return line.one.sees >= records::Projection::date ? line.one.record.day.value_or(clock::Date{})
                                                      : clock::Date{};
  });
  return out;
}

shell::Row row_of(const Written& line) {
  const auto& [one, type, where] = line;
  const auto shown = records::shown(one.record, one.sees, type);
  return {.cells = {{.text = html::words(type == nullptr ? one.record.type : type->title),
                     .small = html::words(where),
                     .href = "/records/" + one.record.id.text()},
                    {.text = html::words(shown.day ? clock::in_short(*shown.day) : "")},
                    {.text = html::words(shown.stage)}}};
}

constexpr std::size_t lines_shown = 12;

Html table_of(html::Literal heading, std::string caption, const std::vector<Written>& lines, bool visits) {
  shell::Table table{
      .caption = std::move(caption),
      .columns = {{"What"}, {.heading = "When", .label = "When", .together = true}, {"Stands at"}},
      .when_empty = "Nothing yet that you can read."};
  for (const auto& line : lines) {
    if (extends(line.type, "visit") == visits && table.rows.size() < lines_shown)
      table.rows.push_back(row_of(line));
  }
  Html out;
  return out << "<section><h2>" << heading << "</h2>" << shell::table(table) << "</section>";
}

}  // namespace

Html written_sections(shell::Visit& visit, Read& read, const std::vector<Place>& here) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  const auto lines = written(visit, read, *policy, here);
  Html out;
  return out << "<div class=\"halves\">" << table_of("Visits", "Visits to this place", lines, true)
             << table_of("Papers", "What else has been written", lines, false) << "</div>";
}

}  // namespace plumbline::places::pages
