// Inside the room: rows of records.
#pragma once
#include "places/places.h"
#include "records/records.h"
#include "records/scene.h"

namespace plumbline::records {

bool sees(Read& read, const Viewer& viewer, RecordId id);
void store(Write& write, const Record& record, const Step& step, const json::Object& answers,
           std::optional<PersonId> person);
Record record_from(const sql::Row& row);      // the first thirteen columns, in the order of the table
Override override_from(const sql::Row& row);  // of both queries of overridings
std::string json_list(const std::vector<std::string>& words);

}  // namespace plumbline::records
