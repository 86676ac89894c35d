// Inside the room: who may see a record, and how much of it.
#pragma once
#include "records/records.h"

namespace plumbline::records {

// Brings the rows of a record's readers in line with its stage: rows that no longer hold end now, new ones
// begin now.
void settle_readership(Write& write, const policies::Policy& policy, const Type& type, const Record& record,
                       const json::Object& answers);

}  // namespace plumbline::records
