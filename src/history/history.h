// Who did what to what. Every change of the product passes through a Write, and a Write leaves an entry.
//
//   Read    asks one consistent state; carries the witness that notes openings which a policy wants noted
//   Write   changes, inside one transaction; only a POST, a job or a command is handed one
//   Door    how a page, job or command gets at either
//
// Entries are chained per subject (a record, a place, an account …). A job seals all new entries under one
// Merkle root (RFC 6962 hashing: leaf 0x00, node 0x01), and the seals form the installation's chain. An entry
// commits to salted content, so that erasing content and salt leaves a provable gap.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/ids.h"
#include "lib/clock/clock.h"
#include "lib/json/json.h"
#include "lib/result/result.h"
#include "lib/sql/sql.h"

namespace plumbline::history {

// Who acts. A job or a command acts without a person, and says what it is.
struct Actor {
  std::optional<PersonId> person;
  std::optional<BodyId> body;
  std::optional<PersonId> acting_for;  // a deputy's principal
  std::string via = "page";            // page, api, command, job
};

struct Entry {
  id::Bytes chain{};  // the subject whose chain this lengthens: a record's, place's, account's or body's id
  std::string about;  // what kind of subject: "record", "place", "person", "policy" …
  std::string deed;   // in the past tense, machine form: "step-taken", "invited", "adopted"
  json::Object content;        // what changed; free text of users may stand here, because it is erasable
  std::optional<BodyId> body;  // whose history; absent for the installation's own
};

struct Opening {
  Actor reader;
  Entry entry;
};

// What a change touched, so that what is derived from it (verdicts, obligations) can be brought up to date in
// the same transaction, and only there.
struct Touched {
  BodyId body;
  std::optional<PlaceId> place;
  std::string clause;  // empty: every clause of this body and place
};

class Read {
 public:
  Read(sql::Snapshot& snapshot, clock::Instant at) : sql(snapshot), now(at) {}
  virtual ~Read() = default;
  sql::Snapshot& sql;
  const clock::Instant now;
  clock::Date today() const { return clock::to_local(now).date; }

  // Notes that this reader opened something a policy wants witnessed. Durable before the page leaves.
  void witness(Actor reader, Entry opening) { openings_.push_back({std::move(reader), std::move(opening)}); }
  const std::vector<Opening>& openings() const { return openings_; }

 private:
  std::vector<Opening> openings_;
};

class Write final : public Read {
 public:
  Write(sql::Transaction& transaction, Actor who, clock::Instant at)
      : Read(transaction, at), change(transaction), actor(std::move(who)) {}
  sql::Transaction& change;
  const Actor actor;

  EntryId append(const Entry& entry);  // the one way into history
  void touch(Touched touched);
  const std::vector<Touched>& touched() const { return touched_; }
  void forget_touched() { touched_.clear(); }

 private:
  std::vector<Touched> touched_;
};

// Runs work against the database. `settle` runs at the end of every write, inside its transaction: app joins
// it to the rooms that derive things from changes.
class Door {
 public:
  using Settle = std::function<void(Write&)>;
  Door(sql::Database& database, const clock::Clock& clock, Settle settle);
  void read(const std::function<void(Read&)>& work);
  void write(const Actor& actor, const std::function<void(Write&)>& work);
  template <class Work>
  auto ask(Work work) {  // the answer of a read
    std::optional<std::invoke_result_t<Work, Read&>> out;
    read([&](Read& r) { out.emplace(work(r)); });
    return std::move(*out);
  }
  template <class Work>
  auto act(const Actor& actor, Work work) {  // the answer of a write, given back only once it is durable
    std::optional<std::invoke_result_t<Work, Write&>> out;
    write(actor, [&](Write& w) {
      out.reset();
      out.emplace(work(w));
    });
    return std::move(*out);
  }
  const clock::Clock& clock() const { return clock_; }
  sql::Database& database() { return database_; }

 private:
  sql::Database& database_;
  const clock::Clock& clock_;
  Settle settle_;
};

// Somebody else lengthened the same chain first (PostgreSQL). Door::write starts such a write again.
struct Overtaken : sql::Fault {
  using sql::Fault::Fault;
};

// Undoes a write on purpose: thrown inside Door::write to leave nothing behind, caught by whoever threw it.
struct Abandon {};

struct Line {  // one entry as people read it
  EntryId id;
  clock::Instant at;
  std::optional<BodyId> body;  // one person's chain serves several bodies: show each its own
  std::optional<PersonId> person;
  std::string person_name;
  std::string about, deed;
  json::Object content;  // empty when erased
  bool erased = false;
};
// The newest `limit` lines since `from`, newest first.
std::vector<Line> of_chain(Read& read, const id::Bytes& chain, int limit,
                           std::optional<clock::Instant> from = {});

// Takes away what an entry says and leaves every hash: a gap that verifies. The erasure is itself an entry.
Result<Done> erase(Write& write, EntryId entry);

std::int64_t seal(Write& write);  // seals what is new; how many entries

struct Verified {
  std::int64_t entries = 0, seals = 0, erased = 0;
  std::optional<std::string> first_fault;  // a sentence naming the first bad entry or seal
};
Verified verify(Read& read);
// All entries, then all seals, one JSON object a line: what docs/verify-history.py reads.
void export_lines(Read& read, const std::function<void(const std::string&)>& line);

}  // namespace plumbline::history
