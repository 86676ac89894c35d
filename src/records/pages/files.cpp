// Files of records: brought in with a form, opened by whoever may read the field.
#include "records/pages/files.h"

#include "lib/log/log.h"
#include "records/loose_files.h"
#include "records/pages/pages.h"
#include "records/sight.h"

namespace plumbline::records::pages {

using plumbline::history::Door;
using shell::Visit;

namespace {

const forms::Field* file_field(const std::vector<const forms::Field*>& asked, std::string_view key) {
  const auto found = std::find_if(asked.begin(), asked.end(), [&](const forms::Field* field) {
    return field->kind == forms::Kind::file && field->key == key;
  });
  return found == asked.end() ? nullptr : *found;
}

json::Object kept(Visit& visit, Door& door, const forms::Shelved& file) {
  return door.act(people::actor(visit.viewer()), [&](Write& write) {
    const auto id = forms::keep(write, visit.viewer().body, visit.viewer().person, file);
    return forms::answer_of(*forms::evidence(write, id));
  });
}

bool has_too_many(Visit& visit, Door& door) {
  return door.ask([&](Read& read) {
    return loose_files(read, visit.viewer().body, visit.viewer().person) >= most_loose_files;
  });
}

bool shows_file(const Seen& seen, std::string_view key) {
  const auto* field = seen.form == nullptr ? nullptr : seen.form->field(key);
  return field != nullptr && field->kind == forms::Kind::file &&
         reads_field(seen.sees, seen.sections, *seen.form, key);
}

// The file of the answer as it stands, or one that this viewer has brought in and not sent yet.
std::optional<forms::Evidence> file_asked_for(Visit& visit, Read& read, const Seen& seen) {
  const auto* answer = seen.answers.if_contains(visit.request.capture("field"));
  const auto stands = answer != nullptr && answer->is_object()
                          ? FileId::parse(json::string_at(answer->as_object(), "file"))
                          : std::nullopt;
  const std::string wanted{visit.request.capture("file")};
  const auto id = wanted.empty() ? stands : FileId::parse(wanted);
  auto file = id ? forms::evidence(read, *id) : std::nullopt;
  if (!file || file->body != visit.viewer().body) return std::nullopt;
  if (id != stands && file->by != visit.viewer().person) return std::nullopt;
  return file;
}

// RFC 6266: a plain name for old browsers, the true one for all others.
std::string disposition(const std::string& name) {
  std::string plain;
  for (const char c : name) {
    const bool safe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '.' || c == '-' || c == '_' || c == ' ';
    plain += safe ? c : '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + html::encoded(name);
}

}  // namespace

bool asks_for_files(const std::vector<const forms::Field*>& asked) {
  return std::any_of(asked.begin(), asked.end(),
                     [](const forms::Field* field) { return field->kind == forms::Kind::file; });
}

json::Object bring_in(Visit& visit, Door& door, const std::vector<const forms::Field*>& asked,
                      forms::Raw& typed, Problems& problems) {
  json::Object out;
  for (const auto& upload : visit.request.uploads) {
    if (file_field(asked, upload.field) == nullptr) continue;
    if (visit.engine.vault == nullptr) {
      problems.add(upload.field,
                   "Files cannot be kept here: ask whoever runs the server to set up its vault");
      continue;
    }
    if (has_too_many(visit, door)) {
      problems.add(upload.field,
                   "This file was not kept: you have brought in " + std::to_string(most_loose_files) +
                       " files that no form has taken yet. Finish one of those forms, or wait two "
                       "days: files that nobody sent are then removed");
      continue;
    }
    const auto file =
        forms::shelve(*visit.engine.vault, visit.viewer().body, upload.field, upload.file_name, upload.path);
    if (!file) {
      for (const auto& problem : file.error()) problems.add(problem);
      continue;
    }
    out[upload.field] = kept(visit, door, *file);
    typed[upload.field] = {json::text(out[upload.field])};
  }
  return out;
}

// What the vault has lost or altered is nothing that the reader can mend.
http::Response cannot_be_opened(Visit& visit, const forms::Evidence& file) {
  html::Html main;
  main << "<h1>This file cannot be opened</h1><p>“" << file.name
       << "” is damaged or missing where files are kept. Nothing is wrong with the record, and trying again "
          "will "
          "not help.</p><p>Tell whoever runs Plumbline in your organisation: they can bring it back from a "
          "backup. "
          "Give them this reference:</p><p><code>"
       << file.id.text() << "</code></p>";
  return shell::page(visit, "This file cannot be opened", main, 503);
}

// Never shown inside our own pages: saved by the browser, as what its bytes are. That nobody sniffs or caches
// it is said for every answer.
http::Response file(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const auto seen = id ? open(read, visit.viewer(), visit.engine, *id) : Result<Seen>{No::absent};
  if (!seen || visit.engine.vault == nullptr || !shows_file(*seen, visit.request.capture("field")))
    return shell::not_found(visit);
  const auto found = file_asked_for(visit, read, *seen);
  if (!found) return shell::not_found(visit);
  http::Response out;
  out.content_type = found->type;
  try {
    out.body = forms::bytes_of(*visit.engine.vault, read, found->id);
  } catch (const std::runtime_error& fault) {
    log::fault("file-unreadable", {{"file", found->id.text()}, {"what", fault.what()}});
    return cannot_be_opened(visit, *found);
  }
  out.compress = false;
  out.header("Content-Disposition", disposition(found->name))
      .header("Content-Security-Policy", "sandbox; default-src 'none'");
  return out;
}

}  // namespace plumbline::records::pages
