// Inside the room's pages: a visit under way, prompt by prompt.
#pragma once
#include "shell/route.h"
#include "visits/visits.h"

namespace plumbline::visits::pages {

// A visit whose next step asks what was seen, with what this person has answered so far.
struct UnderWay {
  records::Seen seen;
  const records::Step* step = nullptr;
  std::vector<const forms::Field*> asked;    // of the step
  std::vector<const forms::Field*> aspects;  // of them, those that are seen or not seen
  json::Object answers;
  std::optional<clock::Instant> saved;
  std::optional<Visit> visit;

  bool answered(const forms::Field& field) const;
  std::size_t done() const;
  const forms::Field* aspect(std::string_view key) const;
  // The first without an answer after the one named, else from the beginning; nothing when all are answered.
  const forms::Field* next(std::string_view after) const;
  int number(const forms::Field& field) const;
};
std::optional<UnderWay> under_way(shell::Visit& page, Read& read);

}  // namespace plumbline::visits::pages
