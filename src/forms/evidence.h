// Evidence files: what people upload for a field of kind file. Streamed to a folder, sealed, addressed by a
// keyed hash, on the disk before the row that names them. The answer of the field says which file; who may
// read the field may open it.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "history/history.h"
#include "lib/crypto/crypto.h"
#include "lib/json/json.h"
#include "lib/result/result.h"

namespace plumbline::forms {

using history::Read;
using history::Write;

struct Vault {
  std::filesystem::path folder;  // beside the database; made when missing
  crypto::Key key;               // lies outside the folder and its backup
};
struct Evidence {
  FileId id;
  BodyId body;
  PersonId by;
  std::string name, type;  // the name as it was uploaded, without folders; the type as sniffed from the bytes
  std::int64_t size = 0;   // bytes
  std::string digest;      // hex SHA-256 of the bytes
  clock::Instant at;
};
inline constexpr std::int64_t largest_file = 25 * 1024 * 1024;  // bytes

// What arrived, not yet named by any row: sealed and synced to the vault. Outside every transaction.
// Problems: empty, too large, or of a type that nobody can open safely (only documents, sheets, slides, text
// and pictures).
struct Shelved {
  std::string name, type, digest, address;  // address: of the sealed bytes in the vault
  std::int64_t size = 0;
};
Result<Shelved, Problems> shelve(const Vault& vault, BodyId body, std::string_view field,
                                 std::string_view name, const std::filesystem::path& spooled);
Result<Shelved, Problems> shelve_bytes(const Vault& vault, BodyId body, std::string_view field,
                                       std::string_view name, std::string_view bytes);
FileId keep(Write& write, BodyId body, PersonId by, const Shelved& file);
std::optional<Evidence> evidence(Read& read, FileId id);
std::string bytes_of(const Vault& vault, Read& read,
                     FileId id);               // throws when the vault has lost or altered it
json::Object answer_of(const Evidence& file);  // as a field of kind file keeps it
// Whether this answer names evidence of the body that this person brought in, and says of it what is true.
bool may_be_answer(Read& read, BodyId body, PersonId by, const json::Value& answer);

}  // namespace plumbline::forms
