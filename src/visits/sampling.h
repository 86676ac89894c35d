// Random samples that anybody can draw again. A type of record says so in its file (`draws: {…}`): when one
// of its steps is taken, everybody whom a relation ties to its place is frozen as a list of salted hashes.
// The hash of the list is written to history first, then a seed is drawn, and who is chosen follows from both
// (drawing.h).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "visits/drawing.h"
#include "visits/visits.h"

namespace plumbline::visits {

struct Draw {  // as a policy says it
  std::string key, relation, clause;
  std::vector<std::string> at;  // steps
  Amount share;                 // percent
  Amount least;
  Amount least_shown;  // answers fewer than this are not shown by choice
};
std::vector<Draw> draws_of(const records::Type& type);
std::optional<Draw> draw_named(const records::Type& type, std::string_view key);

struct Drawn {
  SubjectId subject;
  std::string line;  // of the population
};
struct Sample {
  std::string key;
  std::string population;  // sorted lines, one a line
  std::int64_t size = 0;   // 0: nobody was there, and nobody was drawn
  std::string digest;      // hex SHA-256 of the population
  std::string seed;        // hex
  clock::Instant at;
  std::vector<Drawn> drawn;  // in the order of the draw
  bool took(SubjectId subject) const;
};
std::vector<Sample> samples(Read& read, RecordId record);
std::optional<Sample> sample(Read& read, RecordId record, std::string_view key);

records::Ability draws();         // "draws"
policies::FactSources sources();  // "sample"

// Those drawn as this viewer may know them: by name, else "Pupil 1 of 3".
struct Called {
  SubjectId subject;
  std::string name;
};
std::vector<Called> called(Read& read, const Viewer& viewer, const records::Engine& engine,
                           const policies::Pack& pack, const Draw& draw, const Sample& sample);

}  // namespace plumbline::visits
