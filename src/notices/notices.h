// Who is told, by which road. A letter is queued in the transaction of the change and leaves after it; each
// try and what came of it is kept. Mail carries no child, no grade and nothing undisclosed: a letter says
// that there is something to read.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/mail/mail.h"
#include "records/records.h"

namespace plumbline::notices {

using history::Read;
using history::Write;
using people::Viewer;

using LetterId = id::Of<struct LetterTag>;

enum class Road {
  waiting,
  sent,
  bounced,
  failed
};  // bounced: refused for good; failed: given up after a day of tries

struct Letter {
  std::optional<BodyId> body;
  std::string to, subject, text;
};
LetterId post(Write& write, const Letter& letter);

struct Kept {
  LetterId id;
  Letter letter;
  Road state = Road::waiting;
  int tries = 0;
  clock::Instant made;
  std::optional<clock::Instant> left;
  std::string error;
};
// Sends what waits: one connection a letter, outside any transaction, each result in a write of its own.
// Tried again after 1, 5, 15 minutes, then hourly for a day. Several servers lease letters, so that none is
// sent twice. How many left.
int send_waiting(history::Door& door, const mail::Relay& relay);
// The demonstration has no relay: letters are marked sent and can be read on a page.
int deliver_within(history::Door& door);
// A receiver sent it back after accepting it (typed in by somebody, until bounces are read from a mailbox).
Result<Done> bounced(Write& write, const Viewer& by, LetterId id, std::string_view why);
// Of the viewer's body, for holders of mail.see.
std::vector<Kept> letters(Read& read, const Viewer& viewer, int limit);
std::optional<Kept> letter(Read& read, const Viewer& viewer, LetterId id);

// --- telling: the effect `tell` of a step, and what conditions may ask of it
struct Told {
  RecordId record;
  std::string key;
  PlaceId place;
  std::string place_name;
  std::optional<PersonId> person;
  std::string name, address;
  std::optional<LetterId> letter;    // absent: nobody holds the role there, or no address
  std::optional<clock::Instant> at;  // when the letter was handed over
  std::string status;                // waiting, sent, bounced, failed, no-address
  std::string error;
  clock::Instant queued;  // when the step was taken
};
std::vector<Told> told(Read& read, RecordId record, std::string_view key);
std::vector<std::string> keys_told(Read& read, RecordId record);
// Every line that keeps a clause, newest first; whether its record may be seen is for the caller to ask.
std::vector<Told> told_under(Read& read, BodyId body, std::string_view clause, int limit);
// Tells again whoever was not reached, or joined since: the same words, a new line in the log.
Result<int, Problems> tell_again(Write& write, const Viewer& by, const records::Engine& engine,
                                 RecordId record, std::string_view key);

// Whether the viewer may, and somebody was told before.
bool may_tell_again(Read& read, const Viewer& viewer, const records::Engine& engine, RecordId record,
                    std::string_view key);

records::Ability tell();          // joined into the abilities table
policies::FactSources sources();  // "notice"

}  // namespace plumbline::notices
