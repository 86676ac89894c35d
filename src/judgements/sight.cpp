// What a viewer sees of the grades at a place, and what the grades of a record rest on.
#include <algorithm>

#include "judgements/extension.h"
#include "judgements/queries.h"
#include "policies/rows.h"
#include "records/sight.h"

namespace plumbline::judgements {

namespace {

// A grade with all the rows of readership that reach the viewer.
struct Reached {
  EntryId id;
  Seen seen;
  std::string type;
  records::Projection sees = records::Projection::existence;
  std::vector<std::string> sections = {};
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

bool reads_grade(const Reached& one) {
  const auto& pack = *one.seen.policy->pack;
  const auto* type = pack.part<records::RecordsPart>().type(one.type);
  const auto* form = type == nullptr ? nullptr : pack.part<forms::FormsPart>().form(type->form);
  return form != nullptr && records::reads_field(one.sees, one.sections, *form, one.seen.judgement.field);
}

std::string as_json(const std::vector<std::string>& words) {
  json::Array out;
  for (const auto& word : words) out.emplace_back(word);
  return json::text(out);
}

using policies::Taken;

std::optional<RecordId> record_of(const Taken& taken) {
  const auto fact = policies::column(taken.row, "record");
  const auto* text = std::get_if<std::string>(&fact);
  return text == nullptr ? std::nullopt : RecordId::parse(*text);
}

// What the viewer does not read in full is not counted for them: a number would say that it exists, or what
// it says. Rows that are no records cannot be told apart, and are counted for nobody.
void keep_seen(Read& read, const Viewer& viewer, std::vector<Taken>& rows) {
  std::vector<RecordId> ids;
  for (const auto& row : rows) {
    if (const auto id = record_of(row)) ids.push_back(*id);
  }
  const auto seen = records::seen_among(read, viewer, ids);
  std::erase_if(rows, [&](const Taken& row) {
    const auto id = record_of(row);
    const auto found = id ? seen.find(*id) : seen.end();
    return found == seen.end() || found->second.sees != records::Projection::full;
  });
}

// What has no day of its own counts on the day it was made.
std::optional<clock::Date> day_of(const Taken& taken) {
  for (const auto* name : {"day", "made"}) {
    const auto fact = policies::column(taken.row, name);
    if (const auto* day = std::get_if<clock::Date>(&fact)) return *day;
  }
  return std::nullopt;
}

bool surely(const Taken& row) { return row.truth == policies::Truth::yes; }

Gathered gathered(const yaml::Node& says, const Viewer& viewer, const policies::Scene& scene,
                  const policies::Facts& facts) {
  Gathered out{.key = std::string{says.text("key")},
               .title = std::string{says.text("title")},
               .clause = std::string{says.text("clause")},
               .count = {},
               .latest = {}};
  const auto* from = says.find("from");
  if (from == nullptr) return out;
  const policies::Source no_files;
  policies::Mistakes known_since_adoption;
  policies::Reading reading{no_files, *scene.policy().pack, known_since_adoption, &facts, {}};
  const auto expr = policies::read_expr(reading, counting(*from), {"*"});
  auto rows = expr.query ? policies::taken_rows(*expr.query, scene, facts) : std::nullopt;
  if (!rows) return out;
  // Without stages, a record of which nobody may know yet would change what is said.
  const bool any = std::ranges::any_of(*rows, surely);
  if (policies::argument(*expr.query, "stage") != nullptr)
    out.none = any ? Gathered::None::not_shown : Gathered::None::missing;
  keep_seen(scene.read(), viewer, *rows);
  if (std::ranges::all_of(*rows, surely)) out.count = static_cast<std::int64_t>(rows->size());
  for (const auto& row : *rows) out.latest = std::max(out.latest, day_of(row));
  return out;
}

}  // namespace

std::vector<Column> columns(const policies::Pack& pack) {
  std::vector<std::pair<std::string, Column>> found;  // with the place that the policy gives it
  const auto* part = pack.part_if<records::RecordsPart>();
  if (part == nullptr) return {};
  for (const auto& type : part->types) {
    const auto* says = judges_of(type);
    const auto known = [&](const auto& one) { return says->text("column") == one.second.key; };
    if (says == nullptr || std::ranges::any_of(found, known)) continue;
    const std::string order{says->text("order")};
    found.push_back({order.empty() ? "unsaid" : order,
                     {std::string{says->text("column")}, std::string{says->text("title")}}});
  }
  std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
  std::vector<Column> out;
  for (auto& [order, column] : found) out.push_back(std::move(column));
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
                  records::add_sections(all.back().sections, row.text(13));
                });
  std::vector<Seen> out;
  for (auto& one : all) {
    if (reads_grade(one)) out.push_back(std::move(one.seen));
  }
  return out;
}

std::vector<Gathered> evidence(const records::Type& type, const Viewer& viewer, const policies::Scene& scene,
                               const policies::Facts& facts) {
  std::vector<Gathered> out;
  const auto* says = judges_of(type);
  const auto* list = says == nullptr ? nullptr : says->find("evidence");
  if (list == nullptr) return out;
  for (const auto& one : list->items) out.push_back(gathered(one, viewer, scene, facts));
  return out;
}

}  // namespace plumbline::judgements
