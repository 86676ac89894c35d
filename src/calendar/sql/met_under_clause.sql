-- many: done by a record, the latest first
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM obligation o WHERE o.body = ?1 AND o.clause = ?2 AND o.met_by IS NOT NULL AND o.met_on IS NOT NULL
ORDER BY o.met_on DESC, o.due, o.id LIMIT ?3;
