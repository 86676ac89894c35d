// A frozen copy on the screen and on paper. Nothing here looks at the record's answers: the page says what
// was published.
#include "reports/pages/pages.h"
#include "reports/reports.h"
#include "shell/parts.h"

namespace plumbline::reports::pages {

using html::Html;
using html::words;
using shell::Visit;

namespace {

std::string at(const json::Object& object, std::string_view key) {
  return std::string{json::string_at(object, key)};
}

json::Object part(const json::Object& object, std::string_view key) {
  const auto* found = object.if_contains(key);
  return found != nullptr && found->is_object() ? found->as_object() : json::Object{};
}

json::Array list(const json::Object& object, std::string_view key) {
  const auto* found = object.if_contains(key);
  return found != nullptr && found->is_array() ? found->as_array() : json::Array{};
}

std::string policy_of(const json::Object& content) {
  const auto policy = part(content, "policy");
  const auto* version = policy.if_contains("version");
  auto out = at(policy, "title");
  if (version != nullptr && version->is_int64()) out += ", version " + std::to_string(version->as_int64());
  return out;
}

Html heading(const json::Object& content) {
  Html out;
  const auto published = part(content, "published");
  out << "<h1>" << at(content, "title") << "</h1><p class=\"lede\">" << at(content, "kind");
  for (const auto* key : {"place", "day"}) {
    if (const auto said = at(content, key); !said.empty()) out << ". " << said;
  }
  return out << ". Published by " << at(published, "by") << " on " << at(published, "when") << ".</p>";
}

Html answer(const json::Object& line) {
  Html out;
  out << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << at(line, "label")
      << "</dt><dd class=\"govuk-summary-list__value\">" << html::paragraphs(at(line, "words"));
  if (const auto mark = at(line, "mark"); !mark.empty()) {
    out << "<p class=\"small quiet\">" << mark;
    for (const auto* key : {"at", "where"}) {
      if (const auto said = at(line, key); !said.empty()) out << ", " << said;
    }
    out << "</p>";
  }
  if (const auto hash = at(line, "sha256"); !hash.empty())
    out << "<p class=\"small quiet\">SHA-256 of the file: <span class=\"copy__hash\">" << hash
        << "</span></p>";
  return out << "</dd></div>";
}

Html sections(const json::Object& content) {
  Html out;
  for (const auto& section : list(content, "sections")) {
    if (!section.is_object()) continue;
    out << "<h2>" << at(section.as_object(), "title") << "</h2><dl class=\"govuk-summary-list\">";
    for (const auto& line : list(section.as_object(), "answers")) {
      if (line.is_object()) out << answer(line.as_object());
    }
    out << "</dl>";
  }
  return out;
}

Html seal(const Copy& copy, const json::Object& content) {
  Html out;
  return out << "<div class=\"copy__seal\"><p>This is what was published on "
             << at(part(content, "published"), "when") << "; it does not change. Copy " << copy.number << ". "
             << policy_of(content) << ".</p><p>SHA-256 <span class=\"copy__hash\">" << copy.digest
             << "</span></p></div>";
}

std::optional<Copy> asked_for(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const std::string number{visit.request.capture("number")};
  if (!id || number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != number.npos)
    return std::nullopt;
  const auto seen = records::open(read, visit.viewer(), visit.engine, *id);
  if (!seen) return std::nullopt;
  auto copy = copy_numbered(read, *id, std::stoll(number));
  return copy && may_read(*seen, *copy) ? copy : std::nullopt;
}

}  // namespace

http::Response frozen(Visit& visit, Read& read) {
  const auto copy = asked_for(visit, read);
  if (!copy) return shell::not_found(visit);
  note_reading(read, visit.viewer(), *copy);
  const auto parsed = json::parse(copy->content);
  const auto content = parsed && parsed->is_object() ? parsed->as_object() : json::Object{};
  Html main;
  main << shell::crumbs({{.label = "The record", .href = "/records/" + copy->record.text()},
                         {.label = "Copy " + std::to_string(copy->number)}});
  if (!unaltered(*copy))
    main << shell::warning_note(
        words("This copy has been altered: it no longer fits its hash. Do not rely on it."));
  main << "<article class=\"copy\">" << heading(content) << sections(content) << seal(*copy, content)
       << "</article>";
  return shell::page(visit, copy->title, main);
}

}  // namespace plumbline::reports::pages
