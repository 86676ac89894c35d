// Inside the room: what may refuse a step.
#pragma once
#include "records/records.h"

namespace plumbline::records {

struct Judged {
  Problems refused;
  std::vector<Problem> overridden;  // guards that asked for a reason and got one
  std::vector<Problem> flags;
};
Judged ask_guards(const policies::Scene& scene, const policies::Facts& facts, const Type& type,
                  const Step& step, const Viewer& viewer, std::string_view reason,
                  const std::vector<PlaceId>& place_and_above);
void write_refusals(Write& write, const Viewer& viewer, const Record& record, bool would_be_new,
                    const Step& step, const Problems& refused);
void write_overridings(Write& write, const Viewer& viewer, const Record& record, const Step& step,
                       std::string_view reason, const Judged& judged);

}  // namespace plumbline::records
