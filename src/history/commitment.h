// What an entry and a seal commit to, byte by byte, so that anybody can check it without this program
// (docs/verify-history.py does).
//
// A text of fields is hashed with SHA-256. Each field is a netstring, "<bytes in decimal>:<bytes>,", an
// absent one a single "-". Keys are their 16 bytes, hashes their 32, numbers and instants (milliseconds since
// 1970) decimal.
//
//   content  SHA-256(salt + content), content being canonical JSON
//   entry    "plumbline-entry-1", id, chain, number, at, body, person, acting for, via, about, deed,
//   content's hash,
//            hash of the entry before it in its chain
//   seal     "plumbline-seal-1", number, at, how many entries, root, hash of the seal before it
//   root     RFC 6962 tree over the sealed entries' hashes, ordered by id: leaf SHA-256(0x00 + hash), node
//            SHA-256(0x01 + left + right)
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/ids.h"
#include "lib/clock/clock.h"
#include "lib/crypto/crypto.h"
#include "lib/sql/sql.h"

namespace plumbline::history {

using ChainId = id::Of<struct ChainTag>;

struct Stored {  // an entry as its row holds it
  EntryId id;
  ChainId chain;
  std::int64_t number = 0;
  clock::Instant at;
  std::optional<BodyId> body;
  std::optional<PersonId> person, acting_for;
  std::string via, about, deed;
  std::optional<std::string> content, salt;  // both absent once erased
  std::string content_hash;
  std::optional<std::string> before;  // absent for the first of a chain
  std::string hash;
  std::optional<std::int64_t> seal;  // absent until the next seal
};
Stored stored(const sql::Row& row);

struct Seal {
  std::int64_t number = 0;
  clock::Instant at;
  std::int64_t entries = 0;
  std::string root;
  std::optional<std::string> before;
  std::string hash;
};

std::string content_hash(std::string_view salt, std::string_view content);
std::string entry_hash(const Stored& entry);
std::string seal_hash(const Seal& seal);

// Grows a tree leaf by leaf and keeps only the roots of its complete parts: memory grows with the logarithm.
class Tree {
 public:
  void add(std::string_view entry_hash);
  std::string root() const;
  std::int64_t leaves() const { return leaves_; }

 private:
  std::vector<std::string> complete_;  // roots of full subtrees, largest first
  std::int64_t leaves_ = 0;
};

sql::Blob blob(std::string_view bytes);
std::optional<sql::Blob> maybe_blob(const std::optional<std::string>& bytes);

}  // namespace plumbline::history
