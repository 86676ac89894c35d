-- many: what a record gave rise to; last the stable key
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason, o.stable_key
FROM obligation o WHERE o.origin = ?1 ORDER BY o.due, o.id;
