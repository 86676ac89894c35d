// Records as rows that conditions may count: `{records: report, about: place, stage: [written]}`.
#include "records/asked_places.h"
#include "records/queries.h"
#include "records/scene.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

using policies::argument;
using policies::Fact;
using policies::FactRow;
using policies::words_of;

struct Answered {
  Record record;
  std::string answers;  // as they lie in the database
};

void add_answers(const policies::Policy& policy, const Answered& one, FactRow& row) {
  const auto* type = policy.pack->part<RecordsPart>().type(one.record.type);
  const auto* form = type == nullptr ? nullptr : policy.pack->part<forms::FormsPart>().form(type->form);
  if (form == nullptr) return;
  const auto parsed = json::parse(one.answers);
  const auto answers = parsed && parsed->is_object() ? parsed->as_object() : json::Object{};
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields)
      row.emplace_back("answer." + field.key, forms::fact_of(field, answers));
  }
}

FactRow row_of(const policies::Policy& policy, const Answered& one) {
  const auto& record = one.record;
  FactRow row{{"stage", record.stage},
              {"title", record.title},
              {"day", record.day ? Fact{*record.day} : Fact{policies::Unknown{}}},
              {"made", clock::to_local(record.made).date},
              {"author", record.author ? Fact{record.author->text()} : Fact{policies::Unknown{}}},
              {"record", record.id.text()},
              {"changed", clock::to_local(record.changed).date}};
  add_answers(policy, one, row);
  return row;
}

bool fits(const Record& record, const policies::Scene& scene, const policies::Query& query) {
  if (const auto stages = words_of(argument(query, "stage"));
      !stages.empty() && std::find(stages.begin(), stages.end(), record.stage) == stages.end()) {
    return false;
  }
  if (argument(query, "others") != nullptr && scene.record() && record.id == *scene.record()) return false;
  if (const auto whole = words_of(argument(query, "part-of")); !whole.empty()) {
    const auto* here = dynamic_cast<const RecordScene*>(&scene);
    const auto wanted =
        whole.front() == "this" ? scene.record() : (here != nullptr ? here->part_of() : std::nullopt);
    if (!wanted || record.part_of != wanted) return false;
  }
  return true;
}

std::vector<FactRow> rows(const policies::Scene& scene, const policies::Query& query) {
  auto& read = scene.read();
  std::vector<Answered> found;
  const auto keep = [&](const sql::Row& row) { found.push_back({record_from(row), row.string(13)}); };
  if (argument(query, "about") != nullptr || argument(query, "within") != nullptr) {
    for (const auto& place : places_asked(scene, query)) {
      read.sql.each(queries::records_of_place_and_type, {scene.body(), query.of, place}, keep);
    }
  } else {
    read.sql.each(queries::records_of_body_and_type, {scene.body(), query.of}, keep);
  }
  std::vector<FactRow> out;
  for (const auto& one : found) {
    if (fits(one.record, scene, query)) out.push_back(row_of(scene.policy(), one));
  }
  return out;
}

}  // namespace

policies::FactSources sources() {
  return {{.key = "records",
           .arguments = {"about", "within", "stage", "part-of", "others"},
           .columns = {"stage", "title", "day", "made", "author", "record", "changed", "answer.*"},
           .rows = rows,
           .check = {}},
          relations_source()};
}

}  // namespace plumbline::records
