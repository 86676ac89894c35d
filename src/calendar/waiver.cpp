#include "calendar/queries.h"
#include "calendar/rows.h"
#include "places/places.h"

namespace plumbline::calendar {

namespace {

bool may_waive(Write& write, const people::Viewer& by, const Duty& duty, const Obligation& owed) {
  const auto places =
      owed.place ? places::and_above(write, *owed.place, write.today()) : std::vector<PlaceId>{};
  return std::any_of(duty.waived_by.begin(), duty.waived_by.end(),
                     [&](const std::string& role) { return people::holds_at(by, role, places); });
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

Result<Done, Problems> waive(Write& write, const people::Viewer& by, const policies::Policy& policy,
                             ObligationId id, std::string_view reason) {
  Problems problems;
  const auto owed = by_id(write, id);
  const auto* part = policy.pack->part_if<CalendarPart>();
  const auto* duty = owed && part ? part->duty(owed->duty) : nullptr;
  if (!owed || owed->body != by.body || owed->policy != policy.id || !duty) {
    problems.add({"", "Not waived: there is no such obligation.", "", "absent"});
  } else if (!may_waive(write, by, *duty, *owed)) {
    problems.add({"", "Not waived: your role may not waive this.", owed->clause, "forbidden"});
  } else if (owed->state != State::open) {
    problems.add({"", "Not waived: it is no longer owed.", owed->clause, "stale"});
  } else if (is_blank(reason)) {
    problems.add({"reason", "Say why this is not needed.", owed->clause, "missing"});
  }
  if (problems.any()) return problems;
  write.change.run(queries::waive_obligation, {id, reason});
  write.append({id.bytes, "obligation", "waived",
                json::Object{{"duty", owed->duty}, {"clause", owed->clause}, {"reason", reason}},
                owed->body});
  touch(write, *owed);
  return Done{};
}

}  // namespace plumbline::calendar
