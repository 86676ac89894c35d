#include "places/imports.h"

#include "places/pages/pages.h"
#include "places/pages/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr std::string_view name_of_file(std::string_view said) {  // browsers may say a path
  const auto slash = said.find_last_of("/\\");
  return slash == said.npos ? said : said.substr(slash + 1);
}

std::string outcome(const Import& import) {
  if (import.report.unreadable) return "Could not be read";
  if (import.state == "previewed") return "Waits to be applied";
  if (import.state == "forgotten") return "Not applied within a day, and forgotten";
  if (import.state == "applying") return "Begun, not finished";
  return "Applied";
}

Html earlier(Read& read, BodyId body) {
  shell::Table table{.caption = "Earlier imports",
                     .caption_shown = true,
                     .columns = {{.heading = "File"},
                                 {.heading = "Rows", .number = true, .label = "Rows"},
                                 {.heading = "Refused", .number = true, .label = "Refused"},
                                 {.heading = "Outcome", .label = "Outcome"}},
                     .when_empty = "No register has been imported yet."};
  for (const auto& import : imports(read, body, 50))
    table.rows.push_back({.cells = {{.text = import.report.file_name,
                                     .small = clock::when_in_words(import.at),
                                     .href = "/imports/" + import.id.text()},
                                    {.text = std::to_string(import.report.read)},
                                    {.text = std::to_string(import.report.refused)},
                                    {.text = outcome(import)}}});
  return shell::table(table);
}

Response show(Visit& visit, Read& read, const Problems& problems) {
  Html main;
  main << govuk::back_link({.href = "/register", .text = "Register of establishments"}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">Import a register</h1>"
          "<p class=\"govuk-body\">Establishments and the links between them, as CSV or tab-separated files, "
          "may "
          "be compressed. You see what every row would do before anything changes. Names of people are never "
          "kept.</p><form method=\"post\" action=\"/imports\" enctype=\"multipart/form-data\" novalidate>"
       << token(visit)
       << govuk::file_upload({.name = "files",
                              .label = {.text = "Files"},
                              .hint = {.text = "Establishments first, then links."},
                              .error = beside(problems, "files"),
                              .multiple = true})
       << govuk::button({.text = "Show what would change"}) << "</form>"
       << earlier(read, visit.viewer().body);
  return shell::page(visit, "Import a register", main, problems.any() ? 422 : 200);
}

// Takes an upload out of reach of the sweep that follows the answer. A compressed file is told by its name.
std::filesystem::path set_aside(const http::Upload& upload) {
  const std::string_view ending = upload.file_name.ends_with(".gz") ? ".gz" : "";
  auto kept = upload.path.parent_path() / ("import-" + id::to_text(id::secret()) + std::string{ending});
  std::filesystem::rename(upload.path, kept);
  return kept;
}

}  // namespace

Response list_of_imports(Visit& visit, Read& read) { return show(visit, read, {}); }

Response preview_files(Visit& visit, Door& door) {
  forget_old_previews(door, actor(visit));
  std::vector<ImportId> previews;
  for (const auto& upload : visit.request.uploads) {
    if (upload.field != "files" || upload.size == 0) continue;
    const std::string name{name_of_file(upload.file_name)};
    previews.push_back(keep_preview(door, actor(visit), set_aside(upload), name));
  }
  if (previews.size() == 1) return http::see_other("/imports/" + previews.front().text());
  if (!previews.empty()) return http::see_other("/imports");
  Problems problems;
  problems.add("files", "Choose a file that is not empty");
  return door.ask([&](Read& read) { return show(visit, read, problems); });
}

}  // namespace plumbline::places::pages
