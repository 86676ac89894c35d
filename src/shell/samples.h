// Random samples on pages: who was drawn, how anybody can draw again, and what those drawn have said.
#pragma once
#include "shell/fields.h"
#include "shell/route.h"

namespace plumbline::shell {

struct Sampled {  // whose samples
  const policies::Policy& policy;
  const records::Type& type;
  RecordId record;
};
// Those whom a draw took, by name where this viewer knows them.
std::vector<fields::Candidate> drawn(Visit& visit, history::Read& read, const Sampled& of,
                                     std::string_view key);
// The samples of a record, for whoever sees it in full; nothing when none was drawn. Who was drawn is for
// those who may take, at its place, a step that draws or asks them.
html::Html samples(Visit& visit, history::Read& read, const records::Seen& seen);
// An answer as this viewer may see it: counts for each choice; to those who do not ask, none that are too few
// or tell what somebody answered.
std::string said_by_sampled(const Visit& visit, history::Read& read, const records::Seen& seen,
                            const forms::Field& field, const json::Value& answer);

}  // namespace plumbline::shell
