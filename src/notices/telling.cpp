#include "notices/telling.h"

#include <map>

#include "notices/queries.h"

namespace plumbline::notices {

namespace {

std::string kind_told(const policies::Pack& pack, const Telling& telling) {
  if (!telling.each.empty()) return telling.each;
  const auto* role = pack.role(telling.role);
  return role == nullptr ? std::string{} : role->scope;
}

// Whoever answers for the whole body is told at the record's own place, or at the body's.
std::vector<places::Place> own_place(Read& read, const records::Record& record) {
  auto at = record.place;
  if (!at) {
    const auto body = people::body_by_id(read, record.body);
    if (body) at = body->root;
  }
  auto place = at ? places::by_id(read, *at) : std::nullopt;
  return {place.value_or(places::Place{})};
}

// A holder for the whole body is reached wherever the notice goes; others where they hold the role, or above.
std::vector<people::Contact> contacts_for(Read& read, const policies::Pack& pack,
                                          const records::Record& record, const std::string& role,
                                          const places::Place& place) {
  const auto* known = pack.role(role);
  if (known != nullptr && known->scope.empty()) return people::contacts(read, record.body, role, {});
  return people::contacts(read, record.body, role, places::and_above(read, place.id, read.today()));
}

std::string letter_text(const std::string& text, const std::vector<std::string>& places) {
  std::string out = text;
  out += "\n\nFor ";
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) out += i + 1 == places.size() ? " and " : ", ";
    out += places[i];
  }
  return out + ".\n";
}

void add_line(Write& write, const Reader& reader, const Telling& telling, const records::Record& record,
              const std::optional<LetterId>& letter) {
  const auto& contact = reader.contact;
  const EntryId id{id::timed(write.now.time_since_epoch().count())};
  write.change.run(
      queries::add_told,
      {id, record.body, telling.clause, record.id, telling.key, reader.place.id,
       contact ? std::optional{contact->person} : std::nullopt, contact ? contact->name : std::string{},
       contact ? contact->email : std::string{}, letter, write.now});
}

}  // namespace

Telling telling_of(const records::Effect& effect) {
  const auto word = [&](std::string_view key) { return std::string{effect.says.text(key)}; };
  return {word("tell"), effect.clause, word("role"), word("each"), word("subject"), word("text")};
}

std::vector<Found> tellings(const records::Type& type, std::string_view key) {
  std::vector<Found> out;
  for (const auto& step : type.steps) {
    for (const auto& effect : step.effects) {
      if (effect.ability == "tell" && effect.says.text("tell") == key) out.push_back({&step, &effect});
    }
  }
  return out;
}

std::vector<places::Place> places_of(Read& read, const policies::Pack& pack, const records::Record& record,
                                     const Telling& telling) {
  const auto kind = kind_told(pack, telling);
  if (kind.empty()) return own_place(read, record);
  if (!record.place) return places::of_kind(read, record.body, kind, read.today());
  for (const auto& id : places::and_above(read, *record.place, read.today())) {
    auto place = places::by_id(read, id);
    if (place && place->kind == kind) return {std::move(*place)};
  }
  return {};
}

std::vector<Reader> readers_of(Read& read, const policies::Pack& pack, const records::Record& record,
                               const Telling& telling) {
  std::vector<Reader> out;
  for (const auto& place : places_of(read, pack, record, telling)) {
    const auto contacts = contacts_for(read, pack, record, telling.role, place);
    for (const auto& contact : contacts) out.push_back({place, contact});
    if (contacts.empty()) out.push_back({place, std::nullopt});
  }
  return out;
}

int write_to(Write& write, const std::vector<Reader>& readers, const Telling& filled,
             const records::Record& record) {
  std::map<std::string, std::vector<std::string>> places_by_address;
  for (const auto& reader : readers) {
    if (reader.contact && !reader.contact->email.empty())
      places_by_address[reader.contact->email].push_back(reader.place.name);
  }
  std::map<std::string, LetterId> letters;
  for (const auto& [address, places] : places_by_address) {
    letters[address] = post(write, {record.body, address, filled.subject, letter_text(filled.text, places)});
  }
  for (const auto& reader : readers) {
    const auto letter = reader.contact ? letters.find(reader.contact->email) : letters.end();
    add_line(write, reader, filled, record,
             letter == letters.end() ? std::nullopt : std::optional{letter->second});
  }
  const auto count = static_cast<int>(letters.size());
  write.append({.chain = record.id.bytes,
                .about = "record",
                .deed = "told",
                .content = {{"key", filled.key}, {"lines", readers.size()}, {"letters", count}},
                .body = record.body});
  return count;
}

}  // namespace plumbline::notices
