#include "forms/evidence.h"

#include <stdexcept>

#include "forms/pictures.h"
#include "forms/queries.h"
#include "forms/rows.h"
#include "forms/sniff.h"
#include "forms/vault.h"
#include "lib/files/files.h"

namespace plumbline::forms {

namespace {

// A name in a sentence about a file that is refused: whatever type it claims to be stays.
std::string named(std::string_view name) {
  static const FileType any{"", {""}};
  return "“" + safe_name(name, any) + "”";
}

Problems sorry(std::string_view field, std::string sentence) {
  Problems out;
  out.add(std::string{field}, std::move(sentence));
  return out;
}

std::optional<Problems> size_problem(std::string_view field, std::string_view name, std::uintmax_t size) {
  if (size == 0) return sorry(field, named(name) + " is empty: choose a file with something in it");
  if (size > static_cast<std::uintmax_t>(largest_file))
    return sorry(field, named(name) + " is larger than " + std::to_string(largest_file / (1024 * 1024)) +
                            " MB: choose a smaller file");
  return std::nullopt;
}

Shelved put_on_shelf(const Vault& vault, BodyId body, std::string name, const FileType& type,
                     std::string_view bytes) {
  Shelved out{.name = std::move(name),
              .type = std::string{type.media},
              .digest = crypto::hex(crypto::sha256(bytes)),
              .address = {},
              .size = static_cast<std::int64_t>(bytes.size())};
  out.address = address_of(vault, body, out.digest);
  put_away(vault, out.address, bytes);
  return out;
}

}  // namespace

Evidence evidence_from(const sql::Row& row) {
  return {.id = row.key<FileId>(0),
          .body = row.key<BodyId>(1),
          .by = row.key<PersonId>(2),
          .name = row.string(3),
          .type = row.string(4),
          .size = row.integer(5),
          .digest = row.string(6),
          .at = row.instant(7)};
}

Result<Shelved, Problems> shelve(const Vault& vault, BodyId body, std::string_view field,
                                 std::string_view name, const std::filesystem::path& spooled) {
  if (auto problem = size_problem(field, name, std::filesystem::file_size(spooled))) return *problem;
  const files::Mapped file(spooled);
  return shelve_bytes(vault, body, field, name, file.bytes());
}

Result<Shelved, Problems> shelve_bytes(const Vault& vault, BodyId body, std::string_view field,
                                       std::string_view name, std::string_view bytes) {
  if (auto problem = size_problem(field, name, bytes.size())) return *problem;
  const auto* type = file_type(bytes);
  if (type == nullptr)
    return sorry(field, named(name) +
                            " cannot be kept: choose a PDF, a Word, Excel, PowerPoint or OpenDocument file "
                            "without macros, a JPEG or PNG picture, a CSV file or plain text");
  auto safe = safe_name(name, *type);
  if (!type->media.starts_with("image/")) return put_on_shelf(vault, body, std::move(safe), *type, bytes);
  const auto picture = type->media == "image/png" ? bare_png(bytes) : bare_jpeg(bytes);
  if (!picture) return sorry(field, named(name) + " is a damaged picture: open it and save it again first");
  return put_on_shelf(vault, body, std::move(safe), *type, *picture);
}

FileId keep(Write& write, BodyId body, PersonId by, const Shelved& file) {
  if (auto before = write.sql.first(queries::evidence_kept_before, {body, by, file.address, file.name},
                                    [](const sql::Row& row) { return row.key<FileId>(0); })) {
    write.change.run(queries::brought_in_again, {*before, write.now});
    return *before;
  }
  const FileId id{id::secret()};
  write.change.run(queries::add_evidence,
                   {id, body, by, file.name, file.type, file.size, file.digest, file.address, write.now});
  write.append(
      {.chain = id.bytes,
       .about = "file",
       .deed = "brought-in",
       .content = {{"name", file.name}, {"type", file.type}, {"size", file.size}, {"digest", file.digest}},
       .body = body});
  return id;
}

std::optional<Evidence> evidence(Read& read, FileId id) {
  return read.sql.first(queries::evidence_by_id, {id}, evidence_from);
}

std::string bytes_of(const Vault& vault, Read& read, FileId id) {
  const auto file = evidence(read, id);
  if (!file) throw std::runtime_error("No such file: " + id.text());
  std::string out;
  out.reserve(static_cast<std::size_t>(file->size));
  each_part(vault, address_of(vault, file->body, file->digest), [&](std::string_view part) { out += part; });
  if (crypto::hex(crypto::sha256(out)) != file->digest)
    throw std::runtime_error("The vault has altered the file " + id.text());
  return out;
}

json::Object answer_of(const Evidence& file) {
  return {{"file", file.id.text()}, {"name", file.name}, {"size", file.size}, {"type", file.type}};
}

bool may_be_answer(Read& read, BodyId body, PersonId by, const json::Value& answer) {
  if (!answer.is_object()) return false;
  const auto id = FileId::parse(json::string_at(answer.as_object(), "file"));
  const auto file = id ? evidence(read, *id) : std::nullopt;
  return file && file->body == body && file->by == by && answer.as_object() == answer_of(*file);
}

}  // namespace plumbline::forms
