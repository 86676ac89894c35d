#include "calendar/rows.h"

namespace plumbline::calendar {

Obligation obligation_from(const sql::Row& row) {
  Obligation out;
  out.id = row.key<ObligationId>(0);
  out.body = row.key<BodyId>(1);
  out.policy = row.key<PolicyId>(2);
  out.duty = row.string(3);
  out.clause = row.string(4);
  out.owner = row.string(5);
  out.audience = row.string(6);
  out.place = row.maybe_key<PlaceId>(7);
  out.origin = row.maybe_key<RecordId>(8);
  out.around = row.maybe_key<PlaceId>(9);
  out.period = row.string(10);
  out.opens = row.date(11);
  out.due = row.date(12);
  out.warn_from = row.maybe_date(13);
  out.state = static_cast<State>(row.integer(14));
  out.met_by = row.maybe_key<RecordId>(15);
  out.met_on = row.maybe_date(16);
  out.in_hand = row.maybe_key<RecordId>(17);
  out.reason = row.string(18);
  return out;
}

void touch(Write& write, const Obligation& obligation) {
  write.touch({obligation.body, obligation.place, obligation.clause});
}

}  // namespace plumbline::calendar
