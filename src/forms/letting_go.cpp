#include "forms/letting_go.h"

#include "forms/queries.h"
#include "forms/rows.h"

namespace plumbline::forms {

namespace fs = std::filesystem;

namespace {

std::set<std::string> addresses(Read& read) {
  std::set<std::string> out;
  read.sql.each(queries::evidence_addresses, {}, [&](const sql::Row& row) { out.insert(row.string(0)); });
  return out;
}

// The address of which a file in the vault is, or was to become, the bytes.
std::string address_in(const fs::path& path) {
  const auto name = path.filename().string();
  return name.substr(0, name.find('.'));
}

bool lies_where_it_belongs(const fs::directory_entry& entry) {
  constexpr std::size_t length = 64;
  const auto address = address_in(entry.path());
  return entry.is_regular_file() && address.size() == length &&
         address.substr(0, 2) == entry.path().parent_path().filename();
}

// Somebody may put the same bytes away at this very moment: who puts away touches first and looks then, who
// sweeps sets aside first and looks then.
void remove_if_idle(const fs::path& path, fs::file_time_type since) {
  if (fs::last_write_time(path) > since) return;
  auto aside = path;
  aside += ".aside";
  fs::rename(path, aside);
  if (fs::last_write_time(aside) > since)
    fs::rename(aside, path);
  else
    fs::remove(aside);
}

std::vector<fs::path> nameless(const Vault& vault, const std::set<std::string>& named) {
  std::vector<fs::path> out;
  for (const auto& folder : fs::directory_iterator(vault.folder)) {
    if (!folder.is_directory()) continue;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      const bool whole = entry.path().extension().empty();
      if (lies_where_it_belongs(entry) && !(whole && named.contains(address_in(entry.path()))))
        out.push_back(entry.path());
    }
  }
  return out;
}

}  // namespace

std::vector<Evidence> not_named_yet(Read& read) {
  return read.sql.all(queries::evidence_not_named, {}, evidence_from);
}

std::vector<Evidence> not_named_yet(Read& read, BodyId body, PersonId by) {
  return read.sql.all(queries::evidence_not_named_of, {body, by}, evidence_from);
}

void note_as_named(Write& write, FileId id) { write.change.run(queries::evidence_is_named, {id}); }

bool in_a_draft(Read& read, const Evidence& file) {
  return read.sql.number(queries::drafts_saying, {file.by, file.id.text()}) > 0;
}

void let_go(Write& write, const Evidence& file) {
  write.change.run(queries::drop_evidence, {file.id});
  write.append({.chain = file.id.bytes, .about = "file", .deed = "let-go", .content = {}, .body = file.body});
}

void sweep(const Vault& vault, history::Door& door, std::chrono::hours idle) {
  if (!fs::is_directory(vault.folder)) return;
  const auto named = door.ask(addresses);
  if (named.empty()) return;
  const auto since = fs::file_time_type::clock::now() - idle;
  for (const auto& path : nameless(vault, named)) remove_if_idle(path, since);
}

}  // namespace plumbline::forms
