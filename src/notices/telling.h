// Inside the room: what the effect `tell` says, and whom it reaches.
#pragma once
#include "notices/notices.h"
#include "places/places.h"

namespace plumbline::notices {

struct Telling {  // `{tell: KEY, clause, role, each, subject, text}`
  std::string key, clause, role, each, subject, text;
};
Telling telling_of(const records::Effect& effect);

// The effects of a type that tell under this key; a key may be told at several steps.
struct Found {
  const records::Step* step;
  const records::Effect* effect;
};
std::vector<Found> tellings(const records::Type& type, std::string_view key);

// The places that should be told of a record: its own or one above it; of the whole body's record, every open
// one.
std::vector<places::Place> places_of(Read& read, const policies::Pack& pack, const records::Record& record,
                                     const Telling& telling);

struct Reader {  // somebody to write to, or nobody, at one place
  places::Place place;
  std::optional<people::Contact> contact;
};
std::vector<Reader> readers_of(Read& read, const policies::Pack& pack, const records::Record& record,
                               const Telling& telling);
// One letter for each address, one line in the log for each place. Answers how many letters.
int write_to(Write& write, const std::vector<Reader>& readers, const Telling& filled,
             const records::Record& record);

}  // namespace plumbline::notices
