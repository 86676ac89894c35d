#include "records/readership.h"

#include "places/places.h"
#include "records/queries.h"

namespace plumbline::records {

namespace {

struct Row {
  std::string audience, sections;
  Projection sees;
  auto operator<=>(const Row&) const = default;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : "\n") + word;
  return out;
}

// Holders of the role: at the places of its kind among the record's place and those above, or body-wide.
void of_role(Write& write, const policies::Pack& pack, const Audience& audience, const std::string& role,
             const Record& record, std::set<Row>& rows) {
  const auto* known = pack.role(role);
  if (known == nullptr) return;
  const auto sections = joined(audience.sections);
  if (known->scope.empty() && audience.through.empty()) {
    rows.insert({people::audience(role, std::nullopt), sections, audience.sees});
    return;
  }
  if (!audience.through.empty()) {
    if (record.place)
      rows.insert({people::audience_through(role, audience.through, *record.place), sections, audience.sees});
    return;
  }
  if (audience.everyone_of_kind) {
    rows.insert({people::audience_anywhere(role), sections, audience.sees});
    return;
  }
  if (!record.place) return;
  const auto kind = audience.place_kind.empty() ? known->scope : audience.place_kind;
  for (const auto& place : places::and_above(write, *record.place, write.today())) {
    const auto found = places::by_id(write, place);
    if (found && found->kind == kind) rows.insert({people::audience(role, place), sections, audience.sees});
  }
}

void of_people(const Audience& audience, const json::Object& answers, std::set<Row>& rows) {
  const auto add = [&](const json::Value& value) {
    if (!value.is_string()) return;
    if (auto person = PersonId::parse(value.as_string())) {
      rows.insert({people::audience(*person), joined(audience.sections), audience.sees});
    }
  };
  for (const auto& field : audience.people_in) {
    const auto* answer = answers.if_contains(field);
    if (answer == nullptr) continue;
    if (answer->is_array()) {
      for (const auto& item : answer->as_array()) add(item);
    } else {
      add(*answer);
    }
  }
}

std::set<Row> wanted(Write& write, const policies::Policy& policy, const Type& type, const Record& record,
                     const json::Object& answers) {
  std::set<Row> rows;
  for (const auto& audience : type.readers) {
    const auto& stages = audience.stages;
    if (!stages.empty() && std::find(stages.begin(), stages.end(), record.stage) == stages.end()) continue;
    for (const auto& role : audience.roles) of_role(write, *policy.pack, audience, role, record, rows);
    of_people(audience, answers, rows);
    if (audience.author && record.author) {
      rows.insert({people::audience(*record.author), joined(audience.sections), audience.sees});
    }
  }
  return rows;
}

}  // namespace

void settle_readership(Write& write, const policies::Policy& policy, const Type& type, const Record& record,
                       const json::Object& answers) {
  auto rows = wanted(write, policy, type, record, answers);
  std::vector<Row> ended;
  write.sql.each(queries::open_readership, {record.id}, [&](const sql::Row& row) {
    Row held{row.string(0), row.string(2), static_cast<Projection>(row.integer(1))};
    if (rows.erase(held) == 0) ended.push_back(std::move(held));
  });
  for (const auto& row : ended) {
    write.change.run(queries::end_readership, {record.id, row.audience, row.sees, row.sections, write.now});
  }
  for (const auto& row : rows) {
    write.change.run(queries::add_readership, {record.id, row.audience, row.sees, row.sections, write.now});
  }
}

}  // namespace plumbline::records
