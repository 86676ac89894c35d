#include "records/pages/beginning.h"

#include "lib/html/govuk/govuk.h"
#include "places/places.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using shell::Visit;

namespace {

constexpr int wholes_offered = 50;

bool steps_by(const Step& step, const people::Holding& held) {
  return std::ranges::find(step.by, held.role) != step.by.end();
}

// Places of the right kind at which this viewer may take the step.
std::vector<places::Place> places_to_act(const Visit& visit, Read& read, const Begun& begun) {
  const auto& viewer = visit.viewer();
  const auto everywhere = [&](const people::Holding& held) {
    return steps_by(*begun.step, held) && (!held.place || begun.step->anywhere);
  };
  if (std::ranges::any_of(viewer.holdings, everywhere))
    return places::of_kind(read, viewer.body, begun.type->about, visit.today());
  std::vector<places::Place> out;
  const auto offer = [&](const places::Place& place) {  // two holdings may reach the same
    if (std::ranges::find(out, place.id, &places::Place::id) == out.end()) out.push_back(place);
  };
  for (const auto& held : viewer.holdings) {
    if (!steps_by(*begun.step, held) || !held.place) continue;
    const auto own = places::by_id(read, *held.place);
    if (own && own->kind == begun.type->about) offer(*own);
    for (const auto& below : places::below(read, *held.place, begun.type->about, visit.today())) offer(below);
  }
  return out;
}

// Of those, the ones that belong to the place of the whole.
void keep_near(Read& read, const Begun& begun, std::vector<places::Place>& offered) {
  const auto whole = begun.part_of ? by_id(read, *begun.part_of) : std::nullopt;
  if (!whole || !whole->place) return;
  auto near = places::and_above(read, *whole->place, read.today());
  for (const auto& below : places::below(read, *whole->place, "", read.today())) near.push_back(below.id);
  std::erase_if(offered,
                [&](const places::Place& place) { return std::ranges::find(near, place.id) == near.end(); });
}

Html said(std::string_view name, const std::string& id, const std::string& text) {
  Html out;
  return out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << id << "\"><p class=\"lede\">"
             << text << "</p>";
}

void show_error(govuk::Select& select, const Problems& problems) {
  for (const auto& problem : problems) {
    if (problem.field == select.name) select.error = {.text = words(problem.message)};
  }
}

Html place_choice(Visit& visit, Read& read, const Begun& begun, const Problems& problems) {
  if (begun.type->about.empty()) return {};
  auto offered = places_to_act(visit, read, begun);
  const auto everywhere = offered;
  keep_near(read, begun, offered);
  // What was chosen stays chosen on the page that refuses it.
  if (begun.place && std::ranges::find(offered, *begun.place, &places::Place::id) == offered.end())
    offered = everywhere;
  if (offered.size() == 1) return said("place", offered.front().id.text(), offered.front().name);
  govuk::Select select{
      .name = "place", .label = {.text = "Where"}, .value = begun.place ? begun.place->text() : ""};
  show_error(select, problems);
  select.items.push_back({.text = "Choose", .value = ""});
  for (const auto& place : offered) select.items.push_back({.text = place.name, .value = place.id.text()});
  return govuk::select(select);
}

Html whole_choice(Visit& visit, Read& read, const Begun& begun, const Problems& problems) {
  if (begun.type->part_of.empty()) return {};
  const auto offered =
      list(read, visit.viewer(), {.type = begun.type->part_of, .stages = {}, .place = {}, .part_of = {}},
           wholes_offered);
  const auto* whole = begun.policy->pack->part<RecordsPart>().type(begun.type->part_of);
  govuk::Select select{.name = "part_of",
                       .label = {.text = words(whole == nullptr ? begun.type->part_of : whole->title)},
                       .value = begun.part_of ? begun.part_of->text() : ""};
  show_error(select, problems);
  select.items.push_back({.text = "Choose", .value = ""});
  bool chosen_is_there = !begun.part_of;
  for (const auto& one : offered) {
    chosen_is_there = chosen_is_there || one.record.id == *begun.part_of;
    select.items.push_back({.text = shown(one.record, one.sees, whole).title, .value = one.record.id.text()});
  }
  if (!chosen_is_there) {
    const auto chosen = open(read, visit.viewer(), visit.engine, *begun.part_of);
    if (chosen)
      select.items.push_back({.text = shown(chosen->record, chosen->sees, chosen->type).title,
                              .value = chosen->record.id.text()});
  }
  return govuk::select(select);
}

}  // namespace

Html beginning_choices(Visit& visit, Read& read, const Begun& begun, const Problems& problems) {
  Html out;
  return out << whole_choice(visit, read, begun, problems) << place_choice(visit, read, begun, problems);
}

}  // namespace plumbline::records::pages
