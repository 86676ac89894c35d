#include "records/records.h"

namespace plumbline::records {

Shown shown(const Record& record, Projection sees, const Type* type) {
  Shown out{.title = type == nullptr ? record.type : type->title, .stage = {}, .day = {}};
  if (sees >= Projection::date) {
    out.title = record.title;
    out.day = record.day;
  }
  const auto* stage = type == nullptr ? nullptr : type->stage(record.stage);
  if (sees >= Projection::status) out.stage = stage == nullptr ? record.stage : stage->title;
  return out;
}

}  // namespace plumbline::records
