#include "visits/windows.h"

#include "visits/queries.h"

namespace plumbline::visits {

namespace {

const records::Effect* visit_extension(const records::Type& type) {
  const auto found = std::ranges::find(type.extensions, "visit", &records::Effect::ability);
  return found == type.extensions.end() ? nullptr : &*found;
}

const forms::Field* field_for(const forms::Form& form, const records::Effect& effect, std::string_view part) {
  const auto name = effect.says.text(part);
  return name.empty() ? nullptr : form.field(name);
}

Kind kind_from(const records::Type& window, const records::Type& visit, const forms::Form& form,
               const records::Effect& effect) {
  Kind out{.window = &window,
           .visit = &visit,
           .making = nullptr,
           .date = field_for(form, effect, "date"),
           .time = field_for(form, effect, "time"),
           .minutes = field_for(form, effect, "minutes"),
           .visitor = field_for(form, effect, "visitor")};
  if (out.visitor == nullptr) out.visitor = field_for(form, effect, "visitors");
  const auto making =
      std::ranges::find_if(visit.steps, [](const records::Step& step) { return step.from.empty(); });
  if (making != visit.steps.end()) out.making = &*making;
  return out;
}

// Of the duties that a window gives rise to, those that a visit of this kind meets.
bool asks_for(const policies::Policy& policy, const Kind& kind, std::string_view duty_key) {
  const auto* part = policy.pack->part_if<calendar::CalendarPart>();
  const auto* duty = part == nullptr ? nullptr : part->duty(duty_key);
  return duty != nullptr && duty->met_by && duty->met_by->record == kind.visit->key;
}

void add(std::vector<Window>& windows, const sql::Row& row) {
  const auto record = row.key<RecordId>(0);
  if (windows.empty() || windows.back().record != record) {
    windows.push_back({.record = record, .title = row.string(1), .days = {row.date(3), row.date(4)}});
  }
  auto& window = windows.back();
  window.days = {std::min(window.days.first, row.date(3)), std::max(window.days.last, row.date(4))};
  window.visited += row.integer(5);
  window.planned += row.integer(6);
  window.without += row.integer(7);
}

}  // namespace

std::vector<Kind> kinds(const policies::Pack& pack) {
  std::vector<Kind> out;
  const auto* records_part = pack.part_if<records::RecordsPart>();
  const auto* forms_part = pack.part_if<forms::FormsPart>();
  if (records_part == nullptr || forms_part == nullptr) return out;
  for (const auto& type : records_part->types) {
    const auto* effect = visit_extension(type);
    const auto* window = records_part->type(type.part_of);
    const auto* form = forms_part->form(type.form);
    // A record about one place may lead to visits there, too; only one about the whole body is a window.
    if (effect != nullptr && window != nullptr && window->about.empty() && form != nullptr)
      out.push_back(kind_from(*window, type, *form, *effect));
  }
  return out;
}

std::optional<Kind> kind_of_window(const policies::Pack& pack, std::string_view window_type) {
  for (const auto& kind : kinds(pack)) {
    if (kind.window->key == window_type) return kind;
  }
  return std::nullopt;
}

std::string in_a_sentence(std::string title) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool acronym = title.size() > 1 && capital(title[1]);
  if (!title.empty() && capital(title[0]) && !acronym) title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

std::string places_word(const policies::Pack& pack, const Kind& kind) {
  const auto* place = pack.place_kind(kind.visit->about);
  return place == nullptr ? "places" : in_a_sentence(place->plural);
}

std::optional<Window> nearest(Read& read, const policies::Policy& policy, const Kind& kind,
                              clock::Date today) {
  std::vector<Window> windows;
  read.sql.each(queries::windows_of_type, {policy.body, kind.window->key, today}, [&](const sql::Row& row) {
    if (asks_for(policy, kind, row.text(2))) add(windows, row);
  });
  return windows.empty() ? std::nullopt : std::optional{windows.front()};
}

std::vector<Owing> owing(Read& read, const policies::Policy& policy, const Kind& kind, RecordId window) {
  std::vector<Owing> out;
  read.sql.each(queries::owing_in_window, {window}, [&](const sql::Row& row) {
    if (!asks_for(policy, kind, row.text(0))) return;
    out.push_back({.place = row.key<PlaceId>(1),
                   .place_name = row.string(2),
                   .opens = row.date(3),
                   .due = row.date(4),
                   .met = static_cast<calendar::State>(row.integer(5)) == calendar::State::met,
                   .in_hand = row.maybe_key<RecordId>(6)});
  });
  return out;
}

}  // namespace plumbline::visits
