// People by weeks: load as squares, and the visits of the window.
#include "visits/pages/grid.h"

namespace plumbline::visits::pages {

namespace {

using Numbers = std::map<RecordId, std::vector<int>>;  // of a visit's clashes

Numbers numbers_of(const std::vector<Clash>& clashes) {
  Numbers out;
  int number = 0;
  for (const auto& clash : clashes) {
    out[clash.visit].push_back(++number);
    if (clash.other) out[*clash.other].push_back(number);
  }
  return out;
}

bool holds_window(const Planning& planning, clock::Date monday) {
  return monday + std::chrono::days{6} >= planning.span.first && monday <= planning.span.last;
}

Html squares(int used, int capacity) {
  Html out;
  const int shown = std::max(used, capacity);
  out << "<svg width=\"" << shown * 9 << "\" height=\"11\" viewBox=\"0 0 " << shown * 9
      << " 11\" aria-hidden=\"true\" focusable=\"false\">";
  for (int i = 0; i < shown; ++i) {
    out << "<rect x=\"" << i * 9 << "\" y=\"0.5\" width=\"7\" height=\"10\" class=\"";
    if (i >= capacity) {
      out << "over";
    } else if (i < used) {
      out << "used";
    } else {
      out << "free";
    }
    out << "\"/>";
  }
  return out << "</svg>";
}

// Without a capacity there is nothing to be over, and the number stands alone.
Html load(int used, std::optional<int> half_days_free) {
  Html out;
  if (!half_days_free) return out << "<span class=\"load\"><span>" << used << "</span></span>";
  const int capacity = *half_days_free;
  out << "<span class=\"load\">" << squares(used, capacity);
  if (used > capacity) {
    out << "<span class=\"verdict verdict--at-risk\">" << used << " of " << capacity << ", over</span>";
  } else {
    out << "<span>" << used << " of " << capacity;
    if (used == capacity) out << ", full";
    out << "</span>";
  }
  return out << "</span>";
}

Html visits_in(const Planning& planning, const Numbers& numbers, PersonId person, clock::Date monday) {
  Html out;
  for (const auto& visit : planning.visits) {
    if (!planning.in_window(visit) || !visit.counts || !visit.day || monday_of(*visit.day) != monday)
      continue;
    if (std::ranges::find(visit.visitors, person) == visit.visitors.end()) continue;
    out << "<li><span class=\"figure\">" << day_and_time(visit) << "</span><span><a href=\"/records/"
        << visit.record.text() << "\">" << visit.place_name << "</a>";
    if (const auto found = numbers.find(visit.record); found != numbers.end()) {
      for (const int number : found->second) {
        out << " <a class=\"clash\" href=\"#clash-" << number << "\">Clash " << number << "</a>";
      }
    }
    out << "</span></li>";
  }
  if (out.empty()) return out;
  Html list;
  return list << "<ul>" << out << "</ul>";
}

// The first and last week of the window wear its border.
void write_edges(Html& out, const Planning& planning, clock::Date monday) {
  if (!holds_window(planning, monday)) return;
  out << " class=\"in-window";
  if (!holds_window(planning, monday - std::chrono::days{7})) out << " in-window--first";
  if (!holds_window(planning, monday + std::chrono::days{7})) out << " in-window--last";
  out << "\"";
}

void write_head(Html& out, const Planning& planning) {
  out << "<thead><tr><th scope=\"col\">Who <small>half days used";
  if (planning.capacity) out << ", of half days free";
  out << "</small></th>";
  for (const auto& monday : planning.weeks) {
    out << "<th scope=\"col\"";
    write_edges(out, planning, monday);
    out << ">";
    if (holds_window(planning, monday)) {
      out << week_title(monday);
    } else {
      out << clock::in_short(monday).substr(0, clock::in_short(monday).rfind(' '));
    }
    out << "</th>";
  }
  out << "</tr></thead>";
}

}  // namespace

Html grid(const Planning& planning, const std::vector<Clash>& clashes) {
  if (planning.people.empty()) return Html("<p>Nobody can be sent yet: nobody holds a role that visits.</p>");
  const auto numbers = numbers_of(clashes);
  Html out;
  out << "<div class=\"scroll\" role=\"region\" aria-label=\"People by weeks\" tabindex=\"0\"><table "
         "class=\"table plan\">"
         "<caption class=\"govuk-visually-hidden\">People by weeks: half days used for visits, with the "
         "visits of "
         "this period</caption>";
  write_head(out, planning);
  out << "<tbody>";
  for (const auto& planner : planning.people) {
    out << "<tr><th scope=\"row\">" << planner.name << "</th>";
    for (const auto& monday : planning.weeks) {
      out << "<td";
      write_edges(out, planning, monday);
      out << ">" << load(half_days(planning.visits, planner.person, monday), planning.capacity)
          << visits_in(planning, numbers, planner.person, monday) << "</td>";
    }
    out << "</tr>";
  }
  return out << "</tbody></table></div>";
}

}  // namespace plumbline::visits::pages
