#include "places/imports.h"

#include <fstream>

#include "places/queries.h"

namespace plumbline::places {

namespace {

json::Array words(const std::vector<std::string>& list) {
  json::Array out;
  for (const auto& word : list) out.emplace_back(word);
  return out;
}

std::vector<std::string> words(const json::Object& notes, std::string_view key) {
  std::vector<std::string> out;
  if (const auto* list = notes.if_contains(key); list && list->is_array())
    for (const auto& word : list->get_array())
      if (word.is_string()) out.emplace_back(word.get_string());
  return out;
}

std::string notes_of(const ImportReport& report) {
  json::Array matched;
  for (const auto& [fact, title] : report.matched)
    matched.push_back(json::Array{json::Value(fact), json::Value(title)});
  json::Object notes{{"matched", std::move(matched)},
                     {"unknown", words(report.unknown)},
                     {"dropped", words(report.dropped)},
                     {"titles", words(report.titles)}};
  if (report.known) notes["known"] = clock::iso(*report.known);
  if (report.unreadable) notes["unreadable"] = *report.unreadable;
  return json::canonical(notes);
}

void read_notes(ImportReport& report, std::string_view text) {
  const auto parsed = json::parse(text);
  if (!parsed || !parsed->is_object()) return;
  const auto& notes = parsed->get_object();
  report.unknown = words(notes, "unknown");
  report.dropped = words(notes, "dropped");
  report.titles = words(notes, "titles");
  report.known = clock::parse_date(json::string_at(notes, "known"));
  if (notes.contains("unreadable")) report.unreadable = std::string{json::string_at(notes, "unreadable")};
  if (const auto* matched = notes.if_contains("matched"); matched && matched->is_array())
    for (const auto& pair : matched->get_array())
      if (pair.is_array() && pair.get_array().size() == 2)
        report.matched.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
}

Import import_from(const sql::Row& row) {
  Import import;
  import.id = row.key<ImportId>(0);
  import.report.layout = row.string(1);
  import.state = row.string(2);
  import.body = row.maybe_key<BodyId>(3);
  import.report.file_name = row.string(4);
  import.at = row.instant(5);
  import.person = row.maybe_key<PersonId>(6);
  import.report.read = row.integer(7);
  import.report.added = row.integer(8);
  import.report.updated = row.integer(9);
  import.report.unchanged = row.integer(10);
  import.report.refused = row.integer(11);
  read_notes(import.report, row.text(12));
  if (!row.null(13)) import.spooled = row.string(13);
  return import;
}

void keep_refusals(Write& write, ImportId id, std::span<const RefusedRow> rows) {
  for (const auto& row : rows)
    write.change.run(queries::refusal_add, {id, row.row, row.column, row.code, row.message, row.line});
}

void remove_file(const std::optional<std::filesystem::path>& file) {
  std::error_code gone_already;
  if (file) std::filesystem::remove(*file, gone_already);
}

}  // namespace

std::vector<Import> imports(Read& read, BodyId body, int limit) {
  return read.sql.all(queries::imports_of_body, {body, limit}, import_from);
}

std::optional<Import> import_by_id(Read& read, ImportId id) {
  return read.sql.first(queries::import_by_id, {id}, import_from);
}

std::vector<RefusedRow> refusals(Read& read, ImportId id, int limit) {
  return read.sql.all(queries::refusals_of_import, {id, limit}, [](const sql::Row& row) {
    return RefusedRow{row.integer(0), row.string(1), row.string(2), row.string(3), row.string(4)};
  });
}

ImportId keep_preview(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                      const std::string& file_name) {
  const ImportId id{id::secret()};
  const auto hash = hash_of_file(file);
  const auto report = door.ask([&](Read& read) { return preview_gias(read, file, file_name); });
  door.write(actor, [&](Write& write) { begin_import(write, id, "previewed", file_name, hash, file); });
  finish_import(door, actor, id, "previewed", report, file);
  return id;
}

std::optional<ImportReport> apply_preview(history::Door& door, const history::Actor& actor, ImportId id) {
  const auto taken = door.act(actor, [&](Write& write) -> std::optional<Import> {
    auto waiting = import_by_id(write, id);
    if (!waiting || waiting->state != "previewed" || waiting->report.unreadable || !waiting->spooled)
      return std::nullopt;
    write.change.run(queries::refusals_forget, {id});
    begin_import(write, id, "applying", waiting->report.file_name, {}, waiting->spooled);
    return waiting;
  });
  if (!taken) return std::nullopt;
  auto report = import_gias(door, actor, *taken->spooled, taken->report.file_name, id);
  remove_file(taken->spooled);
  return report;
}

void forget_old_previews(history::Door& door, const history::Actor& actor) {
  const auto old = door.act(actor, [&](Write& write) {
    auto found = write.sql.all(queries::previews_before, {write.now - std::chrono::hours{24}}, import_from);
    for (const auto& preview : found) {
      const auto& report = preview.report;
      write.change.run(queries::import_finish,
                       {preview.id, report.layout, "forgotten", report.read, report.added, report.updated,
                        report.unchanged, report.refused, notes_of(report), std::optional<std::string>{}});
    }
    return found;
  });
  for (const auto& preview : old) remove_file(preview.spooled);
}

void begin_import(Write& write, ImportId id, std::string_view state, const std::string& file_name,
                  const crypto::Hash& file_hash, const std::optional<std::filesystem::path>& spooled) {
  std::optional<std::string> where;
  if (spooled) where = spooled->string();
  write.change.run(queries::import_begin, {id, state, write.actor.body, file_name, sql::Blob{file_hash},
                                           write.now, write.actor.person, where});
  write.append({.chain = id.bytes,
                .about = "import",
                .deed = std::string{state},
                .content = {{"file_name", file_name}},
                .body = write.actor.body});
}

void finish_import(history::Door& door, const history::Actor& actor, ImportId id, std::string_view state,
                   const ImportReport& report, const std::optional<std::filesystem::path>& spooled) {
  constexpr std::size_t at_once = 2000;
  const std::span all{report.problems};
  for (std::size_t at = 0; at < all.size(); at += at_once)
    door.write(actor, [&](Write& write) {
      keep_refusals(write, id, all.subspan(at, std::min(at_once, all.size() - at)));
    });
  std::optional<std::string> where;
  if (spooled) where = spooled->string();
  door.write(actor, [&](Write& write) {
    write.change.run(queries::import_finish,
                     {id, report.layout, state, report.read, report.added, report.updated, report.unchanged,
                      report.refused, notes_of(report), where});
  });
}

crypto::Hash hash_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string block(1 << 20, '\0'), hashes;
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())), in.gcount() > 0) {
    const auto hash = crypto::sha256(std::string_view{block.data(), static_cast<std::size_t>(in.gcount())});
    hashes.append(hash.begin(), hash.end());
  }
  return crypto::sha256(hashes);
}

}  // namespace plumbline::places
