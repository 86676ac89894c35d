#include <limits>

#include "places/imports.h"
#include "places/pages/pages.h"
#include "places/pages/parts.h"
#include "shell/table.h"

namespace plumbline::places::pages {

namespace {

constexpr int shown = 100;

// An import of the viewer's body; no body learns what another imported.
std::optional<Import> asked_for(const Visit& visit, Read& read) {
  const auto id = ImportId::parse(visit.request.capture("id"));
  auto found = id ? import_by_id(read, *id) : std::nullopt;
  if (found && found->body != visit.viewer().body) return std::nullopt;
  return found;
}

void add_words(Html& out, html::Literal heading, html::Literal why, const std::vector<std::string>& columns) {
  if (columns.empty()) return;
  std::string list;
  for (const auto& column : columns) list += (list.empty() ? "" : ", ") + column;
  out << "<h2 class=\"govuk-heading-s\">" << heading << "</h2><p class=\"govuk-body\">" << why << " " << list
      << "</p>";
}

Html counts(const Import& import) {
  const auto& report = import.report;
  const bool waits = import.state == "previewed";
  govuk::SummaryList list;
  auto row = [&](html::Content key, std::int64_t number) {
    list.rows.push_back({.key = {.text = std::move(key)}, .value = {.text = std::to_string(number)}});
  };
  if (report.known)
    list.rows.push_back({.key = {.text = "As known on"}, .value = {.text = clock::in_words(*report.known)}});
  row("Rows read", report.read);
  row(std::string{waits ? "New, would be added" : "New, added"}, report.added);
  row(std::string{waits ? "Say something new, would be kept" : "Said something new, kept"}, report.updated);
  row("Say nothing new", report.unchanged);
  row("Refused", report.refused);
  return govuk::summary_list(list);
}

Html columns(const ImportReport& report) {
  Html out;
  add_words(out, "Columns dropped", "They hold names of people, which are never kept:", report.dropped);
  add_words(out, "Columns not known", "Kept as facts under their own names:", report.unknown);
  std::vector<std::string> matched;
  for (const auto& [fact, title] : report.matched) matched.push_back(title + " as " + as_title(fact));
  Html known;
  known << "<ul class=\"govuk-list\">";
  for (const auto& line : matched) known << "<li>" << line << "</li>";
  known << "</ul>";
  if (!matched.empty()) out << govuk::details({.summary = "Columns known", .text = known});
  return out;
}

Html refused_table(Read& read, const Import& import) {
  if (import.report.refused == 0) return {};
  shell::Table table{.caption = "Refused rows",
                     .caption_shown = true,
                     .columns = {{.heading = "Row", .number = true},
                                 {.heading = "Column", .label = "Column"},
                                 {.heading = "Why", .label = "Why"}}};
  for (const auto& row : refusals(read, import.id, shown))
    table.rows.push_back(
        {.cells = {{.text = std::to_string(row.row)}, {.text = row.column}, {.text = row.message}}});
  Html out = shell::table(table);
  if (import.report.refused > shown)
    out << "<p class=\"govuk-body\">The first " << shown << " of " << import.report.refused
        << " are shown.</p>";
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""
      << html::url("/imports/" + import.id.text() + "/refused.csv")
      << "\">Download every refused row (CSV)</a>. Mended, the file can be imported as it is.</p>";
  return out;
}

Html apply_form(const Visit& visit, const Import& import) {
  if (import.state != "previewed" || import.report.unreadable) return {};
  Html out;
  out << "<form method=\"post\" action=\"" << html::url("/imports/" + import.id.text() + "/application")
      << "\">" << token(visit) << govuk::button({.text = "Apply this import", .prevent_double_click = true})
      << "</form>";
  return out;
}

html::Content heading_of(const Import& import) {
  if (import.report.unreadable) return "This file cannot be imported";
  if (import.state == "previewed") return "What this import would do";
  if (import.state == "forgotten") return "This import was not applied";
  return import.state == "applied" ? html::Content("Import done")
                                   : html::Content("Import begun, not finished");
}

}  // namespace

Response import(Visit& visit, Read& read) {
  const auto found = asked_for(visit, read);
  if (!found) return shell::not_found(visit);
  Html main;
  main << govuk::back_link({.href = "/imports", .text = "Imports"}) << "<h1 class=\"govuk-heading-l\">"
       << heading_of(*found) << "</h1><p class=\"govuk-body\">" << found->report.file_name << "</p>";
  if (found->report.unreadable)
    main << govuk::inset_text({.text = *found->report.unreadable});
  else
    main << counts(*found) << apply_form(visit, *found) << columns(found->report)
         << refused_table(read, *found);
  return shell::page(visit, found->report.file_name, main);
}

Response refused_rows(Visit& visit, Read& read) {
  auto found = asked_for(visit, read);
  if (!found) return shell::not_found(visit);
  found->report.problems = refusals(read, found->id, std::numeric_limits<int>::max());
  Response out;
  out.content_type = "text/csv; charset=utf-8";
  out.body = refused_rows_as_csv(found->report);
  out.header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"");
  return out;
}

Response apply(Visit& visit, Door& door) {
  const auto found = door.ask([&](Read& read) { return asked_for(visit, read); });
  if (!found) return door.ask([&](Read&) { return shell::not_found(visit); });
  apply_preview(door, actor(visit), found->id);  // applied already: its page says so
  return http::see_other("/imports/" + found->id.text());
}

}  // namespace plumbline::places::pages
