#include "places/gias_take.h"

#include "places/fold.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

namespace {

enum class Fate { added, updated, older, confirmed, unchanged };

struct State {  // what is known of a register's place
  PlaceId id;
  std::int64_t newest = 0, last = 0;  // numbers of the version known last, and of the one recorded last
  clock::Date confirmed;
  bool says_the_same = false, kept_before = false;
};

std::optional<State> state_of(Read& read, const SaidPlace& said, clock::Date known) {
  const auto& name = gias_table().register_name;
  return read.sql.first(queries::register_state, {name, said.key, sql::Blob{said.digest}, known},
                        [&](const sql::Row& row) {
                          State state;
                          state.id = row.key<PlaceId>(0);
                          state.newest = row.integer(1);
                          state.confirmed = row.date(2);
                          state.says_the_same = std::ranges::equal(row.blob(3), said.digest);
                          state.last = row.integer(4);
                          state.kept_before = row.integer(5) > 0;
                          return state;
                        });
}

Fate fate_of(const std::optional<State>& state, clock::Date known) {
  if (!state) return Fate::added;
  if (state->kept_before) return Fate::unchanged;
  if (known < state->confirmed) return Fate::older;
  if (!state->says_the_same) return Fate::updated;
  return known > state->confirmed ? Fate::confirmed : Fate::unchanged;
}

std::string status_on(const SaidPlace& said, clock::Date known) {
  if (!said.status.empty()) return said.status;
  if (said.opened && *said.opened > known) return "proposed";
  return said.closed && *said.closed <= known ? "closed" : "open";
}

std::string words_of(const Place& place) {
  auto without_gap = place.postcode;
  std::erase(without_gap, ' ');
  return folded(place.name + " " + place.town + " " + place.postcode + " " + without_gap + " " +
                place.register_key.value_or(""));
}

void find_by_words(Write& write, const Place& place) {
  write.change.run(queries::place_words_set, {place.id, words_of(place)});
}

PlaceId add_place(Write& write, const SaidPlace& said, clock::Date known) {
  Place place;
  place.id = PlaceId{id::timed(write.now.time_since_epoch().count())};
  place.kind = said.kind;
  place.name = said.name;
  place.status = status_on(said, known);
  place.opened = said.opened;
  place.closed = said.closed;
  place.town = said.town.value_or("");
  place.postcode = said.postcode.value_or("");
  place.register_name = gias_table().register_name;
  place.register_key = said.key;
  insert(write.change, place);
  write.change.run(queries::place_word_add, {place.id});
  find_by_words(write, place);
  return place.id;
}

void update_place(Write& write, PlaceId id, const SaidPlace& said, clock::Date known) {
  write.change.run(queries::place_update,
                   {id, said.kind, said.name, folded(said.name), status_on(said, known), said.opened,
                    said.closed, said.town, said.postcode});
  write.change.run(queries::place_words_forget, {id});
  if (const auto place = by_id(write, id)) find_by_words(write, *place);
}

struct Source {
  ImportId import;
  std::int64_t row;
  clock::Date known;
};

void write_down(Write& write, const SaidPlace& said, const std::optional<State>& state, Fate fate,
                const Source& source) {
  if (fate == Fate::unchanged) return;
  if (fate == Fate::confirmed) {
    write.change.run(queries::version_confirm, {state->id, state->newest, source.known});
    return;
  }
  const auto id = state ? state->id : add_place(write, said, source.known);
  write.change.run(queries::version_add, {id, state ? state->last + 1 : 1, source.known, write.now,
                                          source.import, source.row, said.facts, sql::Blob{said.digest}});
  if (fate == Fate::updated) update_place(write, id, said, source.known);
}

void count(Taken& taken, Fate fate) {
  switch (fate) {
    case Fate::added: ++taken.added; break;
    case Fate::updated:
    case Fate::older: ++taken.updated; break;
    case Fate::confirmed:
    case Fate::unchanged: ++taken.unchanged; break;
  }
}

struct Ends {
  std::optional<PlaceId> place, other;
};

Ends ends_of(Read& read, const SaidLink& link) {
  Ends ends;
  read.sql.each(queries::register_ids, {gias_table().register_name, link.key, link.other},
                [&](const sql::Row& row) {
                  if (row.text(0) == link.key) ends.place = row.key<PlaceId>(1);
                  if (row.text(0) == link.other) ends.other = row.key<PlaceId>(1);
                });
  return ends;
}

Fate fate_of(Read& read, const SaidLink& link, const Ends& ends) {
  const auto since = read.sql.first(queries::link_since, {*ends.place, *ends.other, link.relation, link.said},
                                    [](const sql::Row& row) { return row.maybe_date(0); });
  if (!since) return Fate::added;
  return !link.since || *since == link.since ? Fate::unchanged : Fate::updated;
}

RefusedRow unknown_place(const GiasRow& row, const SaidLink& link, const Ends& ends) {
  const auto& missing = ends.place ? link.other : link.key;
  return {row.number, ends.place ? "LinkURN" : "URN", "unknown-place",
          "No establishment with the number " + missing + " has been imported", row.line};
}

// One batch; `write` is absent when somebody only looks.
struct Desk {
  Read& read;
  Write* write;
  ImportId import;
  clock::Date known;
  Taken taken;

  void take(const GiasRow& row, const SaidPlace& said) {
    const auto state = state_of(read, said, known);
    const auto fate = fate_of(state, known);
    if (write) write_down(*write, said, state, fate, {import, row.number, known});
    count(taken, fate);
  }

  void take(const GiasRow& row, const SaidLink& link) {
    const auto ends = ends_of(read, link);
    if (!ends.place || !ends.other) return taken.refused.push_back(unknown_place(row, link, ends));
    const auto fate = fate_of(read, link, ends);
    if (write && fate != Fate::unchanged)
      write->change.run(queries::link_set,
                        {*ends.place, *ends.other, link.relation, link.said, link.since, import});
    count(taken, fate);
  }

  void take_all(std::span<const GiasRow> rows) {
    for (const auto& row : rows) std::visit([&](const auto& said) { take(row, said); }, row.said);
  }
};

}  // namespace

Taken weigh(Read& read, std::span<const GiasRow> rows, clock::Date known) {
  Desk desk{read, nullptr, {}, known, {}};
  desk.take_all(rows);
  return std::move(desk.taken);
}

Taken keep(Write& write, ImportId import, std::span<const GiasRow> rows, clock::Date known) {
  Desk desk{write, &write, import, known, {}};
  desk.take_all(rows);
  const auto& taken = desk.taken;
  write.append({.chain = import.bytes,
                .about = "import",
                .deed = "rows-imported",
                .content = {{"first_row", rows.front().number},
                            {"last_row", rows.back().number},
                            {"added", taken.added},
                            {"updated", taken.updated},
                            {"unchanged", taken.unchanged},
                            {"refused", taken.refused.size()}},
                .body = write.actor.body});
  return std::move(desk.taken);
}

}  // namespace plumbline::places
