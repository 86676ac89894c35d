// A window: a record that visits are part of, and that asked for a visit of each of many places.
#pragma once
#include "visits/visits.h"

namespace plumbline::visits {

// How a policy says "visits of a window": two types of record, the second part of the first, and where it
// keeps day and time.
struct Kind {
  const records::Type* window = nullptr;
  const records::Type* visit = nullptr;
  const records::Step* making = nullptr;  // the step that plans one
  const forms::Field* date = nullptr;
  const forms::Field* time = nullptr;
  const forms::Field* minutes = nullptr;
  const forms::Field* visitor = nullptr;  // one person or several
};
std::vector<Kind> kinds(const policies::Pack& pack);
std::optional<Kind> kind_of_window(const policies::Pack& pack, std::string_view window_type);

// A title of the policy inside a sentence: "Walk period" becomes "walk period", "AP sites" stays.
std::string in_a_sentence(std::string title);
std::string places_word(const policies::Pack& pack, const Kind& kind);  // "sites": where such visits are made

struct Window {
  RecordId record;
  std::string title;
  calendar::Span days;
  std::int64_t visited = 0, planned = 0, without = 0;
  std::int64_t places() const { return visited + planned + without; }
};
// The window that is running, else the next to open; nothing when none is known. For whoever may see visits.
std::optional<Window> nearest(Read& read, const policies::Policy& policy, const Kind& kind,
                              clock::Date today);

struct Owing {  // one place that a window asked for a visit
  PlaceId place;
  std::string place_name;
  clock::Date opens, due;
  bool met = false;
  std::optional<RecordId> in_hand;
  bool without() const { return !met && !in_hand; }
};
std::vector<Owing> owing(Read& read, const policies::Policy& policy, const Kind& kind, RecordId window);

}  // namespace plumbline::visits
