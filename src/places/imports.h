// Imports as they are remembered: previewed first, then applied, or forgotten after a day.
#pragma once
#include "places/gias.h"

namespace plumbline::places {

struct Import {
  ImportId id;
  std::string state;  // "previewed", "applying", "applied", "forgotten"
  std::optional<BodyId> body;
  std::optional<PersonId> person;
  clock::Instant at;
  ImportReport report;                           // without its refused rows: see refusals()
  std::optional<std::filesystem::path> spooled;  // the file while it waits to be applied
};

std::vector<Import> imports(Read& read, BodyId body, int limit);  // latest first
std::optional<Import> import_by_id(Read& read, ImportId id);
std::vector<RefusedRow> refusals(Read& read, ImportId id, int limit);

// Previews `file`, which stays where it is until the preview is applied or forgotten.
ImportId keep_preview(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                      const std::string& file_name);
// Applies a preview once; nullopt when it is no longer waiting. Its file is removed.
std::optional<ImportReport> apply_preview(history::Door& door, const history::Actor& actor, ImportId id);
// Forgets previews older than a day and removes their files, which may name people.
void forget_old_previews(history::Door& door, const history::Actor& actor);

// How an import is written down, for gias.cpp.
void begin_import(Write& write, ImportId id, std::string_view state, const std::string& file_name,
                  const crypto::Hash& file_hash, const std::optional<std::filesystem::path>& spooled);
void finish_import(history::Door& door, const history::Actor& actor, ImportId id, std::string_view state,
                   const ImportReport& report, const std::optional<std::filesystem::path>& spooled);
crypto::Hash hash_of_file(const std::filesystem::path& file);  // SHA-256 of the SHA-256 of each MiB

}  // namespace plumbline::places
