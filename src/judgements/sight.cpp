// What a viewer sees of the grades at a place, and what the grades of a record rest on.
#include <algorithm>

#include "judgements/extension.h"
#include "judgements/queries.h"

namespace plumbline::judgements {

namespace {

// A grade with all the rows of readership that reach the viewer.
struct Reached {
  EntryId id;
  Seen seen;
  std::string type;
  records::Projection sees = records::Projection::existence;
  std::string sections = {};  // one a line
};

Reached reached_from(const sql::Row& row, const policies::Library& library) {
  return {.id = row.key<EntryId>(0),
          .seen = {.judgement = {.record = row.key<RecordId>(1),
                                 .field = row.string(2),
                                 .rubric = row.string(3),
                                 .area = row.string(4),
                                 .grade = row.string(5),
                                 .worth = row.integer(6),
                                 .column = row.string(7),
                                 .day = row.date(8)},
                   .policy = library.by_id(row.key<PolicyId>(9)),
                   .who = row.null(11) ? std::string{} : row.string(11)},
          .type = row.string(10)};
}

bool has_line(std::string_view lines, std::string_view wanted) {
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    if (lines.substr(0, end) == wanted) return true;
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
  return false;
}

bool shows_field(const Reached& one) {
  if (one.sees == records::Projection::full) return true;
  if (one.sees != records::Projection::sections) return false;
  const auto& field = one.seen.judgement.field;
  if (has_line(one.sections, field)) return true;
  const auto& pack = *one.seen.policy->pack;
  const auto* type = pack.part<records::RecordsPart>().type(one.type);
  const auto* form = type == nullptr ? nullptr : pack.part<forms::FormsPart>().form(type->form);
  if (form == nullptr) return false;
  return std::ranges::any_of(form->sections, [&](const forms::Section& section) {
    return std::ranges::find(section.fields, field, &forms::Field::key) != section.fields.end() &&
           has_line(one.sections, section.key);
  });
}

std::string as_json(const std::vector<std::string>& words) {
  json::Array out;
  for (const auto& word : words) out.emplace_back(word);
  return json::text(out);
}

bool gives(const policies::Facts& facts, std::string_view source, std::string_view column) {
  const auto found = std::ranges::find(facts.sources, source, &policies::FactSource::key);
  return found != facts.sources.end() && std::ranges::find(found->columns, column) != found->columns.end();
}

Gathered gathered(const yaml::Node& says, const policies::Scene& scene, const policies::Facts& facts) {
  Gathered out{.key = std::string{says.text("key")},
               .title = std::string{says.text("title")},
               .clause = std::string{says.text("clause")},
               .count = {},
               .latest = {}};
  const auto* from = says.find("from");
  if (from == nullptr || from->pairs.empty()) return out;
  const policies::Source no_files;
  policies::Mistakes known_since_adoption;
  policies::Reading reading{no_files, *scene.policy().pack, known_since_adoption, &facts, {}};
  const std::vector<std::string> names{"*"};
  const auto count = policies::value(policies::read_expr(reading, counting(*from), names), scene, facts);
  if (const auto* number = std::get_if<std::int64_t>(&count)) out.count = *number;
  for (const auto* column : {"day", "made"}) {  // what has no day of its own counts on the day it was made
    if (out.latest || !gives(facts, from->pairs.front().first.scalar, column)) continue;
    const auto latest =
        policies::value(policies::read_expr(reading, latest_of(*from, column), names), scene, facts);
    if (const auto* day = std::get_if<clock::Date>(&latest)) out.latest = *day;
  }
  return out;
}

}  // namespace

std::vector<Column> columns(const policies::Pack& pack) {
  std::vector<Column> out;
  const auto* part = pack.part_if<records::RecordsPart>();
  if (part == nullptr) return out;
  for (const auto& type : part->types) {
    const auto* says = judges_of(type);
    if (says == nullptr || std::ranges::find(out, says->text("column"), &Column::key) != out.end()) continue;
    out.push_back({std::string{says->text("column")}, std::string{says->text("title")}});
  }
  return out;
}

std::vector<Seen> seen_at(Read& read, const Viewer& viewer, const policies::Library& library, PlaceId place) {
  std::vector<Reached> all;
  read.sql.each(queries::seen_of_place, {place, viewer.body, as_json(viewer.audiences), read.now},
                [&](const sql::Row& row) {
                  const auto id = row.key<EntryId>(0);
                  if (all.empty() || all.back().id != id) all.push_back(reached_from(row, library));
                  all.back().sees =
                      std::max(all.back().sees, static_cast<records::Projection>(row.integer(12)));
                  all.back().sections += row.string(13) + "\n";
                });
  std::vector<Seen> out;
  for (auto& one : all) {
    if (shows_field(one)) out.push_back(std::move(one.seen));
  }
  return out;
}

std::vector<Gathered> evidence(const records::Type& type, const policies::Scene& scene,
                               const policies::Facts& facts) {
  std::vector<Gathered> out;
  const auto* says = judges_of(type);
  const auto* list = says == nullptr ? nullptr : says->find("evidence");
  if (list == nullptr) return out;
  for (const auto& one : list->items) out.push_back(gathered(one, scene, facts));
  return out;
}

}  // namespace plumbline::judgements
